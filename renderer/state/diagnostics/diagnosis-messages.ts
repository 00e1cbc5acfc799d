/** What the page and the worker that diagnoses a contest say to each other. Sheets come in pieces, so that no frame waits for them. */
import type { ContestDefinition, Sheet } from '../../../shared/model/contest'
import type { CampaignUnit } from '../../../shared/model/unit'
import type { CriticalMark, JudgingDiagnostics } from '../../../shared/scoring'

/** How many critical marks a judge has, on how many sheets. */
export type CriticalGroup = { judgeId: string; markCount: number; sheetCount: number }

export type DiagnosisRequest =
  | { kind: 'begin'; definition: ContestDefinition; units: readonly CampaignUnit[] }
  | { kind: 'sheets'; sheets: readonly Sheet[] }
  | { kind: 'find-critical-marks' }
  /** Of what was found: the first ones of a judge, or of all for null. */
  | { kind: 'list-critical-marks'; judgeId: string | null; limit: number }
  | { kind: 'diagnose-judging' }

export type DiagnosisReply =
  /** The done share of the search, 0..1. */
  | { kind: 'progress'; share: number }
  /** In judge order. */
  | { kind: 'critical-groups'; groups: CriticalGroup[] }
  | { kind: 'critical-marks'; judgeId: string | null; marks: CriticalMark[] }
  | { kind: 'judging'; judging: JudgingDiagnostics }
  | { kind: 'failed'; message: string }
