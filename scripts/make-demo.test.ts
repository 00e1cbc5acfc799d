import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readPackage } from '../electron/packages'
import { makeDemoPackage } from './demo-campaign'

const checkedIn = readFileSync(new URL('../assets/demo/demo-campaign.json', import.meta.url))

test('the demo package that is checked in is the one that the script makes', () => {
  expect(checkedIn.toString('utf8')).toBe(`${JSON.stringify(makeDemoPackage(), null, 2)}\n`)
})

test('the demo package is read without errors, is complete and says that it is a demo', async () => {
  const { package: demo } = await readPackage(checkedIn)
  const [campaign] = demo.campaigns
  const [contest] = campaign?.contests ?? []
  expect(demo.office.name).toBe('演示街道')
  expect(campaign?.title).toMatch(/（演示）$/)
  expect(demo.units).toHaveLength(7)
  expect(new Set(campaign?.comments.map((comment) => comment.kind)).size).toBe(4)
  expect(contest?.judges).toHaveLength(12)
  // Every judge has a sheet for every unit and part, but for the unit from which one judge is recused.
  expect(contest?.sheets).toHaveLength(12 * 7 * 2 - 2)
  const itemCount = (partId: string) => (partId === 'part-visit' ? 6 : 4)
  expect(contest?.sheets.every((sheet) => Object.keys(sheet.marks).length === itemCount(sheet.partId))).toBe(true)
})
