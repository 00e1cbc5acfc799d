import type { ContestDefinition } from '../../../../shared/model/contest'
import type { PartDiagnosis, SheetTable } from '../../../../shared/scoring'
import styles from './Diagnostics.module.css'
import { formatFigure } from './format-figure'
import { guardPart } from './guard-figures'
import { JudgeFiguresTable } from './JudgeFiguresTable'
import type { JudgeMasks } from './mask-judges'
import { SeverityPlot } from './SeverityPlot'
import { SpreadTable } from './SpreadTable'
import { texts } from './texts'

const words = texts.judging

type Properties = {
  diagnosis: PartDiagnosis
  definition: ContestDefinition
  /** Position of the part. */
  index: number
  table: SheetTable
  masks: JudgeMasks
  unitName(unitId: string): string
}

/** One part: judges' figures beside the picture of their severity, and the spread of every unit. */
export function PartJudging({ diagnosis, definition, index, table, masks, unitName }: Properties) {
  const part = guardPart(diagnosis, table)
  const name = definition.parts[index]?.name ?? ''
  if (diagnosis.judges.length === 0) {
    return (
      <p>
        {name}：{words.noSheets}
      </p>
    )
  }
  return (
    <div className={styles.later}>
      <h3 className={styles.subheading}>{words.figures.title(name)}</h3>
      <p>{words.concordance(part.isTooFew ? words.tooFew : formatFigure(part.kendallW, 3))}</p>
      <div className={styles.beside}>
        <SeverityPlot partName={name} judges={part.judges} masks={masks} />
        <JudgeFiguresTable partName={name} part={part} masks={masks} />
      </div>
      <h3 className={styles.subheading}>{words.spread.title(name)}</h3>
      <SpreadTable definition={definition} index={index} table={table} masks={masks} unitName={unitName} />
    </div>
  )
}
