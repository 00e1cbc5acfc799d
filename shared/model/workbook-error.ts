/** Why a foreign workbook is not read, in plain Chinese: what is wrong and what to do. Nothing was read. */
export class WorkbookError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'WorkbookError'
  }
}

const resave = '请用 WPS 表格打开，另存为 .xlsx 后再试。'

export const workbookProblems = {
  notWorkbook: `这不是电子表格文件。请选择 .xlsx、.xls 或 .csv 文件；其他格式${resave}`,
  encrypted: '这个文件设了打开密码。请用 WPS 表格打开，取消密码后另存再试。',
  damaged: `文件已损坏或不完整，没有读取任何内容。${resave}`,
  tooLarge: '文件太大，没有读取。请把需要导入的工作表单独另存为一个文件再试。',
  tooOld: `这个 .xls 是 Excel 95 或更早的格式。${resave}`,
  binaryBook: `不支持 .xlsb 文件。${resave}`,
  empty: '文件里没有可以读取的工作表（隐藏的工作表不导入）。',
  encoding: '读不出 CSV 里的文字。请另存为 .xlsx 后再试。',
} as const
