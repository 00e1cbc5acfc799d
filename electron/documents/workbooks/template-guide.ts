import { abstainedText, templateSheets } from '../../../shared/documents/import-headings'
import type { Sheet } from './ooxml/book'
import { SheetBuilder } from './sheet-builder'
import { fitHeight, styles } from './styles'
import type { TemplateSource } from './write-template'

const width = 74

/** 说明: which sheet is for what, and how it comes back into the program. */
export function buildGuideSheet({ officeName, contest }: TemplateSource): Sheet {
  const sheet = new SheetBuilder(templateSheets.guide)
  sheet.set(0, 0, '填报模板', styles.title)
  sheet.setHeight(0, 34)
  const lines = [
    contest === null ? officeName : `${officeName}　${contest.title}　${contest.definition.name}`,
    '1. 不得填写涉密信息。第一行的标题请保留，列的次序可以换，用不到的列可以删。',
    `2. “${templateSheets.units}”：在“村(社区)”页点“导入表格”。名称相同的按表里的内容更新，新的名称加在最后，表里没有的不删除。`,
    ...(contest === null ? [] : describeContestSheets()),
  ]
  for (const [index, text] of lines.entries()) {
    sheet.set(index + 1, 0, text, styles.note)
    sheet.setHeight(index + 1, fitHeight([text], [width * 0.9], 20))
  }
  return sheet.build([width], null, { size: 'A4', orientation: 'portrait' })
}

function describeContestSheets(): string[] {
  return [
    `3. “${templateSheets.judges}”：在活动的“评委”页导入。评委可以只写编号；几个所在单位之间用顿号分开。`,
    `4. “${templateSheets.rubric}”：在“评分表”页导入，开始录入评分之前有效。`,
    `5. “${templateSheets.marks}”：在“录入”页导入。一行是一名评委给一个村(社区)的评分单；没有打分的留空，空白不算 0 分；弃权的写“${abstainedText}”；“合计”是纸面上写的合计，可以不填。`,
    '6. 每次导入都先列出与现有数据的差别，确认后才写入，写入后可以按 Ctrl+Z 撤销。',
  ]
}
