import { basename } from 'node:path'
import { UserError } from '../../../shared/ipc/app-error'
import type { PackageOpening } from '../../../shared/ipc/channels/program'
import { type Clock, systemClock } from '../../../shared/model/clock'
import type { DataPackage } from '../../../shared/model/package'
import { describePeriod } from '../../../shared/model/period'
import { PackageError, packageLimits, packageTooLarge, type readPackage, type writePackage } from '../../packages'
import { loadAttachments, storeAttachments } from '../files/attachments'
import type { FileDialogs } from '../files/dialogs'
import { readChosenFile } from '../files/read-chosen-file'
import type { WrittenFiles } from '../files/written-files'
import type { Handlers } from './answer'
import { describePackage } from './describe-package'
import { OpenedPackages } from './opened-packages'
import { runCommand, type StoreAccess } from './store-handlers'

type PackageNames = 'packages:open' | 'packages:open-demo' | 'packages:unlock' | 'packages:import' | 'packages:export'

export type PackageServices = {
  dialogs: Pick<FileDialogs, 'chooseToOpen'>
  written: Pick<WrittenFiles, 'save'>
  codec: { readPackage: typeof readPackage; writePackage: typeof writePackage }
  /** The demonstration's file. */
  demo: string
  /** Folder of the photos. */
  attachments: string
  clock?: Clock
}

/** Import in two steps (look, then write) and export. */
export function createPackageHandlers(access: StoreAccess, services: PackageServices): Pick<Handlers, PackageNames> {
  const { dialogs, written, codec, demo, attachments, clock = systemClock } = services
  const opened = new OpenedPackages()

  async function look(token: string, passphrase?: string): Promise<PackageOpening> {
    const file = opened.find(token)
    try {
      file.content = await codec.readPackage(file.bytes, passphrase === undefined ? {} : { passphrase })
    } catch (error) {
      const opening = describeFailure(error, token, file.fileName, passphrase !== undefined)
      if (opening.kind === 'unreadable') opened.drop(token)
      return opening
    }
    return {
      kind: 'preview',
      preview: await describePackage(access.link, token, file.fileName, file.content.package),
    }
  }

  async function write(document: DataPackage, options: Parameters<typeof writePackage>[1]): Promise<Uint8Array> {
    try {
      return await codec.writePackage(document, options)
    } catch (error) {
      throw error instanceof PackageError ? new UserError('bad-input', error.message) : error
    }
  }

  function loadFiles(document: DataPackage): Promise<Map<string, Uint8Array>> {
    const hashes = document.attachments.map((attachment) => attachment.id)
    const refuse = () => new UserError('bad-input', packageTooLarge().message)
    return loadAttachments(attachments, hashes, packageLimits.fileBytes, refuse)
  }

  return {
    'packages:open': async () => {
      const path = await dialogs.chooseToOpen('导入数据包', { name: '数据包', extensions: ['lsb', 'json'] })
      if (path === null) return { kind: 'cancelled' }
      return look(opened.keep(basename(path), await readChosenFile(path, packageLimits.fileBytes)))
    },
    'packages:open-demo': async () =>
      look(opened.keep('演示数据', await readChosenFile(demo, packageLimits.fileBytes), true)),
    'packages:unlock': ({ token, passphrase }) => look(token, passphrase),
    'packages:import': async ({ token }) => {
      const { content, isDemo } = opened.find(token)
      if (content === null) throw new UserError('needs-passphrase', '请先输入口令，核对内容后再导入。')
      await access.confirmSpace()
      await storeAttachments(attachments, content.attachments)
      const { value } = await runCommand(
        access,
        'packages:write',
        { document: content.package, isRehearsal: isDemo },
        clock,
      )
      opened.drop(token)
      return value as { officeId: string; campaignKeys: number[] }
    },
    'packages:export': async ({ officeId, campaignKey, form, passphrase }) => {
      if (form === 'json' && passphrase !== '') {
        throw new UserError('bad-input', 'JSON 文件不能加口令，请改存为 .lsb 数据包。', 'passphrase')
      }
      const request = { officeId, campaignKey, exportedAt: clock.now() }
      const document = await access.link.query('packages:collect', request)
      const name = nameExport(document, campaignKey, clock)
      const missing: string[] = []
      const saved = await written.save(name, { name: '数据包', extensions: [form] }, async () => {
        if (form === 'json') return write(document, { form })
        const files = await loadFiles(document)
        missing.push(...document.attachments.filter(({ id }) => !files.has(id)).map((attachment) => attachment.name))
        return write(document, {
          form: files.size > 0 ? 'zip' : 'gzip',
          attachments: files,
          ...(passphrase === '' ? {} : { passphrase }),
        })
      })
      return saved === null ? null : { ...saved, missing, leftOut: form === 'json' ? document.attachments.length : 0 }
    },
  }
}

function describeFailure(error: unknown, token: string, fileName: string, isTried: boolean): PackageOpening {
  if (!(error instanceof PackageError)) throw error
  if (error.kind !== 'passphrase') return { kind: 'unreadable', fileName, issues: [...error.issues] }
  if (isTried) throw new UserError('needs-passphrase', '口令不对，或文件已损坏。请重新输入口令。', 'passphrase')
  return { kind: 'needs-passphrase', token, fileName }
}

/** 2023年第二季度_数据包, or the office and the day for everything. */
function nameExport(document: DataPackage, campaignKey: number | null, clock: Clock): string {
  const [campaign] = document.campaigns
  if (campaignKey === null || campaign === undefined) return `${document.office.name}_全部数据_${clock.today()}`
  return `${describePeriod(campaign)}_数据包`
}
