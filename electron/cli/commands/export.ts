import { nameDocument, writeDocumentWorkbook } from '../../documents'
import { type Command, passphraseOption, UsageError } from '../command'
import { listDocumentSources } from '../document-sources'
import { openPackage } from '../open-package'
import { type OutputFile, saveFiles } from '../save-files'

const documents = ['summary', 'tally'] as const

export const exportCommand: Command = {
  name: 'export',
  summary: '把每个评比的成绩汇总表和统分表写成工作簿',
  operands: ['FILE'],
  options: [
    { name: 'xlsx', value: 'DIR', summary: '工作簿放在这个文件夹，没有就新建；同名文件会被替换' },
    passphraseOption,
  ],
  async run(input) {
    const folder = input.values.xlsx
    if (folder === undefined || folder === '') throw new UsageError('请用 --xlsx 给出文件夹')
    const { package: document } = await openPackage(input)
    const files: OutputFile[] = []
    for (const { source, contestCount } of listDocumentSources(document)) {
      for (const name of documents) {
        const content = await writeDocumentWorkbook({ document: name, paper: 'A4' }, source)
        files.push({ title: nameDocument(name, source, contestCount), extension: '.xlsx', content })
      }
    }
    if (files.length === 0) return '数据包里没有评比，没有写出文件。\n'
    const paths = await saveFiles(folder, files)
    return paths.map((path) => `${path}\n`).join('')
  },
}
