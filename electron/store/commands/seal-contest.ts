import { sealCode } from '../../../shared/audit/seal-code'
import { sealedContentText } from '../../../shared/audit/sealed-content'
import { listRejected } from '../../../shared/checking/list-rejected'
import { UserError } from '../../../shared/ipc/app-error'
import type { Publication } from '../../../shared/model/contest'
import { assembleRecord } from '../../../shared/model/void-papers'
import { type ContestResult, listMissingSheets, scoreContest, tabulateSheets } from '../../../shared/scoring'
import type { StoreDatabase } from '../database/store-database'
import { chainOfContest } from '../repositories/campaigns'
import { entriesOf } from '../repositories/chains'
import { requireContest } from '../repositories/contests'
import { toJson } from '../repositories/json'
import { sha256Hex } from '../repositories/sha256-hex'
import { sheetsOf, toStoredSheet } from '../repositories/sheets'
import type { CommandHandler } from './command'
import { putState } from './put-state'
import { refuseSealed } from './refuse-sealed'

/**
 * Seals a contest (security.md, Sealing): the entry in its chain holds the hash of everything that is covered and the results; the seal
 * code is made from that entry's own hash. The sheets are read in the transaction that closes the contest, so that none slips in.
 */
export const sealContest: CommandHandler<'contests:seal'> = {
  tables: ['campaigns', 'contests', 'sheets'],
  async run(context, { contestKey, revision, waiver }) {
    const { database, log, meta } = context
    const { contest, campaign } = await requireContest(database, contestKey)
    refuseSealed(contest.state)
    if (contest.revision !== revision)
      throw new UserError('conflict', '这个评比的设置已被改动，没有封存，请核对后再封存')
    const rows = await sheetsOf(database, contestKey).toArray()
    const record = assembleRecord(contest.definition, rows.map(toStoredSheet), contest.sheetNotes)
    const { units } = campaign.definition
    const result = scoreContest(record, units)
    const missing = listMissingSheets(contest.definition.unitIds, tabulateSheets(record, units)).length
    const rejected = listRejected(contest.definition, record.sheets).length
    if (result.ranked.length === 0) throw new UserError('bad-input', '还没有可以排名的成绩，不能封存')
    if (waiver === '') refuseUnfinished(missing, rejected)
    const voided = record.voided?.papers.length ?? 0
    const chain = chainOfContest(campaign, contest)
    const number = contest.publications.length + 1
    const results = listResults(result)
    const reason = number === 1 ? '' : await findReopenReason(database, chain)
    const sealedContent = sha256Hex(sealedContentText(record, units))
    log.append(chain, campaign.officeId, {
      what: 'contest.seal',
      before: null,
      after: toJson({ number, sealedContent, missing, rejected, ...(voided === 0 ? {} : { voided }), results }),
      reason: waiver,
    })
    const code = sealCode(await log.nextHash(chain, campaign.officeId))
    const publication: Publication = {
      number,
      sealedAt: meta.time,
      publishedAt: null,
      sealCode: code,
      reason,
      results,
    }
    const publications = [...contest.publications, publication]
    const changed = await putState(context, campaign, { ...contest, state: 'sealed', publications })
    return { value: { code, number }, changed, inverse: null }
  },
}

function refuseUnfinished(missing: number, rejected: number): void {
  const lacking = [
    missing > 0 ? `还缺 ${missing} 张评分单` : '',
    rejected > 0 ? `有 ${rejected} 处录入不符合评分表` : '',
  ].filter((text) => text !== '')
  if (lacking.length === 0) return
  throw new UserError('bad-input', `${lacking.join('，')}，没有封存。请补录；不再等的，写明原因后封存`, 'waiver')
}

/** Why the contest was opened after its last sealing. */
async function findReopenReason(database: StoreDatabase, chain: string): Promise<string> {
  const newest = await entriesOf(database, chain)
    .reverse()
    .filter((entry) => entry.what === 'contest.reopen')
    .first()
  return newest?.reason ?? ''
}

function listResults({ ranked, unranked }: ContestResult): Publication['results'] {
  return [
    ...ranked.map(({ unitId, rank, published }) => ({ unitId, rank, published })),
    ...unranked.map(({ unitId }) => ({ unitId, rank: null, published: null })),
  ]
}
