import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { settingsSchema } from '../../shared/ipc/channels/program'
import { openSettings } from './settings'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'liangsai-settings-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

test('a first start has the defaults and writes nothing', () => {
  expect(openSettings(folder).get()).toEqual(settingsSchema.parse({}))
  expect(readdirSync(folder)).toEqual([])
})

test('changes at the same time are all kept, and are there in the next run', async () => {
  const settings = openSettings(folder)
  void settings.update({ officeId: 'o1' })
  void settings.update({ operator: '监票' })
  await settings.whenWritten()
  expect(openSettings(folder).get()).toMatchObject({ officeId: 'o1', operator: '监票' })
})

test.each(['{"operator":', '{"largeType":"yes"}', ''])('a broken file is kept aside: %j', (text) => {
  writeFileSync(join(folder, 'settings.json'), text)
  expect(openSettings(folder).get()).toEqual(settingsSchema.parse({}))
  expect(readFileSync(join(folder, 'settings.json.bad'), 'utf8')).toBe(text)
})
