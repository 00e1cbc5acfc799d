import { packEdits, unpackEdits } from '../../../shared/model/packed-edits'
import { applyMarkEdits, invertMarkEdits } from './apply-mark-edits'
import type { CommandHandler } from './command'

/** Commits all edits or none. */
export const setMarks: CommandHandler<'marks:set'> = {
  tables: ['sheets', 'contests', 'campaigns'],
  mayExpect: true,
  async run(context, { contestKey, edits: request }) {
    const edits = unpackEdits(request)
    const { contest, written, seq } = await applyMarkEdits(context, contestKey, edits, { isEntry: true })
    const revision = seq + 1
    return {
      value: { revision },
      changed: { officeId: contest.officeId, campaignKey: contest.campaignKey, contestKey, revision },
      inverse: {
        name: 'marks:set',
        request: { contestKey, edits: packEdits(invertMarkEdits(written)) },
        label: edits.length === 1 ? '录入评分' : `录入 ${edits.length} 处评分`,
      },
    }
  },
}
