import { describe, expect, test } from 'vitest'
import { numberFileNames, toFileName } from './file-name'

describe('toFileName', () => {
  const cases: [text: string, name: string][] = [
    ['2023年第二季度_成绩汇总表', '2023年第二季度_成绩汇总表'],
    ['A/B\\C:D*E?"F"<G>|H', 'ABCDEFGH'],
    ['..\\..\\密码', '密码'],
    ['第一\n行\t\u0000末', '第一行末'],
    ['结尾. . ', '结尾'],
    ['CON', '_CON'],
    ['com1.数据', '_com1.数据'],
    ['console', 'console'],
    ['', '未命名'],
    ['...', '未命名'],
  ]
  test.each(cases)('%j → %j', (text, name) => {
    expect(toFileName(text)).toBe(name)
  })

  test('cuts by bytes, between whole signs', () => {
    const name = toFileName('村'.repeat(100))
    expect(name).toBe('村'.repeat(66))
    expect(toFileName('🏅'.repeat(60))).toBe('🏅'.repeat(50))
  })
})

test('equal names are numbered before their extension, whatever their case; folders part them', () => {
  expect(numberFileNames(['表.pdf', '表.PDF', '照片/表.pdf', '表.pdf', '表（2）.pdf', 'v1.2/表', 'v1.2/表'])).toEqual([
    '表.pdf',
    '表（2）.PDF',
    '照片/表.pdf',
    '表（3）.pdf',
    '表（2）（2）.pdf',
    'v1.2/表',
    'v1.2/表（2）',
  ])
})
