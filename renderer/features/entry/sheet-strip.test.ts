import { describe, expect, test } from 'vitest'
import { addressKey } from '../../../shared/checking/pile-order'
import { contentOf } from '../../../shared/checking/sheet-content'
import type { SheetCheck } from '../../../shared/model/check'
import { contestDefinitionSchema } from '../../../shared/model/contest'
import type { ContestPapers } from '../../../shared/model/papers'
import type { ContestDetail, StoredSheet } from '../../../shared/model/record'
import type { SheetNote } from '../../../shared/model/sheet-note'
import { createContestEntry, type EntryGateway } from '../../state/entry/contest-entry'
import { createSummaries } from '../../state/entry/summaries'
import { type EntryPlace, fitPlace } from './entry-place'
import { countPapers, describeNote, listStrip, paperOf } from './sheet-strip'

const definition = contestDefinitionSchema.parse({
  id: 't',
  name: '评比',
  unitIds: ['u1', 'u2'],
  panels: [{ id: 'p', name: '班子成员' }],
  judges: ['j1', 'j2', 'j3', 'j4', 'j5'].map((id) => ({
    ...{ id, label: `评委${id}`, panelId: 'p', withdrawn: id === 'j4' },
    ownUnitIds: id === 'j2' ? ['u2'] : [],
  })),
  recusal: true,
  composition: 'sum',
  parts: ['a', 'b'].map((id) => ({
    ...{ id, name: id, panels: [{ panelId: 'p' }] },
    sections: [{ name: '', items: [{ id: `${id}1`, name: '项', max: '10' }] }],
  })),
})

function sheet(judgeId: string, unitId: string, partId: string): StoredSheet {
  return { judgeId, unitId, partId, abstained: false, marks: { [`${partId}1`]: 900 }, total: null, rejected: {} }
}

function agreeing(of: StoredSheet): SheetCheck {
  const { judgeId, unitId, partId } = of
  return {
    ...{ judgeId, unitId, partId, method: 'aloud', operators: [], confirmed: { operator: '监票', time: '' } },
    ...{ content: contentOf(of), second: null, isOwnEntry: false, compared: 1, corrections: [], differences: [] },
  }
}

type Setup = {
  sheets?: StoredSheet[]
  papers?: Partial<ContestPapers>
  sheetNotes?: SheetNote[]
  checked?: StoredSheet[]
  place?: Partial<EntryPlace>
}

async function open({ sheets = [], papers = {}, sheetNotes = [], checked = [], place: wanted = {} }: Setup) {
  const gateway: EntryGateway = {
    getSheets: async () => ({ contestKey: 1, revision: 0, sheets, voidSheets: [] }),
    setMarks: async () => ({ revision: 1 }),
    stepHistory: async () => null,
  }
  const entry = createContestEntry(1, definition, gateway, sheetNotes)
  await entry.actions.reload()
  const contest = entry.contest()
  const place = fitPlace(contest, wanted)
  const [part] = contest.parts
  if (part === undefined) throw new Error('no part')
  const pile = {
    ...{ entry, contest, part, place, isSealed: false, columns: [], addresses: [], rows: [], scope: '' },
    summarize: createSummaries(entry, contest),
    unitName: (unitId: string) => unitId,
    judgeLabel: (judgeId: string) => judgeId,
  }
  const detail: ContestDetail = {
    ...{ key: 1, campaignKey: 1, definition, state: 'open', isSample: false, sheetNotes, hasMarks: true },
    ...{ papers: { form: 'judge', panels: [], ...papers }, publications: [], revision: 1 },
  }
  const checks = new Map(checked.map((one) => [addressKey(one), [agreeing(one)]]))
  const strip = listStrip(pile, detail, checks).map(({ name, state }) => `${name} ${state}`)
  return { strip, detail }
}

const voided: SheetNote = { judgeId: 'j1', unitId: null, remarks: ['altered'], void: { reason: '未签' } }
const counts = (returned: number) => [{ panelId: 'p', handedOut: 5, returned, voided: 1 }]

describe('the strip of printed sheets', () => {
  test('tells of each judge how far all sheets of the paper are', async () => {
    const whole = (judgeId: string) =>
      ['u1', 'u2'].flatMap((unitId) => ['a', 'b'].map((partId) => sheet(judgeId, unitId, partId)))
    const own = whole('j2').filter(({ unitId }) => unitId === 'u1')
    expect((await open({})).strip).toEqual(['j1 out', 'j2 out', 'j3 out', 'j5 out'])
    expect((await open({ sheets: [...whole('j1'), ...own, sheet('j3', 'u1', 'b')] })).strip).toEqual([
      'j1 entered',
      'j2 entered',
      'j3 partial',
      'j5 out',
    ])
    const checked = whole('j1')
    expect((await open({ sheets: checked, checked })).strip[0]).toBe('j1 checked')
    expect((await open({ sheets: checked, checked: checked.slice(1) })).strip[0]).toBe('j1 entered')
    const changed = checked.map((one, index) => (index === 0 ? { ...one, marks: { a1: 800 } } : one))
    expect((await open({ sheets: changed, checked })).strip[0]).toBe('j1 entered')
    expect((await open({ sheets: checked, checked, sheetNotes: [voided] })).strip[0]).toBe('j1 void')
  })

  test('takes the first papers of a panel for those that came back', async () => {
    expect((await open({ papers: { panels: counts(3) } })).strip).toEqual([
      'j1 returned',
      'j2 returned',
      'j3 returned',
      'j5 out',
    ])
    const form = 'judgeUnit' as const
    const ofUnit = await open({
      papers: { form, panels: counts(4) },
      place: { view: 'unit', unitId: 'u2' },
    })
    expect(ofUnit.strip).toEqual(['j1 returned', 'j3 out', 'j5 out'])
    const ofJudge = await open({ papers: { form, panels: counts(4) }, place: { judgeId: 'j3' } })
    expect(ofJudge.strip).toEqual(['u1 returned', 'u2 out'])
    expect((await open({ papers: { form, panels: [] }, place: { judgeId: 'j2' } })).strip).toEqual(['u1 out'])
  })

  test('names and counts papers', async () => {
    const { detail } = await open({ papers: { panels: counts(4) }, sheetNotes: [voided] })
    expect(countPapers(detail)).toEqual({ handedOut: 5, returned: 4, voided: 2 })
    expect(countPapers((await open({})).detail)).toEqual({ handedOut: null, returned: null, voided: 0 })
    const address = { judgeId: 'j1', unitId: 'u1', partId: 'a' }
    expect(paperOf(detail, address)).toEqual({ judgeId: 'j1', unitId: null })
    expect(paperOf((await open({ papers: { form: 'judgeUnit' } })).detail, address).unitId).toBe('u1')
    expect(describeNote(voided, '作废')).toBe('涂改；作废：未签')
    expect(describeNote(null, '作废')).toBe('')
  })
})
