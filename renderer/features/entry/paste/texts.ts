import type { PasteLineKind } from './plan-paste'

const kinds: Record<PasteLineKind, string> = {
  invalid: '不合格',
  sum: '合计不符',
  skipped: '跳过',
  abstained: '弃权',
  cleared: '清空',
  changed: '改动',
  added: '新增',
}

/** Why a text that is no number is not taken for one. */
const explanations: [RegExp, string][] = [
  [/^[-—–－]+$/, '横线可能是空白，也可能是 0，请改成 0 或清空'],
  [/%$/, '百分数不换算'],
  [/^[+-]?\d[\d.]*e[+-]?\d+$/i, '原表用科学计数法显示，请调宽那一列再复制'],
  [/^#+$/, '原表的列太窄，没有显示数字，请调宽再复制'],
  [/^#/, '原表的公式出错'],
  [/^(\/|／|不适用|不评|回避|无)$/, '这一格应有分数；整张评分单不评，请按弃权处理'],
  [/^弃权/, '弃权是整张评分单的，不是一格的'],
  [/\d,\d|\d，\d/, '逗号的位置不是千分位'],
]

export const texts = {
  title: '粘贴前核对',
  nothingYet: '还没有写入。核对后按 Enter 确认写入，按 Esc 放弃。',
  confirm: (count: number) => `确认写入 ${count} 处`,
  cancel: '放弃',
  counts: '粘贴的内容',
  kinds,
  same: '相同',
  outside: '超出表格',
  left: '没对上名称',
  byName: {
    both: {
      judge: '按单位和项目的名称对应，与复制的次序无关。',
      unit: '按评委和项目的名称对应，与复制的次序无关。',
    },
    row: { judge: '各行按单位名称对应，各列按位置。', unit: '各行按评委名称对应，各列按位置。' },
    column: '各列按项目名称对应，各行按位置。',
    none: (cell: string) => `没有名称，按位置从“${cell}”起对应。`,
  },
  turned: '原表的行和列与这里相反，已对调。',
  hiddenRows: (count: number) => `原表隐藏的 ${count} 行没有带入。`,
  hiddenColumns: (count: number) => `原表隐藏的 ${count} 列没有带入。`,
  covered: (count: number) => `合并单元格只取第一格，其余 ${count} 格不写。`,
  nameless: {
    row: (number: number) => `（第 ${number} 行没有名称）`,
    column: (number: number) => `（第 ${number} 列没有标题）`,
  },
  leaveOut: '不写入',
  list: '逐格对照',
  columns: { row: '行', column: '列', from: '原来', to: '粘贴后', note: '说明' },
  whole: '整张',
  blank: '空白',
  abstained: '弃权',
  recused: '评委回避，不给这个单位评分',
  voided: '这份评分单已作废，先恢复再录入',
  sealed: '成绩已封存，不能修改',
  rounded: (shown: string, actual: string) => `原表显示 ${shown}，实际是 ${actual}，按显示的写入，请核对`,
  sumDiffers: (pasted: string, own: string) => `原表合计 ${pasted}，各项相加 ${own === '' ? '没有' : own}`,
  explain: (text: string) => explanations.find(([pattern]) => pattern.test(text))?.[1] ?? '',
  nothingNew: (same: number) => `粘贴的 ${same} 格与表里相同，没有改动`,
  cancelled: '已放弃粘贴，没有写入',
  failed: '没有读到表格内容，请重新复制',
  written: (count: number) => `已写入 ${count} 处`,
  writtenInvalid: (count: number) => `，其中不合格的 ${count} 处照原样标红、不计入`,
  undo: '。Ctrl+Z 一次撤销',
} as const
