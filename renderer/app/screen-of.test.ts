import { expect, test } from 'vitest'
import { campaignKeyOf, screenOf } from './screen-of'

test('an address names its screen and campaign', () => {
  expect(screenOf('/')).toBe('workbench')
  expect(screenOf('/units')).toBe('units')
  expect(screenOf('/campaigns')).toBe('campaigns')
  expect(screenOf('/campaigns/12/stops')).toBe('stops')
  expect(screenOf('/campaigns/new')).toBe('campaigns')
  expect(campaignKeyOf('/campaigns/12/stops')).toBe(12)
  expect(campaignKeyOf('/campaigns')).toBeNull()
})
