import type { JsonValue } from '../../../shared/audit/canonical-json'
import type { ListedChange, LoggedChange } from '../../../shared/ipc/channels/contests'
import { totalKey } from '../../../shared/model/record'
import { listItems } from '../../../shared/model/rubric'
import type { CampaignRow, ContestRow } from '../database/rows'
import type { StoreDatabase } from '../database/store-database'
import { campaignsOfOffice, chainOfContest, readContests } from '../repositories/campaigns'

/** Names by id, of one contest as it is now; what left it since is missing. */
type Names = { judges: Map<string, string>; units: Map<string, string>; items: Map<string, string> }

/**
 * The entries with the places of their first mark or sheet in words, as 评委03 · 青松社区 · 重点任务推进. The
 * transaction must include campaigns and contests.
 */
export async function nameCells(
  database: StoreDatabase,
  officeId: string,
  changes: readonly LoggedChange[],
): Promise<ListedChange[]> {
  const cells = changes.map(findCell)
  const chains = new Set(changes.filter((_, index) => cells[index] !== null).map(({ chain }) => chain))
  const names = chains.size === 0 ? new Map<string, Names>() : await readNames(database, officeId, chains)
  return changes.map((change, index) => ({
    ...change,
    place: describeCell(cells[index] ?? null, names.get(change.chain)),
  }))
}

/** The ids of [judge, unit, part, item] that an entry begins with; the item is left out where it is about a sheet, and the unit is null on one of all units. */
function findCell({ before, after }: LoggedChange): readonly (string | null)[] | null {
  const found =
    firstOf(member(before, 'cells')) ??
    member(before, 'cell') ??
    member(after, 'sheet') ??
    firstOf(member(after, 'sheets'))
  return Array.isArray(found) && found.every((id) => id === null || typeof id === 'string') ? found : null
}

function member(value: JsonValue, name: string): JsonValue | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  return (value as { readonly [key: string]: JsonValue })[name]
}

function firstOf(value: JsonValue | undefined): JsonValue | undefined {
  return Array.isArray(value) ? value[0] : undefined
}

async function readNames(
  database: StoreDatabase,
  officeId: string,
  wanted: ReadonlySet<string>,
): Promise<Map<string, Names>> {
  const campaigns = await campaignsOfOffice(database, officeId).toArray()
  const contests = await Promise.all(campaigns.map(({ key }) => readContests(database, key)))
  const rows = campaigns.flatMap((campaign, index) => (contests[index] ?? []).map((contest) => ({ campaign, contest })))
  const named = rows.map(({ campaign, contest }) => [chainOfContest(campaign, contest), campaign, contest] as const)
  return new Map(
    named
      .filter(([chain]) => wanted.has(chain))
      .map(([chain, campaign, contest]) => [chain, namesOf(campaign, contest)]),
  )
}

function namesOf({ definition: campaign }: CampaignRow, { definition }: ContestRow): Names {
  return {
    judges: new Map(definition.judges.map(({ id, label }) => [id, label])),
    units: new Map(campaign.units.map(({ unitId, name }) => [unitId, name])),
    items: new Map(definition.parts.flatMap(listItems).map(({ id, name }) => [id, name])),
  }
}

function describeCell(cell: readonly (string | null)[] | null, names: Names | undefined): string {
  if (cell === null) return ''
  const [judgeId = null, unitId = null, , itemId] = cell
  const item =
    itemId === undefined ? [] : [itemId === null ? '弃权' : itemId === totalKey ? '合计' : names?.items.get(itemId)]
  const unit = unitId === null ? [] : [names?.units.get(unitId)]
  const words = [names?.judges.get(judgeId ?? ''), ...unit, ...item]
  return words.map((word) => word ?? '（已删除）').join(' · ')
}
