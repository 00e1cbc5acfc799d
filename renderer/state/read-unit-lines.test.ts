import { describe, expect, test } from 'vitest'
import { readUnitLines } from './read-unit-lines'

describe('readUnitLines', () => {
  test('reads names, groups and kinds', () => {
    const { units } = readUnitLines('甲村\t第一组\r\n乙社区\r\n丙村社区\t二组\n园区\n\n', [])
    expect(units.map(({ name, group, kind }) => [name, group, kind])).toEqual([
      ['甲村', '第一组', 'village'],
      ['乙社区', '', 'community'],
      ['丙村社区', '二组', 'community'],
      ['园区', '', 'other'],
    ])
  })

  test('passes over a number column and a heading', () => {
    const { units } = readUnitLines('序号\t名称\n1\t甲村\t一组\n2\t乙村', [])
    expect(units.map((unit) => unit.name)).toEqual(['甲村', '乙村'])
  })

  test('follows the headings in whatever order they stand', () => {
    const { units } = readUnitLines('组别\t书记\t村（社区）\n一组\t张某\t甲村\n二组\t李某\t乙社区', [])
    expect(units.map(({ name, group }) => [name, group])).toEqual([
      ['甲村', '一组'],
      ['乙社区', '二组'],
    ])
  })

  test('leaves out names that are repeated or already there', () => {
    expect(readUnitLines('甲村\n甲村\n乙村', ['乙村'])).toMatchObject({
      units: [{ name: '甲村' }],
      repeated: ['甲村', '乙村'],
    })
  })
})
