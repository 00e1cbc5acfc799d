import { describe, expect, test } from 'vitest'
import { makeStop, nextStopSeq } from './make-stop'
import { planTimes } from './plan-times'
import { readStops } from './read-stops'

const units = [
  { unitId: 'u1', name: '甲村', group: '' },
  { unitId: 'u2', name: '乙社区', group: '' },
]

describe('planTimes', () => {
  test('adds travel before and stay after each arrival; missing minutes count as none', () => {
    const stops = [
      makeStop(1, { name: '甲', travelMinutes: 10, stayMinutes: 20 }),
      makeStop(2, { name: '乙' }),
      makeStop(3, { name: '丙', travelMinutes: 45, stayMinutes: 15 }),
    ]
    const { arrivals, end } = planTimes(stops, '08:30')
    expect([...arrivals.values()]).toEqual(['08:40', '09:00', '09:45'])
    expect(end).toBe('10:00')
    expect(nextStopSeq(stops)).toBe(4)
  })

  test('passes midnight', () => {
    expect(planTimes([makeStop(1, { name: '甲', stayMinutes: 90 })], '23:00').end).toBe('00:30')
  })
})

describe('readStops', () => {
  test('reads columns, several units and minutes with their word', () => {
    const { stops, unknownUnits } = readStops('序号\t名称\n1\t中心\t甲村、乙社区\t阵地\t路口\t书记\t20分钟\t5', units)
    expect(unknownUnits).toEqual([])
    expect(stops).toEqual([
      {
        name: '中心',
        unitIds: ['u1', 'u2'],
        kind: '阵地',
        place: '路口',
        presenterPost: '书记',
        stayMinutes: 20,
        travelMinutes: 5,
      },
    ])
  })

  test('a name alone is enough; unknown units are named and left out', () => {
    const { stops, unknownUnits } = readStops('项目部\n中心\t丙村', units)
    expect(stops.map((stop) => [stop.name, stop.unitIds, stop.stayMinutes])).toEqual([
      ['项目部', [], null],
      ['中心', [], null],
    ])
    expect(unknownUnits).toEqual(['丙村'])
  })

  test('follows the headings in whatever order they stand; a name that was chosen stands for its unit', () => {
    const text =
      '观摩点位一览表\n序号\t村（社区）\t点位名称\t停留（分）\t讲解人（职务）\n1\t甲\t中心\t20分钟\t书记\n2\t乙社区、丙村\t驿站\t\t'
    const { stops, unknownUnits, isByHeading } = readStops(text, units, new Map([['甲', 'u1']]))
    expect([isByHeading, unknownUnits]).toEqual([true, ['甲', '丙村']])
    expect(stops.map((stop) => [stop.name, stop.unitIds, stop.stayMinutes, stop.presenterPost])).toEqual([
      ['中心', ['u1'], 20, '书记'],
      ['驿站', ['u2'], null, ''],
    ])
  })
})
