import { contestChain } from '../../../shared/audit/chain-id'
import { UserError } from '../../../shared/ipc/app-error'
import type { ContestDefinition } from '../../../shared/model/contest'
import { itemLimits, type MarkLimits, totalLimits } from '../../../shared/model/mark-entry'
import { totalKey } from '../../../shared/model/record'
import { listItems } from '../../../shared/model/rubric'
import type { StoreDatabase } from '../database/store-database'

export type CompiledPart = {
  name: string
  panelIds: ReadonlySet<string>
  items: ReadonlyMap<string, MarkLimits>
  total: MarkLimits
}

/** The limits of an item's marks, or of the total under `totalKey`; undefined for what the part does not have. */
export function findLimits(part: CompiledPart | undefined, itemId: string): MarkLimits | undefined {
  return itemId === totalKey ? part?.total : part?.items.get(itemId)
}

/** What a definition says about entering marks. */
export type CompiledRubric = {
  unitIds: ReadonlySet<string>
  /** Judge id → panel id. */
  judges: ReadonlyMap<string, string>
  parts: ReadonlyMap<string, CompiledPart>
}

export type CompiledContest = CompiledRubric & {
  key: number
  campaignKey: number
  officeId: string
  chain: string
  /** Of the definition that was compiled. */
  revision: number
}

const keptContests = 50

export function compileRubric(definition: ContestDefinition): CompiledRubric {
  return {
    unitIds: new Set(definition.unitIds),
    judges: new Map(definition.judges.map((judge) => [judge.id, judge.panelId])),
    parts: new Map(
      definition.parts.map((part) => [
        part.id,
        {
          name: part.name,
          panelIds: new Set(part.panels.map((panel) => panel.panelId)),
          items: new Map(listItems(part).map((item) => [item.id, itemLimits(item)])),
          total: totalLimits(part),
        },
      ]),
    ),
  }
}

/**
 * Compiled contests by key, so that entering a mark does not read and copy the contest row. An entry is valid while
 * the head of the contest's chain names the same contest and revision, which every user checks in its transaction.
 */
export class ContestCache {
  readonly #contests = new Map<number, CompiledContest>()

  get(contestKey: number): CompiledContest | undefined {
    return this.#contests.get(contestKey)
  }

  /** Reads and compiles the contest; the transaction must include contests and campaigns. */
  async load(database: StoreDatabase, contestKey: number): Promise<CompiledContest> {
    const row = await database.contests.get(contestKey)
    const campaign = row === undefined ? undefined : await database.campaigns.get(row.campaignKey)
    if (row === undefined || campaign === undefined) throw new UserError('not-found', '这个评比已被删除')
    const compiled: CompiledContest = {
      ...compileRubric(row.definition),
      key: contestKey,
      campaignKey: campaign.key,
      officeId: campaign.officeId,
      chain: contestChain(campaign.officeId, campaign.id, row.id),
      revision: row.revision,
    }
    if (this.#contests.size >= keptContests) this.#contests.clear()
    this.#contests.set(contestKey, compiled)
    return compiled
  }
}
