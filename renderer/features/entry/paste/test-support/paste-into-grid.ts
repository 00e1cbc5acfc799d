/** A small grid of sheets and what a payload pasted into it comes to. */
import { contestDefinitionSchema } from '../../../../../shared/model/contest'
import type { ClipboardTable } from '../../../../components/table-reading/clipboard-table'
import { readClipboard } from '../../../../components/table-reading/read-clipboard'
import { createContestEntry, type TypedChange } from '../../../../state/entry/contest-entry'
import { createSummaries } from '../../../../state/entry/summaries'
import { listAddresses, listColumns } from '../../grid-model'
import { findLayout } from '../find-layout'
import { describeGrid } from '../paste-grid'
import { type PasteChoices, planPaste } from '../plan-paste'
import { texts } from '../texts'

export const unitNames = ['民安社区', '青松社区', '西河村', '南山村']

const definition = contestDefinitionSchema.parse({
  id: 't',
  name: '评比',
  unitIds: unitNames,
  recusal: true,
  panels: [{ id: 'p', name: '评委组' }],
  judges: [{ id: 'j', label: '评委01', panelId: 'p', ownUnitIds: ['西河村'] }],
  composition: 'sum',
  notApplicable: [{ unitId: '南山村', itemId: '群众工作' }],
  parts: [
    {
      id: 'a',
      name: '现场观摩',
      panels: [{ panelId: 'p' }],
      sections: [
        {
          name: '',
          items: [
            { id: '重点任务', name: '重点任务', max: '15', step: '0.5' },
            { id: '阵地建设', name: '阵地建设', max: '10', step: '0.5' },
            { id: '群众工作', name: '群众工作', max: '1500', step: '0.01' },
          ],
        },
      ],
    },
  ],
})

/** 民安社区 has 9 and 8 for its first two items; the judge is recused for 西河村; 群众工作 is not for 南山村. */
export function openGrid() {
  const sent: TypedChange[][] = []
  const marks = { 重点任务: 900, 阵地建设: 800 }
  const sheet = { judgeId: 'j', unitId: '民安社区', partId: 'a', abstained: false, marks, total: null, rejected: {} }
  const entry = createContestEntry(1, definition, {
    getSheets: async () => ({ contestKey: 1, revision: 0, sheets: [sheet], voidSheets: [] }),
    setMarks: async () => ({ revision: 1 }),
    stepHistory: async () => null,
  })
  entry.book.load([sheet])
  const contest = entry.contest()
  const [part] = contest.parts
  if (part === undefined) throw new Error('the contest has no part')
  const place = { view: 'judge' as const, partId: 'a', judgeId: 'j', unitId: '' }
  return {
    ...{ entry, contest, part, place, sent, isSealed: false },
    columns: listColumns(part, false),
    addresses: listAddresses(contest, part, place),
    summarize: createSummaries(entry, contest),
    rows: unitNames.map((name) => ({ id: name, name, badge: null, version: 0 })),
  }
}

export type Payload = { text?: string; html?: string }

export function readPayload({ text = '', html = '' }: Payload): ClipboardTable {
  return readClipboard({ getData: (type) => (type === 'text/html' ? html : type === 'text/plain' ? text : '') })
}

/** Everything that the preview would say, as short texts. */
export async function pasteInto(
  payload: Payload,
  at: readonly [row: number, column: number],
  choices: PasteChoices = {},
) {
  const grid = openGrid()
  const table = readPayload(payload)
  const layout = await findLayout(table, describeGrid(grid), { row: at[0], column: at[1] })
  const plan = planPaste(grid, layout, choices)
  const nameOf = (row: number, column: number | null) =>
    `${unitNames[row]} ${column === null ? texts.whole : grid.columns[column]?.column.name}`
  const questions = [...layout.rows.questions, ...layout.columns.questions].filter((one) => one !== null)
  const names = { row: unitNames, column: grid.columns.map(({ column }) => column.name) }
  return {
    writes: plan.changes.map(({ address, target, text }) => {
      const cell = target.kind === 'item' ? target.itemId : target.kind === 'total' ? '纸面合计' : '弃权'
      return `${address.unitId} ${cell}=${text}`
    }),
    notes: plan.lines.flatMap(({ row, column, kind, note }) =>
      note === '' ? [] : [`${texts.kinds[kind]} ${nameOf(row, column)}：${note}`],
    ),
    asks: questions.map(
      ({ axis, text, candidates }) => `${text}→${candidates.map((one) => names[axis][one]).join('、')}`,
    ),
    counts: Object.fromEntries(Object.entries(plan.counts).filter(([, count]) => count > 0)),
  }
}
