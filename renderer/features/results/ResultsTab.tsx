import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import type { CampaignDetail, ContestDetail } from '../../../shared/model/record'
import { assembleRecord } from '../../../shared/model/void-papers'
import { describeNotice, describeRules, listMissingSheets, scoreContest, tabulateSheets } from '../../../shared/scoring'
import { ContestSwitch } from '../../components/ContestSwitch'
import { EmptyState } from '../../components/EmptyState'
import { Loading } from '../../components/Loading'
import { MissingCount, MissingSheets } from '../../components/missing-sheets/MissingSheets'
import { useChosenContest } from '../../state/chosen-contest'
import { useStoreQuery } from '../../state/query-state'
import { AdjustmentsPanel } from './AdjustmentsPanel'
import { CriticalMarks } from './diagnostics/CriticalMarks'
import { JudgingAnalysis } from './diagnostics/JudgingAnalysis'
import { ExplanationDrawer } from './ExplanationDrawer'
import { HallControl } from './hall/HallControl'
import { texts as hallTexts } from './hall/texts'
import { RankingTable } from './RankingTable'
import styles from './ResultsTab.module.css'
import { SealPanel } from './seal/SealPanel'
import { texts } from './texts'

/** 成绩: the ranking of a contest, why every number is what it is, and what is still missing. */
export function ResultsTab({ campaign }: { campaign: CampaignDetail }) {
  const [contest, choose] = useChosenContest(campaign)
  const [, navigate] = useLocation()
  const goTo = (tab: string) => navigate(`/campaigns/${campaign.key}/${tab}`)
  if (contest === undefined) return <Hint {...texts.empty.noContest} onAct={() => goTo('rubric')} />
  return (
    <div className={styles.tab}>
      <ContestSwitch contests={campaign.contests} value={contest.key} onChange={choose} />
      {contest.definition.unitIds.length === 0 ? (
        <Hint {...texts.empty.noUnits} onAct={() => goTo('rubric')} />
      ) : (
        <ContestResults key={contest.key} campaign={campaign} contest={contest} onEnter={() => goTo('entry')} />
      )}
    </div>
  )
}

function Hint({ title, hint, action, onAct }: { title: string; hint: string; action: string; onAct(): void }) {
  return <EmptyState title={title} hint={hint} actions={<Button onClick={onAct}>{action}</Button>} />
}

type ContestProperties = { campaign: CampaignDetail; contest: ContestDetail; onEnter(): void }

function ContestResults({ campaign, contest, onEnter }: ContestProperties) {
  const sheets = useStoreQuery('contests:get-sheets', { contestKey: contest.key })
  const [explained, setExplained] = useState<string | null>(null)
  const [isHallShown, setHallShown] = useState(false)
  const { definition, sheetNotes } = contest
  const { units } = campaign.definition
  const record = useMemo(
    () =>
      sheets.data === undefined
        ? null
        : assembleRecord(definition, [...sheets.data.sheets, ...sheets.data.voidSheets], sheetNotes),
    [definition, sheetNotes, sheets.data],
  )
  const scored = useMemo(
    () => record && { result: scoreContest(record, units), tables: tabulateSheets(record, units) },
    [record, units],
  )
  if (record === null || scored === null) return <Loading error={sheets.error} reload={sheets.reload} />
  const { result, tables } = scored
  return (
    <>
      {result.ranked.length === 0 && <Hint {...texts.empty.noMarks} onAct={onEnter} />}
      <div className={styles.tools}>
        <MissingCount contest={contest} tables={tables} />
        <Button title={hallTexts.openHint} onClick={() => setHallShown(true)}>
          {hallTexts.open}
        </Button>
      </div>
      <RankingTable
        campaign={campaign}
        definition={definition}
        result={result}
        tables={tables}
        onExplain={setExplained}
      />
      {result.notices.length > 0 && (
        <section className={styles.panel}>
          <h2 className={styles.heading}>{texts.notices}</h2>
          <ul>
            {result.notices.map((notice) => (
              <li key={notice}>{describeNotice(notice)}</li>
            ))}
          </ul>
        </section>
      )}
      <CriticalMarks campaign={campaign} contest={contest} record={record} />
      <SealPanel
        campaign={campaign}
        contest={contest}
        sheets={record.sheets}
        missing={listMissingSheets(definition.unitIds, tables).length}
        isRanked={result.ranked.length > 0}
      />
      <div className={styles.columns}>
        <AdjustmentsPanel campaign={campaign} contest={contest} />
        <MissingSheets campaign={campaign} contest={contest} tables={tables} />
      </div>
      <section className={styles.panel}>
        <h2 className={styles.heading}>{texts.rules}</h2>
        <ol className={styles.rules}>
          {describeRules(definition).map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ol>
      </section>
      <JudgingAnalysis campaign={campaign} record={record} tables={tables} />
      {isHallShown && (
        <HallControl campaign={campaign} contest={contest} result={result} onClose={() => setHallShown(false)} />
      )}
      <ExplanationDrawer campaign={campaign} record={record} unitId={explained} onClose={() => setExplained(null)} />
    </>
  )
}
