import { describe, expect, test } from 'vitest'
import { sealCode } from '../../../shared/audit/seal-code'
import { sealedContentText } from '../../../shared/audit/sealed-content'
import { sha256Hex } from '../repositories/sha256-hex'
import { dump, makeOffice, markItem, openTestStore, type TestStore, undo } from '../test-support'

/** A contest with both judges' sheets for both units. */
async function makeScored(store: TestStore) {
  const office = await makeOffice(store)
  const { contestKey, unitIds, campaignKey } = office
  const edits = unitIds.flatMap((unitId, unit) =>
    ['j1', 'j2'].flatMap((judgeId) =>
      ['i1', 'i2'].map((itemId) => ({ ...markItem(unitId, itemId, null, String(30 + unit)), judgeId })),
    ),
  )
  await store.run('marks:set', { contestKey, edits })
  const contest = async () => {
    const [found] = (await store.ask('campaigns:get', { campaignKey })).contests
    if (found === undefined) throw new Error('the contest is gone')
    return found
  }
  const seal = async (waiver = '') =>
    store.run('contests:seal', { contestKey, revision: (await contest()).revision, waiver })
  return { ...office, contest, seal }
}

describe('sealing', () => {
  test('closes the contest, names it by the head of its chain, and covers everything', async () => {
    const store = await openTestStore()
    const { contestKey, unitIds, campaignKey, contest, seal } = await makeScored(store)
    const { value } = await seal()
    const sealed = await contest()
    expect(sealed.state).toBe('sealed')
    expect(sealed.publications).toEqual([
      {
        number: 1,
        sealedAt: expect.any(String),
        publishedAt: null,
        sealCode: value.code,
        reason: '',
        results: [
          { unitId: unitIds[1], rank: 1, published: '62.00' },
          { unitId: unitIds[0], rank: 2, published: '60.00' },
        ],
      },
    ])
    const campaign = await store.ask('campaigns:get', { campaignKey })
    const log = await store.ask('log:list', { officeId: campaign.officeId, campaignKey, limit: 1000 })
    const entry = log.find((candidate) => candidate.what === 'contest.seal')
    expect(sealCode(entry?.hash ?? '')).toBe(value.code)
    const { sheets } = await store.ask('contests:get-sheets', { contestKey })
    const text = sealedContentText({ definition: sealed.definition, sheets }, campaign.definition.units)
    expect(entry?.after).toMatchObject({ sealedContent: sha256Hex(text), missing: 0 })
    const edit = markItem(unitIds[0] ?? '', 'i1', '30', '31')
    await expect(store.run('marks:set', { contestKey, edits: [edit] })).rejects.toMatchObject({ code: 'sealed' })
    await expect(seal()).rejects.toMatchObject({ code: 'sealed' })
  })

  test('asks for a reason while sheets are missing, and logs it', async () => {
    const store = await openTestStore()
    const { contestKey, unitIds, contest, seal, officeId, campaignKey } = await makeScored(store)
    await store.run('marks:set', { contestKey, edits: [markItem(unitIds[0] ?? '', 'i1', '30', null)] })
    await expect(seal()).rejects.toMatchObject({ code: 'bad-input', path: 'waiver' })
    expect((await contest()).state).toBe('open')
    await seal('评委临时请假')
    const [entry] = await store.ask('log:list', { officeId, campaignKey, limit: 1 })
    expect(entry).toMatchObject({ what: 'contest.seal', reason: '评委临时请假', after: { missing: 1 } })
  })

  test('asks for a reason while a text does not fit, though nothing is missing', async () => {
    const store = await openTestStore()
    const { contestKey, unitIds, seal, officeId, campaignKey } = await makeScored(store)
    const [unitId = ''] = unitIds
    const total = { ...markItem(unitId, 'i1', null, '120'), target: { kind: 'total' as const } }
    await store.run('marks:set', { contestKey, edits: [total] })
    await expect(seal()).rejects.toMatchObject({ path: 'waiver', message: expect.stringContaining('1 处') })
    await seal('评委写的合计有误，以各项为准')
    const [entry] = await store.ask('log:list', { officeId, campaignKey, limit: 1 })
    expect(entry).toMatchObject({ after: { missing: 0, rejected: 1 } })
  })

  test('happens once, however often the same command arrives', async () => {
    const store = await openTestStore()
    const { contestKey, contest } = await makeScored(store)
    const request = { contestKey, revision: (await contest()).revision, waiver: '' }
    const first = await store.run('contests:seal', request, { id: 'same' })
    const rows = await dump(store)
    expect(await store.run('contests:seal', request, { id: 'same' })).toEqual(first)
    expect(await dump(store)).toEqual(rows)
  })

  test('is not crossed by undo, and leaves other contests and the rest of the campaign open', async () => {
    const store = await openTestStore()
    const { contestKey, unitIds, campaignKey, contest, seal } = await makeScored(store)
    const mark = await store.run('marks:set', { contestKey, edits: [markItem(unitIds[0] ?? '', 'i1', '30', '31')] })
    const { definition, revision } = await contest()
    const adjustments = [{ unitId: unitIds[0] ?? '', points: '-0.5', reason: '材料迟报' }]
    const update = { contestKey, definition: { ...definition, adjustments }, revision, reason: '' }
    const adjusted = await store.run('contests:update', update)
    expect(await seal()).toMatchObject({ inverse: null })
    for (const outcome of [mark, adjusted]) await expect(undo(store, outcome)).rejects.toMatchObject({ code: 'sealed' })
    const { id: _, ...second } = { ...definition, name: '另一个评比', series: '' }
    const other = await store.run('contests:create', { campaignKey, definition: second, isSample: false })
    const edits = [markItem(unitIds[0] ?? '', 'i1', null, '30')]
    await store.run('marks:set', { contestKey: other.value.contestKey, edits })
    await store.run('campaigns:update', { campaignKey, patch: { notes: '仍可补充' } })
    expect((await store.ask('campaigns:get', { campaignKey })).status).toBe('open')
    await store.run('contests:delete', { contestKey: other.value.contestKey, reason: '多建了' })
    expect((await store.ask('campaigns:get', { campaignKey })).status).toBe('sealed')
  })

  test('refuses a changed definition, and a contest without any result', async () => {
    const store = await openTestStore()
    const { contestKey, contest } = await makeScored(store)
    const { revision } = await contest()
    await expect(store.run('contests:seal', { contestKey, revision: revision + 1, waiver: '' })).rejects.toMatchObject({
      code: 'conflict',
    })
    const empty = await makeOffice(store, '另一街道')
    await expect(
      store.run('contests:seal', { contestKey: empty.contestKey, revision: 1, waiver: '都没交' }),
    ).rejects.toMatchObject({ code: 'bad-input' })
  })

  test('races 100 writes sent at once: the sheets that were acknowledged are sealed, and no other', async () => {
    const store = await openTestStore()
    const { contestKey, unitIds, campaignKey, officeId, contest } = await makeScored(store)
    const { definition, revision } = await contest()
    const judges = Array.from({ length: 50 }, (_, index) => ({
      ...{ id: `k${index}`, label: `评委${index + 3}`, panelId: 'p1', ownUnitIds: [], withdrawn: false },
    }))
    const wider = { ...definition, judges: [...definition.judges, ...judges] }
    const updated = await store.run('contests:update', { contestKey, definition: wider, revision, reason: '' })
    const sheets = judges.flatMap(({ id }) => unitIds.map((unitId) => ({ judgeId: id, unitId })))
    const write = async ({ judgeId, unitId }: { judgeId: string; unitId: string }) => {
      const edits = ['i1', 'i2'].map((itemId) => ({ ...markItem(unitId, itemId, null, '33.5'), judgeId }))
      try {
        await store.run('marks:set', { contestKey, edits })
        return true
      } catch (error) {
        expect(error).toMatchObject({ code: 'sealed' })
        return false
      }
    }
    const early = sheets.slice(0, 50).map(write)
    const sealing = store.run('contests:seal', { contestKey, revision: updated.value.revision, waiver: '不再等' })
    const answers = await Promise.all([...early, ...sheets.slice(50).map(write)])
    const { value } = await sealing
    const acknowledged = sheets.filter((_, index) => answers[index])
    expect(answers).toHaveLength(100)
    expect([true, false].map((answer) => answers.includes(answer))).toEqual([true, true])
    const stored = (await store.ask('contests:get-sheets', { contestKey })).sheets
    const late = stored.filter((sheet) => sheet.judgeId.startsWith('k'))
    const name = (sheet: { judgeId: string; unitId: string }) => `${sheet.judgeId} ${sheet.unitId}`
    expect(late.map(name).sort()).toEqual(acknowledged.map(name).sort())
    const { units } = (await store.ask('campaigns:get', { campaignKey })).definition
    const [entry] = await store.ask('log:list', { officeId, campaignKey, limit: 1 })
    const sealedContent = sha256Hex(sealedContentText({ definition: wider, sheets: stored }, units))
    expect(entry).toMatchObject({
      what: 'contest.seal',
      after: { sealedContent, missing: sheets.length - acknowledged.length },
    })
    expect(sealCode(entry?.hash ?? '')).toBe(value.code)
  })

  test('races a clerk who types 100 marks: what was acknowledged is sealed, what came later is refused', async () => {
    const store = await openTestStore()
    const { contestKey, unitIds, contest, seal, campaignKey } = await makeScored(store)
    const [unitId = ''] = unitIds
    let typed = '30'
    let acknowledged = '30'
    let refused = 0
    const writes = (async () => {
      for (let count = 0; count < 100; count += 1) {
        const next = String(count % 2 === 0 ? 40 : 41)
        try {
          await store.run('marks:set', { contestKey, edits: [markItem(unitId, 'i1', typed, next)] })
          typed = next
          acknowledged = next
        } catch (error) {
          expect(error).toMatchObject({ code: 'sealed' })
          refused += 1
        }
      }
    })()
    const [{ value }] = await Promise.all([seal(), writes])
    const campaign = await store.ask('campaigns:get', { campaignKey })
    const { sheets } = await store.ask('contests:get-sheets', { contestKey })
    const mark = sheets.find((sheet) => sheet.judgeId === 'j1' && sheet.unitId === unitId)?.marks.i1
    expect(mark).toBe(Number(acknowledged) * 100)
    expect(refused).toBeGreaterThan(0)
    const log = await store.ask('log:list', { officeId: campaign.officeId, campaignKey, limit: 1000 })
    const entry = log.find((candidate) => candidate.what === 'contest.seal')
    const text = sealedContentText({ definition: (await contest()).definition, sheets }, campaign.definition.units)
    expect(entry?.after).toMatchObject({ sealedContent: sha256Hex(text) })
    expect(sealCode(entry?.hash ?? '')).toBe(value.code)
  })
})

describe('publishing and correcting', () => {
  test('a correction needs a reason and another operator, and becomes the next publication', async () => {
    const store = await openTestStore()
    const { contestKey, unitIds, contest, seal } = await makeScored(store)
    await expect(store.run('contests:publish', { contestKey })).rejects.toMatchObject({ code: 'bad-input' })
    await seal()
    await store.run('contests:publish', { contestKey })
    expect(await contest()).toMatchObject({ state: 'published', publications: [{ publishedAt: expect.any(String) }] })
    const reopen = (secondOperator: string) =>
      store.run('contests:reopen', { contestKey, reason: '录入有误', secondOperator })
    await expect(reopen('录入员1')).rejects.toMatchObject({ code: 'bad-input', path: 'secondOperator' })
    await expect(reopen('不在名单上的人')).rejects.toMatchObject({ code: 'bad-input', path: 'secondOperator' })
    await reopen('监票')
    await expect(reopen('监票')).rejects.toMatchObject({ code: 'bad-input' })
    expect((await contest()).state).toBe('open')
    const edits = ['j1', 'j2'].map((judgeId) => ({ ...markItem(unitIds[0] ?? '', 'i1', '30', '50'), judgeId }))
    await store.run('marks:set', { contestKey, edits })
    await seal()
    const { publications } = await contest()
    expect(publications.map(({ number, reason }) => [number, reason])).toEqual([
      [1, ''],
      [2, '录入有误'],
    ])
    expect(publications[1]?.results[0]).toEqual({ unitId: unitIds[0], rank: 1, published: '80.00' })
    expect(publications[1]?.sealCode).not.toBe(publications[0]?.sealCode)
  })

  test('the publications and the state survive a package', async () => {
    const first = await openTestStore()
    const { officeId, contest, seal } = await makeScored(first)
    await seal()
    const exportedAt = '2023-07-03T17:40:00+08:00'
    const document = await first.ask('packages:collect', { officeId, campaignKey: null, exportedAt })
    const second = await openTestStore()
    const { value } = await second.run('packages:write', { document })
    const [copy] = (await second.ask('campaigns:get', { campaignKey: value.campaignKeys[0] ?? 0 })).contests
    expect(copy).toMatchObject({ state: 'sealed', publications: (await contest()).publications })
    const check = await second.ask('log:verify', { officeId })
    expect(check.problems).toEqual([])
  })
})
