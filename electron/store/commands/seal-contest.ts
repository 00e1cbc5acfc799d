import { sealCode } from '../../../shared/audit/seal-code'
import { sealedContentText } from '../../../shared/audit/sealed-content'
import { UserError } from '../../../shared/ipc/app-error'
import type { ContestRecord, Publication } from '../../../shared/model/contest'
import { type ContestResult, listMissingSheets, scoreContest, tabulateSheets } from '../../../shared/scoring'
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
    const record: ContestRecord = { definition: contest.definition, sheets: rows.map(toStoredSheet) }
    const { units } = campaign.definition
    const result = scoreContest(record, units)
    const missing = listMissingSheets(contest.definition.unitIds, tabulateSheets(record, units)).length
    const rejected = rows.reduce((count, row) => count + Object.keys(row.rejected).length, 0)
    if (result.ranked.length === 0) throw new UserError('bad-input', '还没有可以排名的成绩，不能封存')
    if (rejected > 0) throw new UserError('bad-input', `有 ${rejected} 处录入不符合评分表，请先改正再封存`)
    if (missing > 0 && waiver === '') {
      throw new UserError('bad-input', `还缺 ${missing} 张评分单。不再等的，请写明原因后封存`, 'waiver')
    }
    const chain = chainOfContest(campaign, contest)
    const number = contest.publications.length + 1
    const results = listResults(result)
    const reopening = await entriesOf(database, chain)
      .reverse()
      .filter((entry) => entry.what === 'contest.reopen')
      .first()
    const sealedContent = sha256Hex(sealedContentText(record, units))
    log.append(chain, campaign.officeId, {
      what: 'contest.seal',
      before: null,
      after: toJson({ number, sealedContent, missing, results }),
      reason: waiver,
    })
    const code = sealCode(await log.nextHash(chain, campaign.officeId))
    const publication: Publication = {
      number,
      sealedAt: meta.time,
      publishedAt: null,
      sealCode: code,
      reason: number === 1 ? '' : (reopening?.reason ?? ''),
      results,
    }
    const publications = [...contest.publications, publication]
    const changed = await putState(context, campaign, { ...contest, state: 'sealed', publications })
    return { value: { code, number }, changed, inverse: null }
  },
}

function listResults({ ranked, unranked }: ContestResult): Publication['results'] {
  return [
    ...ranked.map(({ unitId, rank, published }) => ({ unitId, rank, published })),
    ...unranked.map(({ unitId }) => ({ unitId, rank: null, published: null })),
  ]
}
