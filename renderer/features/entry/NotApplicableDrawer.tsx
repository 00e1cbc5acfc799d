import { Button, Drawer } from 'antd'
import { useMemo, useRef, useState } from 'react'
import type { ContestDefinition } from '../../../shared/model/contest'
import type { ContestDetail } from '../../../shared/model/record'
import type { CampaignUnit } from '../../../shared/model/unit'
import { InlineError } from '../../components/InlineError'
import { InputField } from '../../components/InputField'
import { compareRankings } from '../../components/ranking-comparison/compare-rankings'
import { RankingComparison } from '../../components/ranking-comparison/RankingComparison'
import { useCommand } from '../../components/use-command'
import { useStoreQuery } from '../../state/query-state'
import styles from './Entry.module.css'
import { texts } from './texts'

export type UnitItem = { unitId: string; itemId: string }

type Properties = {
  contest: ContestDetail
  units: readonly CampaignUnit[]
  cell: UnitItem
  /** The unit and the item in words. */
  names: { unit: string; item: string }
  onClose(): void
}

/** The definition in which the item no longer applies to the unit, or applies again. */
export function toggleNotApplicable(definition: ContestDefinition, { unitId, itemId }: UnitItem): ContestDefinition {
  const others = definition.notApplicable.filter((entry) => entry.unitId !== unitId || entry.itemId !== itemId)
  const isSet = others.length < definition.notApplicable.length
  return { ...definition, notApplicable: isSet ? others : [...others, { unitId, itemId }] }
}

/** 不适用 of one item for one unit, on the sheets of all judges: a rule, so it needs a reason once marks exist. */
export function NotApplicableDrawer({ contest, units, cell, names, onClose }: Properties) {
  const [reason, setReason] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const [isReasonMissing, setReasonMissing] = useState(false)
  const command = useCommand('entry')
  const sheets = useStoreQuery('contests:get-sheets', { contestKey: contest.key })
  const { definition } = contest
  const after = useMemo(() => toggleNotApplicable(definition, cell), [definition, cell])
  const isSetting = after.notApplicable.length > definition.notApplicable.length
  const changes = useMemo(
    () => (sheets.data === undefined ? null : compareRankings(definition, after, sheets.data.sheets, units)),
    [definition, after, sheets.data, units],
  )
  const confirm = async () => {
    const wrong = contest.hasMarks && reason.trim() === ''
    setReasonMissing(wrong)
    if (wrong) return
    const request = { contestKey: contest.key, definition: after, revision: contest.revision, reason: reason.trim() }
    if (await command.attempt('contests:update', request)) onClose()
  }
  return (
    <Drawer
      open
      size={560}
      title={texts.notApplicableOf(names.unit, names.item, isSetting)}
      afterOpenChange={(isOpen) => isOpen && (input.current ?? button.current)?.focus()}
      onClose={onClose}
    >
      <form
        className={styles.reasonForm}
        onSubmit={(event) => {
          event.preventDefault()
          void confirm()
        }}
      >
        <p>{isSetting ? texts.notApplicableHint : texts.applicableHint}</p>
        {contest.hasMarks && (
          <InputField
            label={texts.reason}
            value={reason}
            error={isReasonMissing ? texts.reasonMissing : null}
            inputRef={input}
            onChange={setReason}
          />
        )}
        <InlineError error={command.error ?? sheets.error} />
        {changes !== null && contest.hasMarks && <RankingComparison changes={changes} />}
        <div className={styles.reasonBar}>
          <Button ref={button} type="primary" htmlType="submit" loading={command.pending}>
            {isSetting ? texts.setNotApplicable : texts.setApplicable}
          </Button>
          <Button onClick={onClose}>{texts.cancel}</Button>
        </div>
      </form>
    </Drawer>
  )
}
