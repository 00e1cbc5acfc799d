/** Small contests for examples worked by hand. */
import type { ContestDefinition, ContestRecord, Judge, Sheet } from '../../../model/contest'

/** One part of one item of 10 points in steps of 0.5; a row of marks in points for each judge, null where blank. */
export function makeContest(
  rows: readonly (readonly (number | null)[])[],
  firstJudge: Partial<Judge> = {},
): ContestRecord {
  const unitIds = (rows[0] ?? []).map((_, index) => `u${index + 1}`)
  const item = { id: 'i1', name: '内容', criteria: '', max: '10', step: '0.5', kind: 'score' as const, grades: null }
  const definition: ContestDefinition = {
    id: 't1',
    name: '演示评比',
    series: '',
    unitIds,
    panels: [{ id: 'p1', name: '评委组' }],
    judges: rows.map((_, index) => ({
      id: `j${index + 1}`,
      label: `评委0${index + 1}`,
      panelId: 'p1',
      ownUnitIds: [],
      withdrawn: false,
      ...(index === 0 ? firstJudge : {}),
    })),
    recusal: false,
    composition: 'sum',
    fullMarks: null,
    parts: [
      {
        id: 'a1',
        name: '比学汇报',
        weight: null,
        panels: [{ panelId: 'p1', weight: null }],
        trim: { highest: 0, lowest: 0, minSheets: 5 },
        entry: 'items',
        totalStep: '0.5',
        sections: [{ name: '', items: [item] }],
      },
    ],
    notApplicable: [],
    notApplicablePolicy: 'rescale',
    adjustments: [],
    bonusCap: null,
    cap: null,
    withoutRank: [],
    decimals: 2,
    rankBy: 'published',
    tieBreakers: [],
    bandLimits: [],
    bands: null,
  }
  const sheets = rows.flatMap((row, judgeIndex) =>
    row.flatMap((mark, unit): Sheet[] => {
      const place = { judgeId: `j${judgeIndex + 1}`, unitId: `u${unit + 1}`, partId: 'a1' }
      return mark === null ? [] : [{ ...place, abstained: false, marks: { i1: mark * 100 }, total: null }]
    }),
  )
  return { definition, sheets }
}
