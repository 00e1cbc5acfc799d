import { describe, expect, test } from 'vitest'
import type { ListedChange } from '../../../shared/ipc/channels/contests'
import { describeChange } from './describe-change'

function change(what: string, before: ListedChange['before'], after: ListedChange['after'], place = ''): ListedChange {
  return {
    chain: 'office:o',
    seq: 1,
    time: '2026-11-20T09:00:00.000+08:00',
    operator: '录入员1',
    what,
    before,
    after,
    reason: '',
    prevHash: '',
    hash: '',
    place,
  }
}

describe('describeChange', () => {
  test('names what was added or removed', () => {
    expect(describeChange(change('unit.add', null, { id: 'u', name: '甲村' }))).toEqual({
      title: '添加村(社区)',
      detail: '甲村',
    })
    expect(describeChange(change('stop.remove', { id: 's', name: '党群服务中心' }, null))).toEqual({
      title: '删除点位',
      detail: '党群服务中心',
    })
  })

  test('names the fields that changed', () => {
    const before = { id: 'u', group: '', name: '甲村' }
    expect(describeChange(change('unit.change', before, { ...before, group: '一组' }))).toEqual({
      title: '修改村(社区)',
      detail: '组别：无 → 一组',
    })
    expect(describeChange(change('campaign.theme', '旧', '新'))).toEqual({ title: '修改活动：主题', detail: '旧 → 新' })
  })

  test('shows one mark and counts several', () => {
    expect(describeChange(change('marks.set', { cells: [], texts: [null] }, { texts: ['9.5'] }))).toEqual({
      title: '录入评分',
      detail: '空白 → 9.5',
    })
    const place = '评委03 · 青松社区 · 重点任务推进'
    expect(describeChange(change('marks.set', { cells: [], texts: ['8'] }, { texts: ['9.5'] }, place)).detail).toBe(
      `${place}：8 → 9.5`,
    )
    const abstained = change('marks.set', { cells: [], texts: [null] }, { texts: ['1'] }, '评委03 · 青松社区 · 弃权')
    expect(describeChange(abstained).detail).toBe('评委03 · 青松社区 · 弃权：是')
    expect(describeChange(change('marks.set', { texts: [null, null] }, { texts: ['1', '2'] })).title).toBe(
      '录入 2 处评分',
    )
  })

  test('says of a printed sheet that it became void, counts again, or has remarks', () => {
    const note = (from: string | null, to: string | null) =>
      describeChange(
        change('contest.sheetNote', { remarks: [], void: from }, { remarks: ['altered', 'gone'], void: to }, '评委03'),
      )
    expect(note(null, '涂改')).toEqual({ title: '评分单作废', detail: '评委03：涂改' })
    expect(note('涂改', null).title).toBe('恢复作废的评分单')
    expect(note(null, null).title).toBe('评分单备注')
    expect(describeChange(change('contest.sheetNote', null, null)).detail).toBe('')
  })

  test('does not fail on what it does not know', () => {
    expect(describeChange(change('other.thing', null, [1])).title).toBe('其他改动')
  })
})
