import { listCampaignSources } from '../campaign-sources'
import { type Command, passphraseOption } from '../command'
import { openDocumentPrinter } from '../document-printer'
import { makeFiles } from '../export-files'
import { fileKinds, listDocuments, readExportOptions } from '../export-options'
import { openPackage } from '../open-package'
import { type OutputFile, saveFiles } from '../save-files'

export const exportCommand: Command = {
  name: 'export',
  summary: '写出每个活动的工作簿、文稿、清单和 PDF',
  operands: ['FILE'],
  options: [
    { name: 'xlsx', value: 'DIR', summary: '工作簿放在这个文件夹，没有就新建；同名文件会被替换' },
    { name: 'docx', value: 'DIR', summary: '文稿（Word）放在这个文件夹' },
    { name: 'csv', value: 'DIR', summary: '清单（CSV）放在这个文件夹' },
    { name: 'pdf', value: 'DIR', summary: 'PDF 放在这个文件夹，需要本机有 Chromium、Chrome 或 Edge' },
    { name: 'png', value: 'DIR', summary: '图片放在这个文件夹，只有名次公布页和情况专报；同样需要浏览器' },
    { name: 'document', value: 'NAME', summary: '只写出这一种，名称见下；不给时全部写出' },
    { name: 'ranks', value: 'N', summary: '文稿里公布的名次：full 全部，none 不公布，或前几名（默认 3）' },
    { name: 'paper', value: 'SIZE', summary: '纸张：A4（默认）或 A3' },
    { name: 'named', summary: '空白评分表写上评委和编号（记名）；默认不记名' },
    { name: 'booklet', summary: '观摩手册印成整本；默认是一张纸正反面' },
    { name: 'unit', value: 'NAME', summary: '反馈单只写这一个单位的；不给时全部单位' },
    { name: 'each-unit', summary: '反馈单每个单位写一个文件' },
    { name: 'encoding', value: 'NAME', summary: '清单的编码：utf-8（默认）或 gb18030' },
    passphraseOption,
  ],
  notes: ['', '文稿和表格：', ...listDocuments(fileKinds).map(({ name, title }) => `  ${name.padEnd(15)}  ${title}`)],
  async run(input) {
    const options = readExportOptions(input)
    const { package: document } = await openPackage(input)
    const sources = listCampaignSources(document)
    const paths: string[] = []
    const printer = options.folders.some(({ kind }) => kind === 'pdf' || kind === 'png')
      ? await openDocumentPrinter()
      : null
    try {
      for (const { kind, folder } of options.folders) {
        const files: OutputFile[] = []
        for (const source of sources) files.push(...(await makeFiles(kind, source, options, printer)))
        if (files.length > 0) paths.push(...(await saveFiles(folder, files)))
      }
    } finally {
      await printer?.close()
    }
    if (paths.length === 0) return '数据包里没有可写的内容，没有写出文件。\n'
    return paths.map((path) => `${path}\n`).join('')
  },
}
