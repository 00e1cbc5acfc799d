/** The JSON schema of a package's `record` member; `npx tsx scripts/record-schema.ts` writes docs/record.schema.json. */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { packageRecordSchema } from '../shared/model/package-record'

export const recordSchemaFile = 'docs/record.schema.json'

export function makeRecordSchema(): string {
  const schema = z.toJSONSchema(packageRecordSchema, { io: 'input', unrepresentable: 'any' })
  return `${JSON.stringify({ title: 'liangsai-package record, schema 1', ...schema }, null, 2)}\n`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(recordSchemaFile, makeRecordSchema())
