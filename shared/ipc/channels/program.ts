import { z } from 'zod'
import { documentNames } from '../../documents/document-table'
import { defaultTextOptions, textOptionsSchema } from '../../documents/text-options'
import { idSchema } from '../../model/id'
import { main } from '../channel'

/** The columns of one kind of foreign table, known again by its headings in whatever order they stand. */
const importMappingSchema = z.object({
  kind: z.string().max(40),
  headings: z.array(z.string().max(200)).max(400),
  /** Heading of each field; a field that is named here without one stays unmapped. */
  fields: z.record(z.string().max(200), z.string().max(200)),
})
export type ImportMapping = z.infer<typeof importMappingSchema>

/** Preferences of this machine, kept by main in a file; never part of a package. */
export const settingsSchema = z.object({
  officeId: z.string().nullable().default(null),
  operator: z.string().default('录入员1'),
  largeType: z.boolean().default(false),
  digitsWithoutPoint: z.boolean().default(false),
  hasChosenOperator: z.boolean().default(false),
  /** 评分情况分析（内部参考） for the operators who may read it. */
  showsJudging: z.boolean().default(false),
  /** Headings that the user gave to fields of imported workbooks, the newest last. */
  importMappings: z.array(importMappingSchema).default([]),
})
export type Settings = z.infer<typeof settingsSchema>

/** A change of some settings; what is not named stays as it is. */
const settingsChangeSchema = z.object({
  officeId: z.string().nullable().optional(),
  operator: z.string().min(1).optional(),
  largeType: z.boolean().optional(),
  digitsWithoutPoint: z.boolean().optional(),
  hasChosenOperator: z.boolean().optional(),
  showsJudging: z.boolean().optional(),
  importMappings: z.array(importMappingSchema).max(60).optional(),
})
export type SettingsChange = z.infer<typeof settingsChangeSchema>

export type ProgramInfo = { version: string; runtime: 'electron' | 'chromium-host'; dataFolder: string }

/** What a package file holds, shown before anything is written. */
export type PackagePreview = {
  token: string
  fileName: string
  officeId: string
  officeName: string
  officeIsNew: boolean
  unitCount: number
  newUnitCount: number
  campaigns: {
    id: string
    title: string
    stopCount: number
    commentCount: number
    contestCount: number
    sheetCount: number
    exists: boolean
  }[]
}

/** `unreadable` lists every problem with its path; nothing was written. */
export type PackageOpening =
  | { kind: 'cancelled' }
  | { kind: 'needs-passphrase'; token: string; fileName: string }
  | { kind: 'unreadable'; fileName: string; issues: { path: string; message: string }[] }
  | { kind: 'preview'; preview: PackagePreview }

/**
 * Which document of which campaign on which paper (documents.md); `contestKey` is null for a document of the whole
 * campaign; `text` belongs to official texts, `isNamed` to blank score sheets, `unitId` to 反馈单 (absent: of all units).
 */
export const documentRequestSchema = z.object({
  document: z.enum(documentNames),
  campaignKey: z.int(),
  contestKey: z.int().nullable(),
  paper: z.enum(['A4', 'A3']),
  text: textOptionsSchema.default(defaultTextOptions),
  isNamed: z.boolean().optional(),
  unitId: idSchema.optional(),
})
export type DocumentRequest = z.infer<typeof documentRequestSchema>

/** A document on paper. */
export const printRequestSchema = documentRequestSchema.extend({ copies: z.int().min(1).max(999).default(1) })
export type PrintRequest = z.infer<typeof printRequestSchema>

/** A document as a file to go on working with. */
export const fileRequestSchema = documentRequestSchema.extend({
  form: z.enum(['xlsx', 'docx', 'csv']),
  encoding: z.enum(['utf-8', 'gb18030']).default('utf-8'),
})

/** null: the user cancelled the dialog. */
export type SavedFile = { path: string; bytes: number } | null

/** A package as written: names of attachments whose files this computer lacks, and how many a .json cannot carry. */
export type ExportedPackage = (NonNullable<SavedFile> & { missing: string[]; leftOut: number }) | null

/**
 * Many files in one new folder: null, the user chose no place; `missing` photos and scans are not on this computer; `isComplete` is false
 * when it was cancelled half way; `path` is one of the files, null when there is none.
 */
export type SavedBatch = {
  folder: string
  count: number
  missing: number
  isComplete: boolean
  path: string | null
} | null

export const programChannels = {
  'program:get-info': main<ProgramInfo>()(z.object({})),
  'settings:get': main<Settings>()(z.object({})),
  'settings:update': main<Settings>()(settingsChangeSchema),
  /** Undo and redo of the current operator's commands on one screen; null when there is nothing left. */
  'history:undo': main<{ label: string } | null>()(z.object({ screen: z.string() })),
  'history:redo': main<{ label: string } | null>()(z.object({ screen: z.string() })),
  'packages:open': main<PackageOpening>()(z.object({})),
  'packages:open-demo': main<PackageOpening>()(z.object({})),
  'packages:unlock': main<PackageOpening>()(z.object({ token: z.string(), passphrase: z.string() })),
  'packages:import': main<{ officeId: string; campaignKeys: number[] }>()(z.object({ token: z.string() })),
  'packages:export': main<ExportedPackage>()(
    z.object({
      officeId: z.string(),
      campaignKey: z.int().nullable(),
      form: z.enum(['json', 'lsb']),
      passphrase: z.string(),
    }),
  ),
  /** Asks for files and attaches them to the campaign; `added` are those that were not attached before; null: cancelled. */
  'scans:choose': main<{ added: number; chosen: number } | null>()(z.object({ campaignKey: z.int() })),
  'documents:save-pdf': main<SavedFile>()(documentRequestSchema),
  'documents:save-picture': main<SavedFile>()(documentRequestSchema),
  'documents:print': main<{ printed: boolean }>()(printRequestSchema),
  'documents:save-file': main<SavedFile>()(fileRequestSchema),
  /** `texts`: options of the documents that have some, by document. */
  'batches:save-archive': main<SavedBatch>()(
    z.object({ campaignKey: z.int(), texts: z.partialRecord(z.enum(documentNames), textOptionsSchema) }),
  ),
  /** One PDF per unit. */
  'batches:save-feedback': main<SavedBatch>()(documentRequestSchema.pick({ campaignKey: true, paper: true })),
  'batches:cancel': main<null>()(z.object({})),
  'files:show': main<null>()(z.object({ path: z.string() })),
}
