/** 收回 N: which judges are made, and which withdraw, so that as many take part as sheets came back. */
import type { ContestDefinition, Judge } from '../../../shared/model/contest'
import { addJudges, nextJudgeLabels } from './judge-changes'

export type ReturnPlan = {
  /** Labels of the judges to make, in the order of the pile. */
  added: string[]
  /** Judges who withdraw: the last ones of the pile who have no mark. */
  withdrawn: Judge[]
  /** Judges who withdrew and come back first. */
  restored: Judge[]
  /** Judges with marks who would have to go as well: the user must look which. */
  tooMany: number
}

/**
 * @param wanted judges that the returned papers stand for
 * @param withMarks ids of judges who have any entry
 */
export function planReturned(
  { judges }: Pick<ContestDefinition, 'judges'>,
  panelId: string,
  wanted: number,
  withMarks: ReadonlySet<string>,
  prefix: string,
): ReturnPlan {
  const own = judges.filter((judge) => judge.panelId === panelId)
  const active = own.filter((judge) => !judge.withdrawn)
  const missing = wanted - active.length
  if (missing >= 0) {
    const restored = own.filter((judge) => judge.withdrawn && !withMarks.has(judge.id)).slice(0, missing)
    const added = nextJudgeLabels(judges, missing - restored.length, prefix)
    return { added, restored, withdrawn: [], tooMany: 0 }
  }
  const blank = active.filter((judge) => !withMarks.has(judge.id))
  const withdrawn = blank.slice(Math.max(0, blank.length + missing))
  return { added: [], restored: [], withdrawn, tooMany: -missing - withdrawn.length }
}

/** The definition as the plan leaves it, also when it is carried out twice. @param newId makes an id that nothing else has */
export function applyReturned(panelId: string, plan: ReturnPlan, prefix: string, newId: () => string) {
  const going = new Set(plan.withdrawn.map((judge) => judge.id))
  const coming = new Set(plan.restored.map((judge) => judge.id))
  return (definition: ContestDefinition): ContestDefinition => {
    const judges = definition.judges.map((judge) =>
      going.has(judge.id) || coming.has(judge.id) ? { ...judge, withdrawn: going.has(judge.id) } : judge,
    )
    const missing = plan.added.filter((label) => !judges.some((judge) => judge.label === label))
    return addJudges(panelId, missing.length, prefix, newId)({ ...definition, judges })
  }
}

export function isEmptyPlan({ added, withdrawn, restored, tooMany }: ReturnPlan): boolean {
  return added.length + withdrawn.length + restored.length + tooMany === 0
}
