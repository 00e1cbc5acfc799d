import type { CampaignDetail } from '../../../shared/model/record'
import type { CampaignUnit } from '../../../shared/model/unit'
import type { CommandRunner } from '../../components/use-command'
import { leaveContest, namesUnit } from './leave-contest'
import { texts } from './texts'

type CampaignUnits = {
  save(units: CampaignUnit[]): Promise<boolean>
  add(units: readonly CampaignUnit[]): Promise<void>
  /** Why the unit cannot leave; null when it has left, or when the command tells why not. */
  remove(unit: CampaignUnit): Promise<string | null>
}

/** Units join and leave the campaign together with its contests that are not sealed. */
export function useCampaignUnits(campaign: CampaignDetail, command: CommandRunner): CampaignUnits {
  const { key: campaignKey, definition, contests, stops, comments } = campaign
  const open = contests.filter((contest) => contest.state === 'open')

  const save = (units: CampaignUnit[]) => command.attempt('campaigns:update', { campaignKey, patch: { units } })
  const add = async (added: readonly CampaignUnit[]) => {
    if (!(await save([...definition.units, ...added]))) return
    for (const { key: contestKey, definition: rules, revision } of open) {
      const unitIds = [...rules.unitIds, ...added.map((unit) => unit.unitId)]
      await command.run('contests:update', { contestKey, definition: { ...rules, unitIds }, revision, reason: '' })
    }
  }
  const remove = async ({ unitId, name }: CampaignUnit) => {
    const stop = stops.find((candidate) => candidate.unitIds.includes(unitId))
    if (stop !== undefined) return texts.usedByStop(name, stop.name)
    if (comments.some((comment) => comment.unitId === unitId)) return texts.usedByComment(name)
    for (const { key: contestKey, definition: rules, revision } of open) {
      if (!namesUnit(rules, unitId)) continue
      const request = { contestKey, definition: leaveContest(rules, unitId), revision, reason: '' }
      if (!(await command.attempt('contests:update', request))) return null
    }
    await save(definition.units.filter((unit) => unit.unitId !== unitId))
    return null
  }
  return { save, add, remove }
}
