import { type ReactNode, useState } from 'react'
import type { ContestDetail } from '../../../shared/model/record'
import type { CampaignUnit } from '../../../shared/model/unit'
import { EmptyState } from '../../components/EmptyState'
import { useStoreQuery } from '../../state/query-state'
import type { ContestEdit } from './contest-edit'
import { JudgeRow } from './JudgeRow'
import styles from './JudgesTab.module.css'
import { nextLabelAfter } from './judge-changes'
import { OwnUnits } from './OwnUnits'
import { judgePrefix, texts } from './texts'
import { WithdrawJudge } from './WithdrawJudge'

type Properties = {
  contest: ContestDetail
  units: readonly CampaignUnit[]
  isSealed: boolean
  edit: ContestEdit
  /** Beside the search, or where there is nobody yet. */
  tools: ReactNode
}

/** Judges in the order of the pile. */
export function JudgeList({ contest, units, isSealed, edit, tools }: Properties) {
  const [search, setSearch] = useState('')
  const [opened, setOpened] = useState<{ id: string; what: 'own' | 'withdraw' | 'replace' } | null>(null)
  const stored = useStoreQuery('contests:get-sheets', { contestKey: contest.key }).data
  const sheets = [...(stored?.sheets ?? []), ...(stored?.voidSheets ?? [])]
  const withSheets = new Set(sheets.map((sheet) => sheet.judgeId))
  const { judges, panels, recusal } = contest.definition
  const panelNames = new Map(panels.map((panel) => [panel.id, panel.name]))
  const unitNames = new Map(units.map((unit) => [unit.unitId, unit.name]))
  const shown = judges.filter((judge) => `${judge.label} ${panelNames.get(judge.panelId)}`.includes(search.trim()))
  const openedJudge = judges.find((judge) => judge.id === opened?.id)
  const close = () => setOpened(null)
  const withdrawn = judges.filter((judge) => judge.withdrawn).length
  const hasOwnUnits = judges.some((judge) => judge.ownUnitIds.length > 0)
  if (judges.length === 0) return <EmptyState title={texts.empty} hint={texts.emptyHint} actions={tools} />
  return (
    <section aria-label={texts.judges}>
      <h2 className={styles.heading}>
        {texts.judges}
        <small>{texts.judgeCount(judges.length - withdrawn, withdrawn)}</small>
      </h2>
      <p className={styles.hint}>
        {texts.orderHint}
        {recusal && texts.recusalOn}
      </p>
      {hasOwnUnits && !recusal && <p className={styles.notice}>{texts.recusalOff}</p>}
      <div className={styles.bar}>
        <input
          type="search"
          className={`input ${styles.search}`}
          aria-label={texts.search}
          placeholder={texts.search}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        {tools}
        {shown.length === 0 && <span role="status">{texts.searchNothing}</span>}
      </div>
      <table className={`table ${styles.table}`} aria-label={texts.judges}>
        <thead>
          <tr>
            <th scope="col" className={`number ${styles.order}`}>
              {texts.columns.order}
            </th>
            <th scope="col" className={styles.label}>
              {texts.columns.label}
            </th>
            <th scope="col" className={styles.panel}>
              {texts.columns.panel}
            </th>
            <th scope="col">{texts.columns.own}</th>
            <th scope="col" className={styles.state}>
              {texts.columns.state}
            </th>
            <th scope="col" className={styles.actions}>
              {texts.columns.actions}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((judge) => (
            <JudgeRow
              key={judge.id}
              judge={judge}
              judges={judges}
              panels={panels}
              ownNames={judge.ownUnitIds.map((unitId) => unitNames.get(unitId) ?? unitId).join('、')}
              isWhole={shown.length === judges.length}
              isSealed={isSealed}
              edit={edit}
              hasSheets={withSheets.has(judge.id)}
              onOwn={() => setOpened({ id: judge.id, what: 'own' })}
              onWithdraw={() => setOpened({ id: judge.id, what: 'withdraw' })}
              onReplace={() => setOpened({ id: judge.id, what: 'replace' })}
            />
          ))}
        </tbody>
      </table>
      {openedJudge !== undefined && opened?.what === 'own' && (
        <OwnUnits judge={openedJudge} units={units} edit={edit} onClose={close} />
      )}
      {openedJudge !== undefined && (opened?.what === 'withdraw' || opened?.what === 'replace') && (
        <WithdrawJudge
          judge={openedJudge}
          contest={contest}
          units={units}
          replacement={opened.what === 'replace' ? nextLabelAfter(judges, openedJudge.label, judgePrefix) : null}
          edit={edit}
          onClose={close}
        />
      )}
    </section>
  )
}
