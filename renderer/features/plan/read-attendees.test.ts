import { describe, expect, test } from 'vitest'
import { readAttendees } from './read-attendees'

describe('readAttendees', () => {
  test('reads post and name, the name may be missing', () => {
    expect(readAttendees('街道党工委副书记\r\n甲社区党委书记\t张某\n\n')).toEqual([
      { post: '街道党工委副书记', name: '' },
      { post: '甲社区党委书记', name: '张某' },
    ])
  })

  test('passes over a number column and headings', () => {
    expect(readAttendees('序号\t单位及职务\t姓名\n1\t甲村书记\t李某\n2\t乙村书记')).toEqual([
      { post: '甲村书记', name: '李某' },
      { post: '乙村书记', name: '' },
    ])
  })
  test('follows the headings in whatever order they stand, below a title', () => {
    expect(readAttendees('参会名单\n序号\t姓名\t电话\t单位及职务\n1\t李某\t1\t"甲村\n书记"\n')).toEqual([
      { post: '甲村 书记', name: '李某' },
    ])
  })
})
