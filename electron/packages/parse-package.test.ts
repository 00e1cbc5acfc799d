import { describe, expect, test } from 'vitest'
import type { Issue } from '../../shared/model/issue'
import { PackageError } from './package-error'
import { parsePackage } from './parse-package'
import { samplePackage, samplePhotoId, setAt } from './test-support/sample-package'

function issuesAfter(...changes: [path: string, value: unknown][]): readonly Issue[] {
  const document = samplePackage()
  for (const [path, value] of changes) setAt(document, path, value)
  try {
    parsePackage(document)
  } catch (error) {
    if (error instanceof PackageError) return error.issues
    throw error
  }
  return []
}

const contest = 'campaigns[0].contests[0]'
const item = `${contest}.parts[0].sections[0].items`

test('the sample is sound', () => {
  expect(issuesAfter()).toEqual([])
})

describe('every error of package-format.md is refused with its path', () => {
  const cases: [title: string, path: string, value: unknown, found?: string][] = [
    ['unit id twice', 'units[1].id', 'u1'],
    ['campaign unit twice', 'campaigns[0].units[1].unitId', 'u1'],
    ['stop id twice', 'campaigns[0].stops[1].id', 's1'],
    ['comment id twice', 'campaigns[0].comments[1].id', 'k1'],
    ['rectification id twice', 'campaigns[0].rectifications[1].id', 'r1'],
    ['contest unit twice', `${contest}.unitIds[1]`, 'u1'],
    ['panel id twice', `${contest}.panels[1].id`, 'p1'],
    ['judge id twice', `${contest}.judges[1].id`, 'j1'],
    ['own unit twice', `${contest}.judges[0].ownUnitIds`, ['u3', 'u3'], `${contest}.judges[0].ownUnitIds[1]`],
    ['part id twice', `${contest}.parts[1].id`, 'a1'],
    ['panel twice in a part', `${contest}.parts[0].panels[1].panelId`, 'p1'],
    ['item id twice in a part', `${item}[1].id`, 'i1'],
    ['item id twice in two parts', `${contest}.parts[1].sections[0].items[0].id`, 'i1'],
    ['two sheets for one judge, unit and part', `${contest}.sheets[1]`, sheet('j1', 'u1', 'a1')],
    ['contest unit outside the campaign', `${contest}.unitIds[1]`, 'u9'],
    ['campaign unit outside the office', 'campaigns[0].units[2].unitId', 'u9'],
    ['unknown panel of a judge', `${contest}.judges[0].panelId`, 'p9'],
    ['unknown own unit', `${contest}.judges[0].ownUnitIds[0]`, 'u9'],
    ['unknown panel of a part', `${contest}.parts[0].panels[0].panelId`, 'p9'],
    ['unknown judge of a sheet', `${contest}.sheets[0].judgeId`, 'j9'],
    ['unknown unit of a sheet', `${contest}.sheets[0].unitId`, 'u3'],
    ['unknown part of a sheet', `${contest}.sheets[0].partId`, 'a9'],
    ['unknown item of a mark', `${contest}.sheets[0].marks.i9`, '1'],
    ['mark for an item of another part', `${contest}.sheets[0].marks.i3`, '1'],
    ['unknown unit of an adjustment', `${contest}.adjustments[0].unitId`, 'u3'],
    ['unknown unit without rank', `${contest}.withoutRank[0].unitId`, 'u9'],
    ['unknown unit of a band limit', `${contest}.bandLimits[0].unitId`, 'u9'],
    ['unknown band of a band limit', `${contest}.bandLimits[0].best`, '一般'],
    ['unknown unit of a not-applicable item', `${contest}.notApplicable[0].unitId`, 'u9'],
    ['unknown not-applicable item', `${contest}.notApplicable[0].itemId`, 'i9'],
    ['unknown part of a breaker', `${contest}.tieBreakers[0].partId`, 'a9'],
    ['unknown item of a breaker', `${contest}.tieBreakers[1].itemId`, 'i9'],
    ['unknown panel of a breaker', `${contest}.tieBreakers[2].panelId`, 'p9'],
    ['unknown unit of a manual breaker', `${contest}.tieBreakers[3].manual[0]`, 'u9'],
    ['unknown unit of a publication', `${contest}.publications[0].results[0].unitId`, 'u9'],
    ['unknown unit of a stop', 'campaigns[0].stops[0].unitIds[0]', 'u9'],
    ['unknown photo of a stop', 'campaigns[0].stops[0].photos[0]', 'f'.repeat(64)],
    ['unknown unit of a comment', 'campaigns[0].comments[0].unitId', 'u9'],
    ['unknown stop of a comment', 'campaigns[0].comments[0].stopId', 's9'],
    ['unknown unit of a rectification', 'campaigns[0].rectifications[0].unitId', 'u9'],
    ['unknown stop of a rectification', 'campaigns[0].rectifications[0].stopId', 's9'],
    ['unknown comment of a rectification', 'campaigns[0].rectifications[0].commentId', 'k9'],
    ['unknown photo of a rectification', 'campaigns[0].rectifications[0].photos[0]', 'f'.repeat(64)],
    ['unknown unit of a star record', 'starRecords[0].unitId', 'u9'],
    ['mark above full marks', `${contest}.sheets[0].marks.i1`, '60.5'],
    ['mark off step', `${contest}.sheets[0].marks.i1`, '55.2'],
    ['mark out of range on an abstained sheet', `${contest}.sheets[1].marks.i1`, '61'],
    ['mark that is none of the grades', `${contest}.sheets[0].marks.i2`, '8'],
    ['mark below zero', `${contest}.sheets[0].marks.i1`, '-1'],
    ['mark null', `${contest}.sheets[0].marks.i1`, null],
    ['mark empty', `${contest}.sheets[0].marks.i1`, ''],
    ['mark as a number', `${contest}.sheets[0].marks.i1`, 55.5],
    ['mark with three decimals', `${contest}.sheets[0].marks.i1`, '55.555'],
    ['mark in exponent form', `${contest}.sheets[0].marks.i1`, '5e1'],
    ['total above full marks', `${contest}.sheets[2].total`, '40.5'],
    ['total off step', `${contest}.sheets[2].total`, '38.2'],
    ['total at the foot above full marks', `${contest}.sheets[0].total`, '70.5'],
    ['max off its step', `${item}[0].max`, '60.3'],
    ['max zero', `${item}[0].max`, '0'],
    ['step zero', `${item}[0].step`, '0'],
    ['weighted without a part weight', `${contest}.parts[0].weight`, null],
    ['sum with part weights', `${contest}.composition`, 'sum', `${contest}.parts[0].weight`],
    ['panel weights partly null', `${contest}.parts[0].panels[0].weight`, null, `${contest}.parts[0].panels`],
    ['panel weight zero', `${contest}.parts[0].panels[0].weight`, '0'],
    ['trimming as many as needed to start', `${contest}.parts[0].trim`, { highest: 2, lowest: 1, minSheets: 3 }],
    ['thresholds not descending', `${contest}.bands.bands[1].min`, '90'],
    ['contest without parts', `${contest}.parts`, []],
    ['part without items', `${contest}.parts[1].sections`, [], `${contest}.parts[1]`],
    ['not-applicable item in a part with totals', `${contest}.notApplicable[0].itemId`, 'i3'],
    ['item breaker in a part with totals', `${contest}.tieBreakers[1].itemId`, 'i3'],
    ['manual breaker without a reason', `${contest}.tieBreakers[3].reason`, undefined],
    ['manual breaker with an empty reason', `${contest}.tieBreakers[3].reason`, ''],
    ['unknown field of a contest', `${contest}.colour`, 'red'],
    ['unknown field of an item', `${item}[0].colour`, 'red'],
    ['unknown field of a sheet', `${contest}.sheets[0].colour`, 'red'],
    ['missing field', `${contest}.judges[0].label`, undefined],
    ['a date that is none', 'campaigns[0].startDate', '2023-02-30'],
    ['a time without offset', 'exportedAt', '2023-07-03T17:40:00'],
    ['another format', 'format', 'something'],
    ['a broken version', 'version', '1'],
  ]
  test.each(cases)('%s', (_title, path, value, found = path) => {
    const issues = issuesAfter([path, value])
    expect(issues.map((issue) => issue.path)).toContain(found)
    for (const issue of issues) expect(issue.message).toMatch(/\p{Script=Han}/u)
  })

  test('scans that are not among the attachments, or twice; a record of another schema is left alone', () => {
    const record = (schema: number) => ({
      schema,
      campaigns: [{ id: 'c1', scans: [samplePhotoId, 'f'.repeat(64), samplePhotoId] }],
    })
    expect(issuesAfter(['record', record(1)]).map((issue) => issue.path)).toEqual([
      'record.campaigns[0].scans[2]',
      'record.campaigns[0].scans[1]',
    ])
    expect(issuesAfter(['record', record(2)])).toEqual([])
  })

  test('ids that several places refer to', () => {
    const document = samplePackage()
    const attachment = (document.attachments as unknown[])[0]
    expect(issuesAfter(['attachments', [attachment, attachment]])).toMatchObject([{ path: 'attachments[1].id' }])
    const campaign = (samplePackage().campaigns as unknown[])[0]
    expect(issuesAfter(['campaigns', [campaign, campaign]])).toMatchObject([{ path: 'campaigns[1].id' }])
    const twin = structuredClone((campaign as { contests: unknown[] }).contests[0])
    expect(issuesAfter(['campaigns[0].contests[1]', twin]).map((issue) => issue.path)).toEqual([
      'campaigns[0].contests[1].id',
      'campaigns[0].contests[1].series',
    ])
  })

  test('quota bands partly percent and partly count, both, or neither', () => {
    const quota = (...bands: unknown[]) =>
      issuesAfter([`${contest}.bands`, { kind: 'quota', scope: 'overall', bands }], [`${contest}.bandLimits`, []])
    expect(quota({ name: '优秀', percent: '30' }, { name: '良好', percent: '40' })).toEqual([])
    expect(quota({ name: '优秀', percent: '30' }, { name: '良好', count: 2 })).toMatchObject([
      { path: `${contest}.bands.bands` },
    ])
    expect(quota({ name: '优秀', percent: '30', count: 2 })).toMatchObject([{ path: `${contest}.bands.bands[0]` }])
    expect(quota({ name: '优秀' })).toMatchObject([{ path: `${contest}.bands.bands[0]` }])
  })
})

function sheet(judgeId: string, unitId: string, partId: string) {
  return { judgeId, unitId, partId, marks: {} }
}

describe('a refused package', () => {
  test('of a higher version says so and nothing else', () => {
    const document = { ...samplePackage(), version: 2, campaigns: 'something new' }
    expect(() => parsePackage(document)).toThrowError(/版本是 2/)
    expect.assertions(2)
    try {
      parsePackage(document)
    } catch (error) {
      expect(error).toMatchObject({ kind: 'newer' })
    }
  })

  test('lists every error: of the schema, of references and of numbers', () => {
    const issues = issuesAfter(
      [`${contest}.sheets[0].marks.i1`, null],
      [`${contest}.sheets[1].judgeId`, 'j9'],
      [`${contest}.sheets[2].total`, '41'],
      [`${contest}.colour`, 'red'],
      ['campaigns[0].stops[0].unitIds[0]', 'u9'],
    )
    expect(issues.map((issue) => issue.path).sort()).toEqual([
      'campaigns[0].contests[0].colour',
      'campaigns[0].contests[0].sheets[0].marks.i1',
      'campaigns[0].contests[0].sheets[1].judgeId',
      'campaigns[0].contests[0].sheets[2].total',
      'campaigns[0].stops[0].unitIds[0]',
    ])
  })

  test('writes an item id that is no word in quotes', () => {
    const issues = issuesAfter([`${contest}.sheets[0].marks.i 9`, '1'])
    expect(issues[0]?.path).toBe('campaigns[0].contests[0].sheets[0].marks["i 9"]')
  })
})

describe('allowed', () => {
  test.each([
    ['a mark on an item that is not applicable, on an abstained sheet', `${contest}.sheets[1].marks.i2`, '10'],
    ['a blank mark', `${contest}.sheets[0].marks.i1`, undefined],
    ['a total at the foot that differs from the sum', `${contest}.sheets[0].total`, '60'],
    ['a total at the foot on the step of an item', `${contest}.sheets[0].total`, '61.5'],
    ['own unit outside the contest', `${contest}.judges[0].ownUnitIds[0]`, 'u3'],
    ['no units', `${contest}.judges[0].ownUnitIds`, []],
    ['the same series name empty', `${contest}.series`, ''],
    ['item marks in a part with totals', `${contest}.sheets[2].marks`, { i3: '3' }],
    ['adjustment minus zero', `${contest}.adjustments[0].points`, '-0'],
    ['no declared full marks', `${contest}.fullMarks`, null],
  ])('%s', (_title, path, value) => {
    expect(issuesAfter([path, value])).toEqual([])
  })

  test('fields that may be left out take their defaults', () => {
    const document = samplePackage()
    for (const field of ['attachments', 'starRecords', 'campaigns[0].quarter', `${contest}.fullMarks`]) {
      if (field !== 'attachments') setAt(document, field, undefined)
    }
    const parsed = parsePackage(document)
    expect(parsed.starRecords).toEqual([])
    expect(parsed.campaigns[0]).toMatchObject({ quarter: null, theme: '', notes: '', leadPost: '' })
    expect(parsed.campaigns[0]?.contests[0]).toMatchObject({
      fullMarks: null,
      cap: null,
      bonusCap: null,
      decimals: 2,
      rankBy: 'published',
      notApplicablePolicy: 'rescale',
      recusal: false,
    })
    expect(parsed.campaigns[0]?.contests[0]?.parts[1]).toMatchObject({ trim: { highest: 0, lowest: 0, minSheets: 5 } })
  })
})
