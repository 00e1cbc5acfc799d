import { UserError } from '../../../shared/ipc/app-error'
import type { CommandOutcome } from '../../../shared/ipc/store-protocol'
import type { ContestDefinition } from '../../../shared/model/contest'
import { freeContestFields } from '../../../shared/model/free-fields'
import type { CampaignRow, ContestRow, SheetRow } from '../database/rows'
import type { TableName } from '../database/store-database'
import { chainOfContest, headOfContest } from '../repositories/campaigns'
import { compileRubric } from '../repositories/contest-cache'
import { refuseBadDefinition, requireContest } from '../repositories/contests'
import { differingKeys, isSameJson, pickJson, toJson } from '../repositories/json'
import { sheetsOf } from '../repositories/sheets'
import type { CommandContext, CommandHandler } from './command'
import { refitSheets } from './refit-sheets'
import { refuseSealed } from './refuse-sealed'

type Field = keyof ContestDefinition

const definitionTables: readonly TableName[] = ['campaigns', 'units', 'contests', 'sheets']

/** Replaces the definition; the caller must have seen the newest one. */
export const updateContest: CommandHandler<'contests:update'> = {
  tables: definitionTables,
  async run(context, { contestKey, definition, revision, reason }) {
    const found = await requireContest(context.database, contestKey)
    refuseSealed(found.contest.state)
    if (found.contest.revision !== revision) {
      throw new UserError('conflict', '这个评比的设置已被改动，没有保存，请刷新后再改')
    }
    const outcome = await changeDefinition(context, found, definition, reason)
    return { ...outcome, value: { revision: outcome.value } }
  },
}

/** Puts fields of the definition back, if they are still as the command left them. */
export const restoreContest: CommandHandler<'contests:restore'> = {
  tables: definitionTables,
  async run(context, { contestKey, from, to, reason }) {
    const found = await requireContest(context.database, contestKey)
    refuseSealed(found.contest.state)
    const { definition } = found.contest
    if (!isSameJson(pickJson(definition, Object.keys(from)), from)) {
      throw new UserError('conflict', '评比的这些设置后来又改过，没有执行，请核对后再试')
    }
    const outcome = await changeDefinition(context, found, { ...definition, ...to }, reason)
    return { ...outcome, value: null }
  },
}

/**
 * Free fields are logged one by one, changed rules of a contest with sheets as one `contest.changeRules`, whose `after`
 * also lists the marks that no longer fit and those that fit again. The value is the new revision.
 */
async function changeDefinition(
  context: CommandContext,
  { contest, campaign }: { contest: ContestRow; campaign: CampaignRow },
  definition: ContestDefinition,
  reason: string,
): Promise<CommandOutcome<number>> {
  const { database, log } = context
  const { officeId } = campaign
  if (definition.id !== contest.id) throw new UserError('bad-input', '评比的编号不能改', 'id')
  await refuseBadDefinition(database, campaign, definition, contest.definition)
  const keys = differingKeys(contest.definition, definition) as Field[]
  const chain = chainOfContest(campaign, contest)
  const changed = async () => ({
    officeId,
    campaignKey: campaign.key,
    contestKey: contest.key,
    revision: await log.revision(chain, officeId),
  })
  if (keys.length === 0) return { value: contest.revision, changed: await changed(), inverse: null }
  const sheets = await sheetsOf(database, contest.key).toArray()
  refuseLosingSheets(contest.definition, definition, sheets)
  refuseLosingNotes(contest, definition)
  if (reason === '') refuseSilentWithdrawal(contest.definition, definition, sheets)
  const rules = sheets.length === 0 ? [] : keys.filter((key) => !freeContestFields.has(key))
  if (rules.length > 0 && reason === '') {
    throw new UserError('frozen', '已经开始录入评分，修改评分表或计分规则须写明理由', rules[0])
  }
  for (const key of keys.filter((candidate) => !rules.includes(candidate))) {
    const change = { what: `contest.${key}`, before: toJson(contest.definition[key]), after: toJson(definition[key]) }
    log.append(chain, officeId, { ...change, reason })
  }
  if (rules.length > 0) {
    const moved = await refitSheets(database, sheets, compileRubric(definition))
    const before = { fields: pickJson(contest.definition, rules) }
    const after = { fields: pickJson(definition, rules), ...moved }
    log.append(chain, officeId, { what: 'contest.changeRules', before, after, reason })
  }
  const revision = await putDefinition(context, chain, officeId, contest, definition)
  const request = {
    contestKey: contest.key,
    from: pickFields(definition, keys),
    to: pickFields(contest.definition, keys),
    reason: reason === '' || reason.startsWith('撤销：') ? reason : `撤销：${reason}`,
  }
  const label = rules.length > 0 ? '修改计分规则' : '修改评比设置'
  return { value: revision, changed: await changed(), inverse: { name: 'contests:restore', request, label } }
}

function pickFields(definition: ContestDefinition, keys: readonly Field[]): Partial<ContestDefinition> {
  return Object.fromEntries(keys.map((key) => [key, definition[key]]))
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
  const changed = { ...contest, definition, revision, isSample: contest.isSample && !rubricChanged }
  await database.contests.put(changed)
  log.setContest(chain, officeId, headOfContest(changed))
  return revision
}

/** Whose sheets stop counting must be told why. */
function refuseSilentWithdrawal(
  before: ContestDefinition,
  after: ContestDefinition,
  sheets: readonly SheetRow[],
): void {
  const active = new Set(before.judges.filter((judge) => !judge.withdrawn).map((judge) => judge.id))
  const withSheets = new Set(sheets.map((sheet) => sheet.judgeId))
  const judge = after.judges.find(({ id, withdrawn }) => withdrawn && active.has(id) && withSheets.has(id))
  if (judge === undefined) return
  throw new UserError('frozen', `${judge.label}已有评分，退出须写明原因`, 'judges')
}

/** What is noted of a printed sheet is about a judge, and perhaps about a unit. */
function refuseLosingNotes({ sheetNotes, definition: before }: ContestRow, after: ContestDefinition): void {
  for (const { judgeId, unitId } of sheetNotes) {
    if (!after.judges.some((judge) => judge.id === judgeId)) {
      const label = before.judges.find((judge) => judge.id === judgeId)?.label ?? judgeId
      throw new UserError('conflict', `${label}的评分单有备注或已作废，不能删除；不再计分的，请设为“退出”`, 'judges')
    }
    if (unitId !== null && !after.unitIds.includes(unitId)) {
      throw new UserError('conflict', '这个村(社区)有评分单写了备注或已作废，请先在“录入”里取消', 'unitIds')
    }
  }
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
