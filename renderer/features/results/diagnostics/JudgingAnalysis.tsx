import { useMemo } from 'react'
import type { ContestRecord } from '../../../../shared/model/contest'
import { mayReadJudging } from '../../../../shared/model/operator-labels'
import type { CampaignDetail } from '../../../../shared/model/record'
import type { SheetTable } from '../../../../shared/scoring'
import { InlineError } from '../../../components/InlineError'
import { useProgram } from '../../../state/program-state'
import styles from './Diagnostics.module.css'
import { describeRobustness } from './describe-robustness'
import { maskJudges } from './mask-judges'
import { nameMarks } from './name-marks'
import { PartJudging } from './PartJudging'
import { texts } from './texts'
import { useJudging } from './use-judging'

const words = texts.judging

type Properties = { campaign: CampaignDetail; record: ContestRecord; tables: readonly SheetTable[] }

/** 评分情况分析（内部参考）: where it is switched on, for the operators who may read it. */
export function JudgingAnalysis(properties: Properties) {
  const settings = useProgram((state) => state.settings)
  if (settings === null || !settings.showsJudging || !mayReadJudging(settings.operator)) return null
  return <JudgingPanel {...properties} />
}

/** How judges scored and how firm the ranking is; judges are masked, and nothing of it is printed. */
function JudgingPanel({ campaign, record, tables }: Properties) {
  const { definition } = record
  const { units } = campaign.definition
  const { judging, isWorking, problem } = useJudging(record, units)
  const masks = useMemo(
    () =>
      maskJudges(
        definition.id,
        definition.judges.map(({ id }) => id),
      ),
    [definition],
  )
  const unitName = nameMarks(definition, units).unit
  return (
    <section className={`${styles.panel} ${styles.screenOnly}`} aria-label={words.title}>
      <h2 className={styles.heading}>{words.title}</h2>
      <p className={styles.what}>{words.what}</p>
      <p className="muted">{words.guard}</p>
      <p role="status">{isWorking && words.working}</p>
      <InlineError error={problem === null ? null : words.failed(problem)} />
      {judging?.parts.map((part) => {
        const index = definition.parts.findIndex(({ id }) => id === part.partId)
        const table = tables[index]
        return (
          table !== undefined && (
            <PartJudging
              key={part.partId}
              diagnosis={part}
              definition={definition}
              index={index}
              table={table}
              masks={masks}
              unitName={unitName}
            />
          )
        )
      })}
      {judging !== null && (
        <>
          <h3 className={styles.subheading}>{words.robustness.title}</h3>
          {describeRobustness(definition, judging, masks, unitName).map(({ title, lead, lines }) => (
            <section key={title} aria-label={title} className={styles.later}>
              <h4 className={styles.scenario}>{title}</h4>
              {lead !== '' && <p>{lead}</p>}
              {lines.length > 0 && (
                <ul className={styles.lines}>
                  {lines.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              )}
            </section>
          ))}
        </>
      )}
    </section>
  )
}
