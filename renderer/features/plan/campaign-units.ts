import type { CampaignDetail } from '../../../shared/model/record'
import type { CampaignUnit } from '../../../shared/model/unit'
import { invoke } from '../../client/desk-client'
import type { CommandRunner } from '../../components/use-command'
import { editCampaign, editDefinition } from '../../state/edit-campaign'
import { leaveContest, namesUnit } from './leave-contest'
import { texts } from './texts'

type CampaignUnits = {
  /** Changes the list as it is stored. @throws UserError */
  edit(change: (units: readonly CampaignUnit[]) => CampaignUnit[]): Promise<null>
  add(units: readonly CampaignUnit[]): Promise<void>
  /** Why the unit cannot leave; null when it has left, or when the command tells why not. */
  remove(unit: CampaignUnit): Promise<string | null>
}

/** Units join and leave the campaign together with its contests that are not sealed. */
export function unitsOfCampaign(campaign: CampaignDetail, command: CommandRunner): CampaignUnits {
  const { key: campaignKey, contests, stops, comments } = campaign
  const open = contests.filter((contest) => contest.state === 'open')

  const edit: CampaignUnits['edit'] = (change) =>
    editCampaign(campaignKey, ({ definition }) =>
      invoke('campaigns:update', { campaignKey, patch: { units: change(definition.units) } }, 'plan'),
    )
  const add = async (added: readonly CampaignUnit[]) => {
    if (command.pending) return
    const unitIds = added.map((unit) => unit.unitId)
    await command.carryOut(async () => {
      await edit((units) => [...units, ...added])
      for (const contest of open) {
        await editDefinition(contest, (rules) => ({ ...rules, unitIds: [...rules.unitIds, ...unitIds] }), '', 'plan')
      }
    })
  }
  const remove = async ({ unitId, name }: CampaignUnit) => {
    const stop = stops.find((candidate) => candidate.unitIds.includes(unitId))
    if (stop !== undefined) return texts.usedByStop(name, stop.name)
    if (comments.some((comment) => comment.unitId === unitId)) return texts.usedByComment(name)
    await command.carryOut(async () => {
      for (const contest of open) {
        if (!namesUnit(contest.definition, unitId)) continue
        await editDefinition(contest, (rules) => leaveContest(rules, unitId), '', 'plan')
      }
      await edit((units) => units.filter((unit) => unit.unitId !== unitId))
    })
    return null
  }
  return { edit, add, remove }
}
