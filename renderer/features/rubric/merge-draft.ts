import type { ContestDefinition } from '../../../shared/model/contest'
import { freeContestFields } from '../../../shared/model/free-fields'

type Field = keyof ContestDefinition

export function isSame(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right)
}

/** Fields that differ between two definitions of a contest. */
export function listChangedFields(before: ContestDefinition, after: ContestDefinition): Field[] {
  return (Object.keys(after) as Field[]).filter((field) => !isSame(before[field], after[field]))
}

/** Whether rules or rubric differ, which needs a reason once marks exist. */
export function changesRules(before: ContestDefinition, after: ContestDefinition): boolean {
  return listChangedFields(before, after).some((field) => !freeContestFields.has(field))
}

/** The edit on top of what someone else saved meanwhile: fields that were edited here stay as edited. */
export function rebaseDraft(
  base: ContestDefinition,
  edited: ContestDefinition,
  saved: ContestDefinition,
): ContestDefinition {
  const own = listChangedFields(base, edited).map((field) => [field, edited[field]])
  return { ...saved, ...Object.fromEntries(own) }
}
