import { describe, expect, it } from 'vitest'
import { readDate, readTime } from './read-date-time'

describe('dates as they are typed', () => {
  it.each([
    '2023-6-28',
    '2023.06.28',
    '2023/6/28',
    '2023年6月28日',
    '20230628',
    '6-28',
    '6.28',
    '6月28日',
    '0628',
    ' ６．２８ ',
  ])('%s', (text) => {
    expect(readDate(text, 2023)).toBe('2023-06-28')
  })

  it.each(['', '2023-2-29', '13-1', '6-31', '0-5', '628', '六月二十八日', '2023-6-28-1'])('refuses %s', (text) => {
    expect(readDate(text, 2023)).toBeNull()
  })

  it('knows leap years', () => {
    expect([readDate('2-29', 2024), readDate('2-29', 2100), readDate('2-29', 2000)]).toEqual([
      '2024-02-29',
      null,
      '2000-02-29',
    ])
  })
})

describe('times as they are typed', () => {
  it.each([
    ['9', '09:00'],
    ['9:05', '09:05'],
    ['9：30', '09:30'],
    ['9.30', '09:30'],
    ['9点', '09:00'],
    ['9点半', '09:30'],
    ['14点05分', '14:05'],
    ['900', '09:00'],
    ['1430', '14:30'],
  ])('%s', (text, time) => {
    expect(readTime(text)).toBe(time)
  })

  it.each(['', '24:00', '9:60', '上午', '12345', '-1'])('refuses %s', (text) => {
    expect(readTime(text)).toBeNull()
  })
})
