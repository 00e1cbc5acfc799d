import { describe, expect, test } from 'vitest'
import type { ContestDefinition } from '../../../shared/model/contest'
import { buildSampleContest } from '../../../shared/model/sample-contest'
import {
  addJudges,
  addPanel,
  moveJudge,
  nextJudgeLabels,
  nextLabelAfter,
  removePanel,
  replaceJudge,
} from './judge-changes'

let count = 0
const newId = () => `id-${++count}`
const sample = { ...buildSampleContest({ units: [] }, newId), id: 'contest' }

describe('labels', () => {
  test('go on after the highest number in use', () => {
    expect(nextJudgeLabels(sample.judges, 2, '评委')).toEqual(['评委12', '评委13'])
    expect(nextJudgeLabels([{ label: '评委99' }, { label: '班长' }], 2, '评委')).toEqual(['评委100', '评委101'])
    expect(nextJudgeLabels([], 1, '评委')).toEqual(['评委01'])
  })
})

describe('judges', () => {
  test('are added at the end of the pile', () => {
    const panelId = sample.panels[0]?.id ?? ''
    const { judges } = addJudges(panelId, 2, '评委', newId)(sample)
    expect(judges.slice(-2).map((judge) => [judge.label, judge.panelId])).toEqual([
      ['评委12', panelId],
      ['评委13', panelId],
    ])
    expect(new Set(judges.map((judge) => judge.id)).size).toBe(13)
  })

  test('move by one place and stop at the ends', () => {
    const [first, second] = sample.judges
    const moved = moveJudge(second?.id ?? '', -1)(sample)
    expect(moved.judges.slice(0, 2)).toEqual([second, first])
    expect(moveJudge(first?.id ?? '', -1)(sample)).toBe(sample)
  })
})

describe('panels', () => {
  test('a new panel scores every part with the weight of the last', () => {
    const weighted = {
      ...sample,
      parts: sample.parts.map((part) => ({
        ...part,
        panels: part.panels.map((panel) => ({ ...panel, weight: '60' })),
      })),
    }
    const { panels, parts } = addPanel('p2', '群众代表')(weighted)
    expect(panels.at(-1)).toEqual({ id: 'p2', name: '群众代表' })
    expect(parts.map((part) => part.panels.at(-1))).toEqual(Array(2).fill({ panelId: 'p2', weight: '60' }))
  })

  test('a removed panel leaves nothing behind', () => {
    const partId = sample.parts[0]?.id ?? ''
    const added = addPanel('p2', '群众代表')({ ...sample, tieBreakers: [{ partId, panelId: 'p2' }, { partId }] })
    const removed = removePanel('p2')(added)
    expect(JSON.stringify(removed)).not.toContain('"p2"')
    expect(removed.tieBreakers).toEqual([{ partId }])
  })
})

test('another judge takes the place of one who withdraws, in the same panel and with the next label', () => {
  const judge = (id: string, label: string) => ({ id, label, panelId: 'q', ownUnitIds: ['u'], withdrawn: false })
  const definition = { judges: [judge('a', '群众代表01'), judge('b', '评委07'), judge('c', '张')] } as ContestDefinition
  const { judges } = replaceJudge('a', { id: 'n', label: '群众代表02' })(definition)
  expect(judges.map(({ id, panelId, withdrawn }) => [id, panelId, withdrawn])).toEqual([
    ['a', 'q', true],
    ['b', 'q', false],
    ['c', 'q', false],
    ['n', 'q', false],
  ])
  expect(judges.at(-1)?.ownUnitIds).toEqual([])
  expect(replaceJudge('a', { id: 'm', label: '' })({ ...definition, judges }).judges).toBe(judges)
  expect(nextLabelAfter(definition.judges, '群众代表01', '评委')).toBe('群众代表02')
  expect(nextLabelAfter(judges, '张', '评委')).toBe('评委08')
})
