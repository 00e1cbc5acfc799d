import { describe, expect, test } from 'vitest'
import { type DataPackage, packageSchema } from '../../../shared/model/package'
import type { PackageRecord } from '../../../shared/model/package-record'
import { dump, makeDefinition, makeOffice, markItem, openTestStore, type TestStore } from '../test-support'

const exportedAt = '2023-07-03T17:40:00+08:00'
const photo = 'ab'.repeat(32)

/** An office with something in every field of every table. */
async function fillEverything(store: TestStore): Promise<{ officeId: string; campaignKey: number }> {
  const { officeId, campaignKey, contestKey, unitIds } = await makeOffice(store)
  const { database, run } = store
  const [unitId = '', otherId = ''] = unitIds
  await run('offices:update', {
    officeId,
    facts: {
      unitTerm: '社区',
      signature: '某街道党工委',
      signers: ['填表人'],
      addressee: '各社区党委',
      copyTo: '区委组织部',
      bulletinName: '党建简报',
      gatheringPlace: '街道办门前',
    },
  })
  await run('operators:save', { officeId, operators: [{ id: 'op', label: '统分' }] })
  await run('campaigns:update', {
    campaignKey,
    patch: {
      theme: '网格化',
      leadPost: '副书记',
      participants: '各书记',
      headcount: 30,
      notes: '备注',
      departureTime: '08:40',
    },
  })
  await run('campaigns:save-attendees', { campaignKey, attendees: [{ post: '书记', name: '某某' }] })
  await database.attachments.add({ id: photo, name: '入口.jpg', mediaType: 'image/jpeg', bytes: 3, officeId, seq: 1 })
  const scan = { id: 'cd'.repeat(32), name: '成绩汇总表.pdf', mediaType: 'application/pdf', bytes: 4 }
  await run('campaigns:add-scans', { campaignKey, attachments: [scan] })
  const text = { place: '广场', presenterPost: '书记', content: '内容', highlights: '亮点', problems: '问题' }
  const stop = {
    id: 's1',
    seq: 1,
    name: '中心',
    kind: '阵地',
    unitIds,
    stayMinutes: 20,
    travelMinutes: 10,
    photos: [photo],
    ...text,
  }
  await run('stops:save', { campaignKey, stops: [stop] })
  const comment = { id: 'k1', unitId, stopId: 's1', speakerPost: '分包领导', kind: 'problem' as const, text: '整改' }
  await run('comments:save', {
    campaignKey,
    comments: [comment, { ...comment, id: 'a-later', unitId: null, stopId: null }],
  })
  await database.rectifications.add({
    ...{ id: 'r1', unitId, stopId: 's1', commentId: 'k1', problem: '问题', measures: '措施', responsibleUnit: '社区' },
    ...{ responsiblePost: '书记', dueDate: '2023-08-31', status: 'closed', progress: '完成', foundDate: '2023-06-28' },
    ...{
      closedDate: '2023-07-30',
      source: '点评',
      checkerPost: '党建办',
      repeatOf: 'r0',
      photos: [photo],
      campaignKey,
      seq: 1,
    },
  })
  const row = await database.contests.get(contestKey)
  const full = makeDefinition(unitIds, {
    id: row?.id ?? '',
    recusal: true,
    fullMarks: '100',
    notApplicable: [{ unitId: otherId, itemId: 'i2' }],
    adjustments: [{ unitId, points: '-0.5', reason: '迟报' }],
    bonusCap: '5',
    cap: '100',
    withoutRank: [{ unitId: otherId, reason: '新设' }],
    tieBreakers: [
      { partId: 'a1' },
      { itemId: 'i1' },
      { partId: 'a1', panelId: 'p1' },
      { manual: [unitId], reason: '抽签' },
    ],
    bandLimits: [{ unitId, best: '良好', reason: '否决' }],
    bands: { kind: 'quota', scope: 'group', rounding: 'halfUp', bands: [{ name: '良好', percent: '30' }] },
  })
  await run('contests:update', { contestKey, definition: full, revision: 1, reason: '' })
  const sheet = { judgeId: 'j2', unitId, partId: 'a1' }
  await run('marks:set', {
    contestKey,
    edits: [
      markItem(unitId, 'i1', null, '55.5'),
      markItem(unitId, 'i2', null, '39'),
      markItem(otherId, 'i1', null, '九十'),
      { ...sheet, target: { kind: 'total' }, from: null, to: '91.5' },
      { ...sheet, target: { kind: 'abstained' }, from: null, to: '1' },
    ],
  })
  const checked = { judgeId: 'j1', unitId, partId: 'a1' }
  await run('marks:set', {
    contestKey,
    edits: [{ ...checked, judgeId: 'j2', target: { kind: 'item', itemId: 'i1' }, from: null, to: '50' }],
  })
  const { value: drawn } = await run('checks:draw-sample', { contestKey, size: { kind: 'percent', value: 100 } })
  expect(drawn.sheets.length).toBe(drawn.population)
  await run('checks:correct', { contestKey, method: 'sample', edit: markItem(unitId, 'i1', '55.5', '55') })
  await run('checks:confirm', {
    contestKey,
    method: 'sample',
    sheet: checked,
    content: { abstained: false, texts: { i1: '55', i2: '39' } },
  })
  const second = { contestKey, edits: [markItem(unitId, 'i1', null, '54'), markItem(unitId, 'i2', null, '40')] }
  await run('checks:enter-second', { ...second, isOwnEntry: true })
  await run('checks:compare', { contestKey, sheets: [checked] })
  await run('checks:resolve', {
    contestKey,
    sheet: checked,
    cell: 'i1',
    choice: 'other',
    value: '54.5',
    reason: '看原表',
  })
  await run('contests:set-papers', {
    contestKey,
    papers: { form: 'judgeUnit', panels: [{ panelId: 'p1', handedOut: 12, returned: 10, voided: 1 }] },
  })
  await run('marks:set', {
    contestKey,
    edits: [
      { ...markItem(otherId, 'i1', null, '48.5'), judgeId: 'j2' },
      { ...markItem(otherId, 'i2', null, '三十'), judgeId: 'j2' },
    ],
  })
  await run('contests:set-sheet-note', {
    contestKey,
    from: null,
    to: { judgeId: 'j2', unitId: otherId, remarks: ['altered', 'missing-items'], void: { reason: '涂改' } },
  })
  await database.contests.update(contestKey, { isSample: true })
  const { revision = 0 } = (await database.contests.get(contestKey)) ?? {}
  await run('contests:seal', { contestKey, revision, waiver: '评委请假' })
  await run('contests:publish', { contestKey })
  await database.campaigns.update(campaignKey, { rehearsal: true, importedStatus: 'draft' })
  const stars = [{ star: '支部过硬', state: 'held' as const }]
  const record = {
    unitId,
    year: 2023,
    stars,
    tasksDone: 3,
    tasksTotal: 29,
    entryProgress: '进行中',
    note: '注',
    officeId,
  }
  await database.starRecords.bulkAdd([
    { ...record, quarter: 2, quarterKey: 2, seq: 1 },
    { ...record, quarter: null, quarterKey: 0, seq: 2 },
  ])
  return { officeId, campaignKey }
}

function withoutRecord({ record: _, ...document }: DataPackage): DataPackage {
  return document
}

describe('a package', () => {
  test('holds everything: export, import into an empty database and export are identical, log included', async () => {
    const first = await openTestStore()
    const { officeId } = await fillEverything(first)
    for (const [name, rows] of Object.entries(await dump(first))) expect(rows.length, name).toBeGreaterThan(0)
    const exported = await first.ask('packages:collect', { officeId, campaignKey: null, exportedAt })
    expect(packageSchema.parse(JSON.parse(JSON.stringify(exported)))).toEqual(exported)
    const contest = exported.campaigns[0]?.contests[0]
    expect(contest?.sheets.filter(({ judgeId }) => judgeId === 'j2')).toHaveLength(1)
    const second = await openTestStore()
    const { value } = await second.run('packages:write', { document: exported })
    expect(value.officeId).toBe(officeId)
    const again = await second.ask('packages:collect', { officeId, campaignKey: null, exportedAt })
    expect(again).toEqual(exported)
    expect(await second.ask('log:verify', { officeId })).toMatchObject({ problems: [] })
    const own = await first.ask('campaigns:list', { officeId })
    const theirs = await second.ask('campaigns:list', { officeId })
    expect(theirs.map(({ key: _, ...rest }) => rest)).toEqual(own.map(({ key: _, ...rest }) => rest))
    const tables = ['offices', 'operators', 'units', 'starRecords', 'attachments', 'changes']
    const [before, after] = [await dump(first), await dump(second)]
    for (const table of tables) expect(after[table], table).toEqual(before[table])
  })

  test('of one campaign carries its own log, and a new office notes the import', async () => {
    const first = await openTestStore()
    const { officeId, campaignKey } = await fillEverything(first)
    const exported = await first.ask('packages:collect', { officeId, campaignKey, exportedAt })
    expect(exported.starRecords).toEqual([])
    expect(exported.attachments.map((attachment) => attachment.id)).toEqual([photo, 'cd'.repeat(32)])
    const second = await openTestStore()
    await second.run('packages:write', { document: exported })
    const log = await second.ask('log:list', { officeId, campaignKey: null, limit: 1000 })
    expect(log.filter((entry) => entry.chain.startsWith('office:')).map((entry) => entry.what)).toEqual([
      'package.import',
    ])
    expect((await second.ask('log:verify', { officeId })).problems).toEqual([])
  })

  test('without a record starts every chain with its import', async () => {
    const first = await openTestStore()
    const { officeId } = await fillEverything(first)
    const document = withoutRecord(await first.ask('packages:collect', { officeId, campaignKey: null, exportedAt }))
    const second = await openTestStore()
    const { value } = await second.run('packages:write', { document })
    const log = await second.ask('log:list', { officeId, campaignKey: null, limit: 1000 })
    expect(log.map(({ what, seq }) => [what, seq])).toEqual(Array.from({ length: 3 }, () => ['package.import', 1]))
    const campaign = await second.ask('campaigns:get', { campaignKey: value.campaignKeys[0] ?? 0 })
    expect(campaign.status).toBe('published')
    expect(campaign.contests[0]).toMatchObject({ state: 'published', hasMarks: true })
    const { operators } = await second.ask('offices:get', { officeId })
    expect(operators.length).toBe(4)
  })

  test('with a campaign that is there is refused as a whole', async () => {
    const store = await openTestStore()
    const { officeId } = await fillEverything(store)
    const document = await store.ask('packages:collect', { officeId, campaignKey: null, exportedAt })
    const before = await dump(store)
    await expect(store.run('packages:write', { document })).rejects.toMatchObject({
      code: 'conflict',
      path: 'campaigns[0]',
    })
    expect(await dump(store)).toEqual(before)
  })

  test('adds what is missing to an office that is there and leaves its units as they are', async () => {
    const store = await openTestStore()
    const { officeId, campaignKey } = await fillEverything(store)
    const document = await store.ask('packages:collect', { officeId, campaignKey: null, exportedAt })
    await store.run('campaigns:delete', { campaignKey, reason: '恢复' })
    const [unit] = document.units
    if (unit === undefined) throw new Error('no unit')
    await store.run('units:update', { officeId, unit: { ...unit, name: '今日名称' } })
    const extra = { ...unit, id: 'u-new', name: '新村' }
    await store.run('packages:write', { document: { ...document, units: [...document.units, extra] } })
    const { units } = await store.ask('offices:get', { officeId })
    expect(units.map((row) => row.name)).toEqual(['今日名称', '和平社区', '新村'])
    expect((await store.ask('log:verify', { officeId })).problems).toEqual([])
  })

  test('for practice does not go beside real data', async () => {
    const first = await openTestStore()
    const { officeId } = await fillEverything(first)
    const document = await first.ask('packages:collect', { officeId, campaignKey: null, exportedAt })
    const campaigns = document.campaigns.map((campaign) => ({ ...campaign, id: 'real' }))
    const second = await openTestStore()
    await second.run('packages:write', { document: { ...withoutRecord(document), campaigns } })
    const refused = second.run('packages:write', { document })
    await expect(refused).rejects.toMatchObject({ code: 'conflict', path: 'record.rehearsal' })
  })

  test('with a damaged record writes nothing', async () => {
    const first = await openTestStore()
    const { officeId } = await fillEverything(first)
    const document = await first.ask('packages:collect', { officeId, campaignKey: null, exportedAt })
    const second = await openTestStore()
    const record = { ...document.record, schema: 2 }
    await expect(second.run('packages:write', { document: { ...document, record } })).rejects.toMatchObject({
      code: 'bad-input',
    })
    const gap = structuredClone(document) as DataPackage & { record: { chains: { entries: unknown[] }[] } }
    gap.record.chains[0]?.entries.shift()
    await expect(second.run('packages:write', { document: gap })).rejects.toMatchObject({ code: 'bad-input' })
    for (const rows of Object.values(await dump(second))) expect(rows).toEqual([])
  })

  test('with a counting sheet on a void paper is refused', async () => {
    const first = await openTestStore()
    const { officeId } = await fillEverything(first)
    const document = await first.ask('packages:collect', { officeId, campaignKey: null, exportedAt })
    const record = document.record as unknown as PackageRecord
    const [voidSheet] = record.campaigns[0]?.contests[0]?.voidSheets ?? []
    if (voidSheet === undefined) throw new Error('no void sheet')
    document.campaigns[0]?.contests[0]?.sheets.push(voidSheet)
    const second = await openTestStore()
    await expect(second.run('packages:write', { document })).rejects.toMatchObject({
      path: 'record.campaigns[0].contests[0].voidSheets',
    })
  })

  test('of another office with the same ids stays apart', async () => {
    const first = await openTestStore()
    const { officeId } = await fillEverything(first)
    const document = withoutRecord(await first.ask('packages:collect', { officeId, campaignKey: null, exportedAt }))
    const other = { ...document, office: { ...document.office, id: 'o2', name: '乙街道' } }
    const { value } = await first.run('packages:write', { document: other })
    const [campaignKey = 0] = value.campaignKeys
    await first.run('campaigns:update', { campaignKey, patch: { title: '乙的活动' } })
    const [own] = await first.ask('campaigns:list', { officeId })
    expect(own?.title).toBe('2023年第二季度观摩')
    expect(await first.ask('packages:collect', { officeId, campaignKey: null, exportedAt })).toMatchObject(document)
    await first.run('campaigns:delete', { campaignKey, reason: '清理' })
    expect(await first.ask('campaigns:list', { officeId })).toHaveLength(1)
    expect((await first.ask('log:verify', { officeId })).problems).toEqual([])
    expect((await first.ask('log:verify', { officeId: 'o2' })).problems).toEqual([])
  })
})
