import { expect, test } from 'vitest'
import { defaultTextOptions } from '../../../shared/documents/text-options'
import { describePrint, recordKey } from './print-records'

const request = { document: 'summary', campaignKey: 1, contestKey: 2, paper: 'A4', text: defaultTextOptions } as const

test('a document is new, printed, or has changed since', () => {
  expect(describePrint(undefined, 'a')).toBe('never')
  expect(describePrint('a', 'a')).toBe('printed')
  expect(describePrint('a', 'b')).toBe('changed')
})

test('prints are kept apart by campaign, contest, document and unit', () => {
  const others = [
    { ...request, campaignKey: 2 },
    { ...request, contestKey: null },
    { ...request, document: 'tally' as const },
    { ...request, unitId: 'u1' },
  ]
  expect(new Set([request, ...others].map(recordKey)).size).toBe(5)
  expect(recordKey({ ...request, paper: 'A3' })).toBe(recordKey(request))
})
