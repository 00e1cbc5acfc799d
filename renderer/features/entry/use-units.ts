import { useMemo } from 'react'
import type { CampaignDetail } from '../../../shared/model/record'
import type { CampaignUnit } from '../../../shared/model/unit'

/** The campaign's units and their names; the same objects for as long as nothing about them changes. */
export function useUnits(campaign: CampaignDetail): {
  units: readonly CampaignUnit[]
  unitName(unitId: string): string
} {
  const text = JSON.stringify(campaign.definition.units)
  return useMemo(() => {
    const units = JSON.parse(text) as CampaignUnit[]
    const names = new Map(units.map((unit) => [unit.unitId, unit.name]))
    return { units, unitName: (unitId: string) => names.get(unitId) ?? unitId }
  }, [text])
}
