import type { CheckFigures } from '../../shared/checking/count-checks'
import { isCheckingDone } from '../../shared/checking/is-checking-done'
import type { ContestDefinition } from '../../shared/model/contest'
import type { CampaignDetail } from '../../shared/model/record'

export const tabNames = [
  'plan',
  'stops',
  'rubric',
  'judges',
  'comments',
  'entry',
  'checking',
  'results',
  'print',
] as const
export type TabName = (typeof tabNames)[number]

/** Tabs of a campaign; without a contest there is nothing to score. */
export function listTabs(campaign: CampaignDetail): TabName[] {
  return campaign.contests.length > 0 ? [...tabNames] : ['plan', 'stops', 'comments', 'print']
}

/** Sheets that judges not withdrawn and not recused may hand in: judge × unit × part. */
export function countExpectedSheets(definition: ContestDefinition): number {
  const judges = definition.judges.filter((judge) => !judge.withdrawn)
  return definition.parts.reduce((sum, part) => {
    const panelIds = new Set(part.panels.map((panel) => panel.panelId))
    const sheets = judges
      .filter((judge) => panelIds.has(judge.panelId))
      .map((judge) => definition.unitIds.filter((id) => !(definition.recusal && judge.ownUnitIds.includes(id))).length)
    return sum + sheets.reduce((total, count) => total + count, 0)
  }, 0)
}

export type StepProblem =
  | 'no-units'
  | 'no-date'
  | 'no-stops'
  | 'sample-rubric'
  | 'no-judges'
  | 'no-comments'
  | 'no-sheets'
  | 'sheets-missing'
  | 'not-checked'
  | 'checks-missing'
  | 'differences-open'
  | 'not-sealed'

/** One stage of a campaign's work: how much of it there is and what keeps it from being done. */
export type CampaignStep = { tab: TabName; problem: StepProblem | null; count: number; total: number | null }

/** What was checked of one contest; `checks:count` answers it. */
export type ContestFigures = { contestKey: number; figures: CheckFigures }

/**
 * The stages in order, as far as the record shows. `sheetCount` are the sheets with at least one entry; `checked` is
 * null while it is being read.
 */
export function listSteps(
  campaign: CampaignDetail,
  sheetCount: number,
  checked: readonly ContestFigures[] | null,
): CampaignStep[] {
  const { definition, contests, stops, comments } = campaign
  const unitCount = definition.units.length
  const plan: CampaignStep = {
    tab: 'plan',
    count: unitCount,
    total: null,
    problem: unitCount === 0 ? 'no-units' : definition.startDate === null ? 'no-date' : null,
  }
  const stopStep: CampaignStep = {
    tab: 'stops',
    count: stops.length,
    total: null,
    problem: stops.length === 0 ? 'no-stops' : null,
  }
  const commentStep: CampaignStep = {
    tab: 'comments',
    count: comments.length,
    total: null,
    problem: comments.length === 0 ? 'no-comments' : null,
  }
  if (contests.length === 0) return [plan, stopStep, commentStep]
  return [plan, stopStep, ...contestSteps(campaign, sheetCount, checked ?? []), commentStep]
}

function contestSteps(
  { contests }: CampaignDetail,
  sheetCount: number,
  checked: readonly ContestFigures[],
): CampaignStep[] {
  const judgeCount = contests.reduce((sum, contest) => sum + contest.definition.judges.length, 0)
  const expected = contests.reduce((sum, contest) => sum + countExpectedSheets(contest.definition), 0)
  const missing = sheetCount === 0 ? 'no-sheets' : sheetCount < expected ? 'sheets-missing' : null
  return [
    {
      tab: 'rubric',
      count: contests.length,
      total: null,
      problem: contests.some((contest) => contest.isSample) ? 'sample-rubric' : null,
    },
    { tab: 'judges', count: judgeCount, total: null, problem: judgeCount === 0 ? 'no-judges' : null },
    { tab: 'entry', count: sheetCount, total: expected, problem: missing },
    checkingStep(contests, checked),
    {
      tab: 'results',
      count: contests.filter((contest) => contest.state !== 'open').length,
      total: contests.length,
      problem: contests.some((contest) => contest.state === 'open') ? 'not-sealed' : null,
    },
  ]
}

/** What was sealed needs no more checking. */
function checkingStep(contests: CampaignDetail['contests'], checked: readonly ContestFigures[]): CampaignStep {
  const figures = checked.map((contest) => contest.figures)
  const open = checked
    .filter(({ contestKey }) => contests.some(({ key, state }) => key === contestKey && state === 'open'))
    .map((contest) => contest.figures)
  const count = figures.reduce((sum, { checked: own }) => sum + own, 0)
  const waiting = open.filter((contest) => !isCheckingDone(contest))
  const isOpen = waiting.some(({ unresolved }) => unresolved > 0)
  const problem = isOpen ? 'differences-open' : count === 0 ? 'not-checked' : 'checks-missing'
  return {
    tab: 'checking',
    count,
    total: figures.reduce((sum, { entered }) => sum + entered, 0),
    problem: waiting.length === 0 ? null : problem,
  }
}

/** What to do next: the first stage that is not done; printing when all are. */
export function findNextTab(steps: readonly CampaignStep[]): TabName {
  return steps.find((step) => step.problem !== null)?.tab ?? 'print'
}
