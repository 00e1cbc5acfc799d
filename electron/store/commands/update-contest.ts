import { UserError } from '../../../shared/ipc/app-error'
import type { ContestDefinition } from '../../../shared/model/contest'
import { freeContestFields } from '../../../shared/model/free-fields'
import type { ContestRow, SheetRow } from '../database/rows'
import { chainOfContest } from '../repositories/campaigns'
import { compileRubric } from '../repositories/contest-cache'
import { refuseBadDefinition, requireContest } from '../repositories/contests'
import { differingKeys, pickJson, toJson } from '../repositories/json'
import { sheetsOf } from '../repositories/sheets'
import type { CommandContext, CommandHandler } from './command'
import { refitSheets } from './refit-sheets'
import { refuseSealed } from './refuse-sealed'

type Field = keyof ContestDefinition

/**
 * Replaces the definition. Free fields are logged one by one, changed rules of a contest with sheets as one
 * `contest.changeRules`, whose `after` also lists the marks that no longer fit and those that fit again.
 */
export const updateContest: CommandHandler<'contests:update'> = {
  tables: ['campaigns', 'units', 'contests', 'sheets'],
  async run(context, { contestKey, definition, revision, reason }) {
    const { database, log } = context
    const { contest, campaign } = await requireContest(database, contestKey)
    refuseSealed(contest.state)
    if (contest.revision !== revision) throw new UserError('conflict', '这个评比的设置已被改动，没有保存，请刷新后再改')
    if (definition.id !== contest.id) throw new UserError('bad-input', '评比的编号不能改', 'id')
    await refuseBadDefinition(database, campaign, definition)
    const keys = differingKeys(contest.definition, definition) as Field[]
    const chain = chainOfContest(campaign, contest)
    const changed = async () => ({
      officeId: campaign.officeId,
      campaignKey: campaign.key,
      contestKey,
      revision: await log.revision(chain, campaign.officeId),
    })
    if (keys.length === 0) return { value: { revision }, changed: await changed(), inverse: null }
    const sheets = await sheetsOf(database, contestKey).toArray()
    refuseLosingSheets(contest.definition, definition, sheets)
    const rules = sheets.length === 0 ? [] : keys.filter((key) => !freeContestFields.has(key))
    if (rules.length > 0 && reason === '') {
      throw new UserError('frozen', '已经开始录入评分，修改评分表或计分规则须写明理由', rules[0])
    }
    for (const key of keys.filter((candidate) => !rules.includes(candidate))) {
      const change = { what: `contest.${key}`, before: toJson(contest.definition[key]), after: toJson(definition[key]) }
      log.append(chain, campaign.officeId, { ...change, reason })
    }
    if (rules.length > 0) {
      const moved = await refitSheets(database, sheets, compileRubric(definition))
      const before = { fields: pickJson(contest.definition, rules) }
      log.append(chain, campaign.officeId, {
        what: 'contest.changeRules',
        before,
        after: { fields: pickJson(definition, rules), ...moved },
        reason,
      })
    }
    const next = await putDefinition(context, chain, campaign.officeId, contest, definition)
    return {
      value: { revision: next },
      changed: await changed(),
      inverse: {
        name: 'contests:update',
        request: {
          contestKey,
          definition: contest.definition,
          revision: next,
          reason: reason === '' ? '' : `撤销：${reason}`,
        },
        label: rules.length > 0 ? '修改计分规则' : '修改评比设置',
      },
    }
  },
}

async function putDefinition(
  { database, log }: CommandContext,
  chain: string,
  officeId: string,
  contest: ContestRow,
  definition: ContestDefinition,
): Promise<number> {
  const revision = contest.revision + 1
  const rubricChanged = differingKeys(contest.definition, definition).includes('parts')
  await database.contests.put({ ...contest, definition, revision, isSample: contest.isSample && !rubricChanged })
  log.setContest(chain, officeId, { key: contest.key, state: contest.state, revision })
  return revision
}

/** Sheets always have their judge, unit and part: what has sheets leaves by other ways. */
function refuseLosingSheets(before: ContestDefinition, after: ContestDefinition, sheets: readonly SheetRow[]): void {
  const judgeIds = new Set(after.judges.map((judge) => judge.id))
  const unitIds = new Set(after.unitIds)
  const partIds = new Set(after.parts.map((part) => part.id))
  for (const sheet of sheets) {
    if (!judgeIds.has(sheet.judgeId)) {
      const label = before.judges.find((judge) => judge.id === sheet.judgeId)?.label ?? sheet.judgeId
      throw new UserError('conflict', `${label}已有评分，不能删除；不再计分的，请把这位评委设为“退出”`, 'judges')
    }
    if (!unitIds.has(sheet.unitId)) {
      throw new UserError(
        'conflict',
        '这个村(社区)已有评分，不能移出评比；不排名的，请列入“不参加排名”并写明理由',
        'unitIds',
      )
    }
    if (!partIds.has(sheet.partId)) {
      const name = before.parts.find((part) => part.id === sheet.partId)?.name ?? sheet.partId
      throw new UserError('conflict', `“${name}”环节已有评分，不能删除；请先清空这个环节的评分`, 'parts')
    }
  }
}
