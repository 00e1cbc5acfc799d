import { expect, test } from 'vitest'
import { mayReadJudging } from './operator-labels'

test('统分 and 审核 may read the figures of judges, by the beginning of their label', () => {
  for (const label of ['统分', '审核', '统分2', '审核（党建办）', ' 审核']) expect(mayReadJudging(label)).toBe(true)
  for (const label of ['录入员1', '监票', '录入员（统分）', '']) expect(mayReadJudging(label)).toBe(false)
})
