import { describe, expect, test } from 'vitest'
import { breakTitle, measure } from './break-title'

const titles = [
  '关于2023年第二季度逐村（社区）观摩暨党组织书记“亮赛比”活动情况的通报',
  '关于开展2023年第四季度逐社区(村)观摩暨社区(村)党组织书记“亮赛比”活动的通知',
  '演示街道组织开展2023年第二季度逐村(社区)观摩暨党组织书记“亮赛比”活动',
  '𬭼东河西岭新型农村社区第𣲗网格片区某社区'.repeat(4),
]

describe.each(titles)('%s', (title) => {
  const lines = breakTitle(title, 18)

  test('is kept whole on lines that fit', () => {
    expect(lines.join('')).toBe(title)
    expect(lines.length).toBeGreaterThan(1)
    for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(18)
  })

  test('begins no line with a sign or 的, ends none with an opening sign, takes no quote apart', () => {
    for (const line of lines.slice(1)) expect(line).not.toMatch(/^[的、，。”）)]/)
    for (const line of lines) {
      expect(line).not.toMatch(/[“（(]$/)
      expect(line.split('“').length).toBe(line.split('”').length)
    }
  })
})

test('leaves a short title on one line', () => {
  expect(breakTitle('关于表彰的通报', 18)).toEqual(['关于表彰的通报'])
})
