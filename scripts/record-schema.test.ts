import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { makeRecordSchema, recordSchemaFile } from './record-schema'

test('the published schema of `record` is the one that the program uses', () => {
  expect(readFileSync(recordSchemaFile, 'utf8')).toBe(makeRecordSchema())
})
