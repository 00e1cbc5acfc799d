import { UserError } from '../../../shared/ipc/app-error'
import type { Paper } from '../../../shared/model/sheet-note'
import { isVoid } from '../../../shared/model/void-papers'

/** @throws UserError `bad-input` where a sheet stands on a void paper: nothing on it changes until the paper counts again */
export function refuseVoid(papers: readonly Paper[], sheets: readonly { judgeId: string; unitId: string }[]): void {
  if (papers.length === 0 || !sheets.some((sheet) => isVoid(papers, sheet))) return
  throw new UserError('bad-input', '这份评分单已作废，先在“录入”里恢复再改')
}
