import { basename } from 'node:path'
import { UserError } from '../../../shared/ipc/app-error'
import type { RequestOf } from '../../../shared/ipc/contract'
import { WorkbookError } from '../../../shared/model/workbook-error'
import { workbookLimits } from '../../../shared/model/workbook-limits'
import type { TemplateSource } from '../../documents'
import type { FileDialogs } from '../files/dialogs'
import { readChosenFile } from '../files/read-chosen-file'
import type { WorkbookFiles } from '../files/workbook-files'
import type { WrittenFiles } from '../files/written-files'
import type { StoreLink } from '../store-link/store-link'
import type { Handlers } from './answer'

export type ImportServices = {
  link: Pick<StoreLink, 'query'>
  dialogs: Pick<FileDialogs, 'chooseToOpen'>
  written: Pick<WrittenFiles, 'save'>
  workbooks: WorkbookFiles
}

/** Opening foreign workbooks, which writes nothing, and saving the 填报模板 that they may be made from. */
export function createImportHandlers({
  link,
  dialogs,
  written,
  workbooks,
}: ImportServices): Pick<Handlers, 'imports:open-workbook' | 'imports:save-template'> {
  return {
    'imports:open-workbook': async () => {
      const filter = { name: '电子表格', extensions: ['xlsx', 'xls', 'et', 'csv'] }
      const file = await dialogs.chooseToOpen('选择要导入的表格', filter)
      if (file === null) return { kind: 'cancelled' }
      const fileName = basename(file)
      const bytes = await readChosenFile(file, workbookLimits.fileBytes)
      try {
        return { kind: 'opened', fileName, content: await workbooks.read(bytes) }
      } catch (error) {
        if (error instanceof WorkbookError) return { kind: 'unreadable', fileName, message: error.message }
        throw error
      }
    },
    'imports:save-template': async (request) => {
      const source = await readSource(link, request)
      const filter = { name: '电子表格', extensions: ['xlsx'] }
      return written.save(nameTemplate(source), filter, () => workbooks.writeTemplate(source))
    },
  }
}

async function readSource(
  link: Pick<StoreLink, 'query'>,
  { officeId, campaignKey, contestKey }: RequestOf<'imports:save-template'>,
): Promise<TemplateSource> {
  const { office, units } = await link.query('offices:get', { officeId })
  if (campaignKey === null || contestKey === null) return { officeName: office.name, units, contest: null }
  const { definition, contests } = await link.query('campaigns:get', { campaignKey })
  const contest = contests.find((candidate) => candidate.key === contestKey)
  if (contest === undefined) throw new UserError('not-found', '这个评比已被删除，请重新选择。')
  return {
    officeName: office.name,
    units,
    contest: { title: definition.title, campaignUnits: definition.units, definition: contest.definition },
  }
}

function nameTemplate({ officeName, contest }: TemplateSource): string {
  return contest === null ? `${officeName}填报模板` : `${contest.definition.name}填报模板`
}
