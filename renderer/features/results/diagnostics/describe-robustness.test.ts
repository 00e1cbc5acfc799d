import { expect, test } from 'vitest'
import { makeCampaign } from '../../../../shared/documents/test-support/make-campaign'
import type { ContestDefinition } from '../../../../shared/model/contest'
import type { JudgingDiagnostics } from '../../../../shared/scoring'
import { describeRobustness } from './describe-robustness'

const { definition } = makeCampaign(2).contests[0]
const order = ['乙', '丙', '乙2']
const masks = {
  nameOf: (id: string) => `评委${id}`,
  compare: (left: string, right: string) => order.indexOf(left) - order.indexOf(right),
}
const unitName = (id: string) => `单位${id}`
const stable: JudgingDiagnostics = { parts: [], withoutJudge: [], withoutTrim: [], partWeights: [] }
const [part] = definition.parts as [ContestDefinition['parts'][number]]
const trimmed = { ...part, trim: { highest: 1, lowest: 1, minSheets: 5 } }
const weighted: ContestDefinition = {
  ...definition,
  composition: 'weighted',
  parts: [trimmed, { ...trimmed, id: 'q', name: '述职' }],
}

test('a firm ranking is one sentence per scenario', () => {
  expect(describeRobustness(weighted, stable, masks, unitName).map(({ lead, lines }) => [lead, lines])).toEqual([
    ['无论去掉哪一位评委，名次都不变。', []],
    ['不去最高最低分，名次不变。', []],
    ['任一环节的权重增减 10%，名次都不变。', []],
  ])
})

test('without trimming and weights there is nothing to try', () => {
  const plain: ContestDefinition = {
    ...definition,
    composition: 'sum',
    parts: [{ ...part, trim: { highest: 0, lowest: 0, minSheets: 5 } }],
  }
  const [, trim, weights] = describeRobustness(plain, stable, masks, unitName)
  expect(trim?.lead).toBe('本评比没有去掉最高最低分。')
  expect(weights?.lead).toBe('本评比没有按权重合成的多个环节。')
})

test('changes say from which rank to which, judges by their masked names', () => {
  const changes = [
    { unitId: '1', from: 3, to: 4 },
    { unitId: '2', from: 4, to: null },
  ]
  const figures = { severity: 0, spread: 0, sameness: 0, agreement: null, ownUnitFavour: null }
  const judging: JudgingDiagnostics = {
    parts: [{ partId: 'p', kendallW: null, judges: ['乙', '甲', '丙'].map((judgeId) => ({ judgeId, ...figures })) }],
    withoutJudge: [
      { judgeId: '乙2', changes },
      { judgeId: '乙', changes: changes.slice(0, 1) },
    ],
    withoutTrim: changes,
    partWeights: [{ partId: 'q', change: '+10%', changes: changes.slice(0, 1) }],
  }
  expect(describeRobustness(weighted, judging, masks, unitName)).toEqual([
    {
      title: '去掉任一评委',
      lead: '3 位评委中，去掉其中 2 位的任一位，名次有变动：',
      lines: ['去掉评委乙：单位1 第3名→第4名', '去掉评委乙2：单位1 第3名→第4名，单位2 第4名→不排名'],
    },
    { title: '不去最高最低分', lead: '', lines: ['单位1 第3名→第4名，单位2 第4名→不排名'] },
    { title: '权重±10%', lead: '', lines: ['述职权重+10%：单位1 第3名→第4名'] },
  ])
})
