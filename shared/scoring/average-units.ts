/** What each unit got for each item and part beside the mean of all units, for the 反馈单. */
import type { ContestRecord } from '../model/contest'
import type { CampaignUnit } from '../model/unit'
import { itemMean } from './item-mean'
import { format, mean, type Rational } from './rational'
import { createScorer } from './scorer'

/** Figures in the contest's order of units and the plain mean of those that have one, all in points with 10 decimals. */
export type UnitFigures = { units: (string | null)[]; overall: string | null }

export type UnitAverages = {
  parts: { partId: string; items: (UnitFigures & { itemId: string })[]; scores: UnitFigures }[]
  /** Final scores, not yet rounded; null where the unit is not ranked. */
  finals: UnitFigures
}

/** Item figures are plain means over a unit's counting sheets, before the highest and lowest are dropped. */
export function averageUnits(contest: ContestRecord, campaignUnits: readonly CampaignUnit[]): UnitAverages {
  const { columns, units } = createScorer(contest, campaignUnits)
  return {
    parts: columns.map((part, index) => ({
      partId: part.part.id,
      items: part.items.map((item, position) => ({
        itemId: item.id,
        ...describe(
          units.map((unit, place) => itemMean(part, position, place, unit.parts[index]?.totals.states ?? [])),
        ),
      })),
      scores: describe(units.map((unit) => unit.parts[index]?.score ?? null)),
    })),
    finals: describe(units.map((unit) => unit.figures?.exact ?? null)),
  }
}

function describe(values: readonly (Rational | null)[]): UnitFigures {
  const present = values.filter((value) => value !== null)
  return {
    units: values.map((value) => (value === null ? null : format(value, 10))),
    overall: present.length === 0 ? null : format(mean(present), 10),
  }
}
