/** The diagnostics document of one contest (package-format.md): figures are numbers rounded to 6 decimals, null where undefined. */

/** A unit whose rank changes; `to` is null when it becomes unranked. No scenario ranks a unit that was unranked. */
export type RankChange = { unitId: string; from: number; to: number | null }

/** How one judge scored in one part (scoring.md §7); severity, spread and favour in points. */
export type JudgeFigures = {
  judgeId: string
  severity: number
  spread: number
  sameness: number
  agreement: number | null
  ownUnitFavour: number | null
}

export type PartDiagnosis = { partId: string; kendallW: number | null; judges: JudgeFigures[] }

export type WithoutJudge = { judgeId: string; changes: RankChange[] }

export type PartWeightChange = { partId: string; change: '+10%' | '-10%'; changes: RankChange[] }

/** A mark as typed and its slips that change a rank, as shortest decimals; `itemId` null is the total of a `total` part. */
export type CriticalMark = {
  judgeId: string
  unitId: string
  partId: string
  itemId: string | null
  mark: string
  slips: string[]
}

export type ContestDiagnostics = {
  id: string
  parts: PartDiagnosis[]
  /** Judges with changes only, in judge order. */
  withoutJudge: WithoutJudge[]
  withoutTrim: RankChange[]
  /** Scenarios with changes only, by part, "+10%" first. */
  partWeights: PartWeightChange[]
  /** By judge, then unit, then part, then item. */
  criticalMarks: CriticalMark[]
}

/** What is said of the judging: everything but the marks to read again. */
export type JudgingDiagnostics = Omit<ContestDiagnostics, 'id' | 'criticalMarks'>
