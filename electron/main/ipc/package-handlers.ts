import { randomUUID } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { dialog } from 'electron'
import { UserError } from '../../../shared/ipc/app-error'
import type { PackageOpening, PackagePreview } from '../../../shared/ipc/channels/program'
import { systemClock } from '../../../shared/model/clock'
import type { DataPackage } from '../../../shared/model/package'
import { PackageError, type ReadResult, readPackage, writePackage } from '../../packages'
import { describeFileError, writeFileAtomically } from '../files/atomic-write'
import type { WrittenFiles } from '../files/written-files'
import type { Handlers } from './gateway'
import { runCommand, type StoreAccess } from './store-handlers'

type PackageNames = 'packages:open' | 'packages:open-demo' | 'packages:unlock' | 'packages:import' | 'packages:export'
type Opened = { fileName: string; bytes: Uint8Array; content: ReadResult | null }

const keptFiles = 5

export type PackagePaths = { demo: string; attachments: string }

/** Import in two steps (look, then write) and export; opened files are kept in memory by token, the newest few. */
export function createPackageHandlers(
  access: StoreAccess,
  written: WrittenFiles,
  paths: PackagePaths,
): Pick<Handlers, PackageNames> {
  const opened = new Map<string, Opened>()

  async function look(token: string, passphrase?: string): Promise<PackageOpening> {
    const file = opened.get(token)
    if (file === undefined) throw new UserError('not-found', '这个文件已经关闭，请重新选择。')
    try {
      file.content = await readPackage(file.bytes, passphrase === undefined ? {} : { passphrase })
    } catch (error) {
      return describeFailure(error, token, file.fileName, passphrase !== undefined)
    }
    return { kind: 'preview', preview: await describeContent(access, token, file.fileName, file.content.package) }
  }

  function keep(fileName: string, bytes: Uint8Array): string {
    const token = randomUUID()
    opened.set(token, { fileName, bytes, content: null })
    for (const oldest of [...opened.keys()].slice(0, -keptFiles)) opened.delete(oldest)
    return token
  }

  return {
    'packages:open': async () => {
      const { canceled, filePaths } = await dialog.showOpenDialog({
        title: '导入数据包',
        properties: ['openFile'],
        filters: [{ name: '数据包', extensions: ['lsb', 'json'] }],
      })
      const [path] = filePaths
      if (canceled || path === undefined) return { kind: 'cancelled' }
      return look(keep(basename(path), await readBytes(path)))
    },
    'packages:open-demo': async () => look(keep('演示数据', await readBytes(paths.demo))),
    'packages:unlock': ({ token, passphrase }) => look(token, passphrase),
    'packages:import': async ({ token }) => {
      const content = opened.get(token)?.content ?? null
      if (content === null) throw new UserError('not-found', '这个文件已经关闭，请重新选择。')
      await storeAttachments(paths.attachments, content.attachments)
      const { value } = await runCommand(access, 'packages:write', { document: content.package })
      opened.delete(token)
      return value as { officeId: string; campaignKeys: number[] }
    },
    'packages:export': async ({ officeId, campaignKey, form, passphrase }) => {
      const document = await access.link.query('packages:collect', {
        officeId,
        campaignKey,
        exportedAt: systemClock.now(),
      })
      return written.save(nameExport(document, campaignKey), { name: '数据包', extensions: [form] }, async () => {
        const attachments = await loadAttachments(paths.attachments, document)
        const packed = attachments.size > 0 ? 'zip' : 'gzip'
        return writePackage(document, {
          form: form === 'json' ? 'json' : packed,
          attachments,
          ...(passphrase === '' || form === 'json' ? {} : { passphrase }),
        })
      })
    },
  }
}

async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(path))
  } catch (error) {
    throw describeFileError(error, path)
  }
}

function describeFailure(error: unknown, token: string, fileName: string, tried: boolean): PackageOpening {
  if (!(error instanceof PackageError)) throw error
  if (error.kind !== 'passphrase') return { kind: 'unreadable', fileName, issues: [...error.issues] }
  if (tried) throw new UserError('needs-passphrase', '口令不对，或文件已损坏。请重新输入口令。')
  return { kind: 'needs-passphrase', token, fileName }
}

async function describeContent(
  { link }: StoreAccess,
  token: string,
  fileName: string,
  document: DataPackage,
): Promise<PackagePreview> {
  const officeId = document.office.id
  const known = (await link.query('offices:list', {})).some((office) => office.id === officeId)
  const office = known ? await link.query('offices:get', { officeId }) : null
  const campaigns = known ? await link.query('campaigns:list', { officeId }) : []
  const unitIds = new Set(office?.units.map((unit) => unit.id))
  return {
    token,
    fileName,
    officeId,
    officeName: document.office.name,
    officeIsNew: !known,
    unitCount: document.units.length,
    newUnitCount: document.units.filter((unit) => !unitIds.has(unit.id)).length,
    campaigns: document.campaigns.map((campaign) => ({
      id: campaign.id,
      title: campaign.title,
      stopCount: campaign.stops.length,
      commentCount: campaign.comments.length,
      contestCount: campaign.contests.length,
      sheetCount: campaign.contests.reduce((sum, contest) => sum + contest.sheets.length, 0),
      exists: campaigns.some((existing) => existing.id === campaign.id),
    })),
  }
}

function attachmentPath(folder: string, hash: string): string {
  return join(folder, hash.slice(0, 2), hash)
}

async function storeAttachments(folder: string, attachments: ReadonlyMap<string, Uint8Array>): Promise<void> {
  for (const [hash, bytes] of attachments) {
    await mkdir(join(folder, hash.slice(0, 2)), { recursive: true })
    await writeFileAtomically(attachmentPath(folder, hash), bytes)
  }
}

async function loadAttachments(folder: string, document: DataPackage): Promise<Map<string, Uint8Array>> {
  const files = document.attachments.map(async ({ id }) => [id, await readBytes(attachmentPath(folder, id))] as const)
  return new Map(await Promise.all(files))
}

function nameExport(document: DataPackage, campaignKey: number | null): string {
  const [campaign] = document.campaigns
  if (campaignKey === null || campaign === undefined) return `${document.office.name}_全部数据_${systemClock.today()}`
  return `${campaign.year}年${campaign.label}_数据包`
}
