import { UserError } from '../../../shared/ipc/app-error'
import type { Paper, SheetNote } from '../../../shared/model/sheet-note'
import { changeNote, findNote } from '../../../shared/model/void-papers'
import type { ContestRow } from '../database/rows'
import { chainOfContest } from '../repositories/campaigns'
import { requireContest } from '../repositories/contests'
import { isSameJson, toJson } from '../repositories/json'
import type { CommandHandler } from './command'
import { putState } from './put-state'
import { refuseSealed } from './refuse-sealed'

/**
 * Keeps what is noted of one printed sheet. `from` is the note that the caller saw. Logged as `contest.sheetNote`, with the
 * reason where the paper becomes void; the marks on it stay as they are.
 */
export const setSheetNote: CommandHandler<'contests:set-sheet-note'> = {
  tables: ['campaigns', 'contests'],
  async run(context, { contestKey, from, to }) {
    const { contest, campaign } = await requireContest(context.database, contestKey)
    refuseSealed(contest.state)
    refuseStrayPaper(contest, to)
    const stored = findNote(contest.sheetNotes, to)
    if (!isSameJson(stored, from)) {
      throw new UserError('conflict', '这份评分单的备注刚被改动，没有保存，请核对后再改')
    }
    const sheetNotes = changeNote(contest.sheetNotes, to)
    const { judgeId, unitId } = to
    context.log.append(chainOfContest(campaign, contest), campaign.officeId, {
      what: 'contest.sheetNote',
      before: stored === null ? null : toJson(describeNote(stored)),
      after: { sheet: [judgeId, unitId], ...describeNote(to) },
      reason: stored?.void == null ? (to.void?.reason ?? '') : '',
    })
    const changed = await putState(context, campaign, { ...contest, sheetNotes })
    const empty: SheetNote = { judgeId, unitId, remarks: [], void: null }
    return {
      value: null,
      changed,
      inverse: {
        name: 'contests:set-sheet-note',
        request: { contestKey, from: findNote(sheetNotes, to), to: stored ?? empty },
        label: labelOf(stored, to),
      },
    }
  },
}

function refuseStrayPaper({ definition, papers }: ContestRow, { judgeId, unitId }: Paper): void {
  if (!definition.judges.some((judge) => judge.id === judgeId)) {
    throw new UserError('not-found', '找不到这位评委，可能已被删除', 'to.judgeId')
  }
  if ((unitId === null) !== (papers.form === 'judge')) {
    throw new UserError('conflict', '评分单的印法已改，没有保存，请重新打开这份评分单', 'to.unitId')
  }
  if (unitId !== null && !definition.unitIds.includes(unitId)) {
    throw new UserError('not-found', '这个村(社区)没有参加这个评比', 'to.unitId')
  }
}

function describeNote({ remarks, void: voided }: SheetNote): { remarks: SheetNote['remarks']; void: string | null } {
  return { remarks, void: voided?.reason ?? null }
}

function labelOf(before: SheetNote | null, after: SheetNote): string {
  const wasVoid = before?.void != null
  if (wasVoid === (after.void !== null)) return '评分单备注'
  return wasVoid ? '恢复作废的评分单' : '评分单作废'
}
