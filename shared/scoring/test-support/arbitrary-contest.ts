/** Random contests in the whole breadth of the format, small enough that ties, trims and gaps are frequent. */
import fc from 'fast-check'
import type { ContestDefinition, ContestRecord, Judge, Sheet, TieBreaker } from '../../model/contest'
import { toHundredths } from '../../model/decimal'
import type { Item, Part } from '../../model/rubric'
import type { CampaignUnit } from '../../model/unit'

export type ArbitraryContest = { contest: ContestRecord; campaignUnits: CampaignUnit[] }

const bandNames = ['优秀', '良好', '一般']

/** True in `percent` of 100 cases. */
const chance = (percent: number) => fc.integer({ min: 1, max: 100 }).map((value) => value <= percent)
const oneOf = <Value>(...values: Value[]) => fc.constantFrom(...values)
const someOf = <Value>(values: readonly Value[], percent: number) =>
  fc.tuple(...values.map(() => chance(percent))).map((kept) => values.filter((_, index) => kept[index]))

function arbitraryItem(id: string): fc.Arbitrary<Item> {
  const graded = { step: '0.5', kind: 'score' as const, max: '10' }
  const grades = [
    { name: '好', points: '10' },
    { name: '较好', points: '8.5' },
    { name: '一般', points: '6' },
  ]
  return fc
    .record({
      max: oneOf('1', '2', '5', '10', '60', '30000000'),
      step: oneOf('0.01', '0.25', '0.5', '1'),
      kind: oneOf<Item['kind']>('score', 'score', 'score', 'deduct'),
      isGraded: chance(10),
    })
    .map(({ isGraded, ...item }) => ({
      id,
      name: `项目${id}`,
      criteria: '',
      ...(isGraded ? graded : item),
      grades: isGraded ? grades : null,
    }))
}

function arbitraryPart(id: string, panelIds: readonly string[], isWeighted: boolean): fc.Arbitrary<Part> {
  return fc
    .record({
      itemCount: fc.integer({ min: 1, max: 4 }),
      weight: oneOf('50', '30', '33.33', '20', '0'),
      chosen: someOf(panelIds, 75),
      panelWeights: fc.option(fc.array(oneOf('1', '2', '0.5', '60'), { minLength: 3, maxLength: 3 })),
      highest: fc.integer({ min: 0, max: 2 }),
      lowest: fc.integer({ min: 0, max: 2 }),
      spare: fc.integer({ min: 1, max: 3 }),
      isTotal: chance(20),
    })
    .chain(({ itemCount, weight, chosen, panelWeights, highest, lowest, spare, isTotal }) =>
      fc.tuple(...Array.from({ length: itemCount }, (_, index) => arbitraryItem(`${id}-${index}`))).map((items) => ({
        id,
        name: `环节${id}`,
        weight: isWeighted ? weight : null,
        panels: (chosen.length > 0 ? chosen : panelIds.slice(0, 1)).map((panelId, index) => ({
          panelId,
          weight: panelWeights?.[index] ?? null,
        })),
        trim: { highest, lowest, minSheets: highest + lowest + spare },
        entry: isTotal ? ('total' as const) : ('items' as const),
        totalStep: '0.5',
        sections: [
          { name: '前', items: items.slice(0, 2) },
          { name: '后', items: items.slice(2) },
        ],
      })),
    )
}

/** Marks keep near the top half of the time, so that totals tie. */
function arbitraryMark(item: Item): fc.Arbitrary<number> {
  if (item.grades !== null) return oneOf(...item.grades.map((grade) => toHundredths(grade.points)))
  const step = toHundredths(item.step)
  const steps = toHundredths(item.max) / step
  return fc
    .oneof(fc.integer({ min: 0, max: steps }), fc.integer({ min: Math.max(0, steps - 1), max: steps }))
    .map((count) => count * step)
}

function arbitrarySheet(part: Part, judgeId: string, unitId: string): fc.Arbitrary<Sheet | null> {
  const items = part.sections.flatMap((section) => section.items)
  const full = items.reduce((sum, item) => sum + toHundredths(item.max), 0)
  const isBlank = part.entry === 'total' ? 50 : 5
  return fc
    .record({
      isThere: chance(92),
      abstained: chance(5),
      isBlank: chance(isBlank),
      marks: fc.tuple(...items.map((item) => fc.tuple(chance(95), arbitraryMark(item)))),
      total: fc.option(fc.integer({ min: 0, max: full / 50 }), { freq: 8 }),
    })
    .map((sheet) =>
      sheet.isThere
        ? {
            judgeId,
            unitId,
            partId: part.id,
            abstained: sheet.abstained,
            marks: Object.fromEntries(
              sheet.isBlank
                ? []
                : sheet.marks.flatMap(([isEntered, mark], index) =>
                    isEntered ? [[(items[index] as Item).id, mark] as const] : [],
                  ),
            ),
            total: sheet.total === null ? null : sheet.total * 50,
          }
        : null,
    )
}

function arbitraryBands(): fc.Arbitrary<ContestDefinition['bands']> {
  return fc.oneof(
    fc.constant(null),
    oneOf(['8', '5.5', '2'], ['80', '60', '40'], ['90', '89.99', '0']).map((minima) => ({
      kind: 'threshold' as const,
      bands: bandNames.map((name, index) => ({ name, min: minima[index] as string })),
    })),
    fc
      .record({
        scope: oneOf('overall' as const, 'group' as const),
        rounding: oneOf('down' as const, 'halfUp' as const),
        percents: fc.option(fc.array(oneOf('30', '25', '33.33', '0'), { minLength: 3, maxLength: 3 })),
        counts: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 3, maxLength: 3 }),
      })
      .map(({ scope, rounding, percents, counts }) => ({
        kind: 'quota' as const,
        scope,
        rounding,
        bands: bandNames.map((name, index) =>
          percents === null ? { name, count: counts[index] as number } : { name, percent: percents[index] as string },
        ),
      })),
  )
}

function arbitraryTieBreaker(parts: readonly Part[], unitIds: readonly string[]): fc.Arbitrary<TieBreaker> {
  const part = oneOf(...parts)
  const items = parts
    .filter((candidate) => candidate.entry === 'items')
    .flatMap((candidate) => candidate.sections.flatMap((section) => section.items))
  const choices: fc.Arbitrary<TieBreaker>[] = [
    part.map(({ id }) => ({ partId: id })),
    part.chain(({ id, panels }) => oneOf(...panels).map(({ panelId }) => ({ partId: id, panelId }))),
    fc.shuffledSubarray([...unitIds]).map((manual) => ({ manual, reason: '经集体研究' })),
  ]
  if (items.length > 0) choices.push(oneOf(...items).map(({ id }) => ({ itemId: id })))
  return fc.oneof(...choices)
}

function arbitraryJudges(panelIds: readonly string[], unitIds: readonly string[]): fc.Arbitrary<Judge[]> {
  return fc
    .array(
      fc.record({
        panelId: oneOf(...panelIds),
        ownUnitIds: someOf(unitIds, 8),
        withdrawn: chance(8),
      }),
      { minLength: 1, maxLength: 8 },
    )
    .map((judges) => judges.map((judge, index) => ({ id: `j${index}`, label: `评委${index + 1}`, ...judge })))
}

/** One contest with its campaign's units; every rule, notice and gap of the format occurs. */
export function arbitraryContest(): fc.Arbitrary<ArbitraryContest> {
  return fc
    .record({
      unitCount: fc.integer({ min: 1, max: 6 }),
      panelCount: fc.integer({ min: 1, max: 3 }),
      partCount: fc.integer({ min: 1, max: 3 }),
      isWeighted: fc.boolean(),
    })
    .chain(({ unitCount, panelCount, partCount, isWeighted }) => {
      const unitIds = Array.from({ length: unitCount }, (_, index) => `u${index}`)
      const panelIds = Array.from({ length: panelCount }, (_, index) => `p${index}`)
      return fc.record({
        unitIds: fc.constant(unitIds),
        panelIds: fc.constant(panelIds),
        isWeighted: fc.constant(isWeighted),
        judges: arbitraryJudges(panelIds, unitIds),
        groups: fc.array(oneOf('', '村组', '社区组'), { minLength: unitCount, maxLength: unitCount }),
        parts: fc.tuple(
          ...Array.from({ length: partCount }, (_, index) => arbitraryPart(`a${index}`, panelIds, isWeighted)),
        ),
      })
    })
    .chain(({ unitIds, panelIds, isWeighted, judges, groups, parts }) => {
      const items = parts
        .filter((part) => part.entry === 'items')
        .flatMap((part) => part.sections.flatMap((section) => section.items))
      const pairs = unitIds.flatMap((unitId) => items.map((item) => ({ unitId, itemId: item.id })))
      const cells = judges.flatMap((judge) =>
        unitIds.flatMap((unitId) =>
          parts
            .filter((part) => part.panels.some((panel) => panel.panelId === judge.panelId))
            .map((part) => arbitrarySheet(part, judge.id, unitId)),
        ),
      )
      return fc
        .record({
          sheets: fc.tuple(...cells),
          recusal: fc.boolean(),
          fullMarks: fc.option(oneOf('10', '100')),
          notApplicable: fc.boolean().chain((isSome) => someOf(pairs, isSome ? 15 : 0)),
          notApplicablePolicy: oneOf('rescale' as const, 'peerAverage' as const),
          adjusted: fc.array(
            fc.record({
              unitId: oneOf(...unitIds),
              points: oneOf('1', '-0.5', '2.25', '-20', '0', '50', '-0.01'),
              reason: fc.constant('演示'),
            }),
            { maxLength: 4 },
          ),
          bonusCap: fc.option(oneOf('1', '1.5', '0')),
          cap: fc.option(oneOf('8', '100'), { freq: 1 }),
          withoutRank: someOf(unitIds, 8),
          decimals: fc.integer({ min: 0, max: 4 }),
          rankBy: oneOf('published' as const, 'exact' as const),
          tieBreakers: fc.array(arbitraryTieBreaker(parts, unitIds), { maxLength: 3 }),
          limited: someOf(unitIds, 15),
          limit: oneOf(...bandNames),
          bands: arbitraryBands(),
        })
        .map(({ sheets, adjusted, withoutRank, limited, limit, ...rules }) => ({
          contest: {
            definition: {
              id: 't1',
              name: '演示评比',
              series: '',
              unitIds,
              panels: panelIds.map((id) => ({ id, name: `组${id}` })),
              judges,
              composition: isWeighted ? ('weighted' as const) : ('sum' as const),
              parts,
              adjustments: adjusted,
              withoutRank: withoutRank.map((unitId) => ({ unitId, reason: '演示' })),
              bandLimits: limited.map((unitId) => ({ unitId, best: limit, reason: '演示' })),
              ...rules,
            },
            sheets: sheets.filter((sheet) => sheet !== null),
          },
          campaignUnits: unitIds.map((unitId, index) => ({ unitId, name: unitId, group: groups[index] ?? '' })),
        }))
    })
}
