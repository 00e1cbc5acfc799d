import type { DocumentName, DocumentPhase } from '../../../shared/documents/document-table'

const phases: Record<DocumentPhase, string> = { before: '会前', onSite: '现场', after: '会后', archive: '存档' }

const hints: Record<DocumentName, string> = {
  notice: '时间、集合地点、参加人员、议程和要求',
  plan: '活动安排、评比办法和分工',
  route: '点位顺序、到达时间、讲解人、停留和行车时间',
  script: '开场、发言顺序、点评人，空缺处标明〔待补〕',
  summary: '名次、各环节得分、加减分、计分规则和签字栏',
  tally: '每位评委给每个单位的分数，去掉的分数划线',
  marks: '每位评委、每个单位、每个评分项的分数',
  comments: '按单位列出每一条点评',
  ranking: '只公布前几名，投影或张贴用，可存为图片',
  report: '一页纸：前三名、亮点、问题和上期整改',
  circular: '开展情况、评比结果、存在问题和下步要求，公文格式',
  bulletin: '带队、参加人员、点位、点评和要求',
  news: '报送用的短稿，附字数',
  quarter: '汇总表、统分表、评分明细、点评、路线合成一个工作簿',
}

export const texts = {
  phases,
  hints,
  paper: '纸张',
  actions: {
    pdf: '存为 PDF',
    print: '打印',
    xlsx: '导出表格',
    docx: '导出 Word',
    picture: '存为图片',
    csv: '导出 CSV',
  },
  preview: '预览',
  optionsOf: (title: string) => `${title}的内容选择`,
  ranksLabel: '名次',
  ranks: { top: '只公布前几名', full: '公布全部名次', none: '不公布名次' },
  rankCount: '前几名',
  rankCountWrong: '应为 1 到 99 的整数，没有保存',
  announcedWrong: '应为 1 到 10 的整数，没有保存',
  chosenComments: { strength: '亮点（最多三条，不选用前三条）', problem: '问题（最多三条，不选用前三条）' },
  issue: '期号',
  date: '成文日期',
  namesUnits: '存在问题和意见建议写出单位',
  count: (count: number) => `字数：${count}`,
  noPage: (name: string) => `“${name}”没有打印页，请导出文件后打开。`,
  working: '正在生成…',
  saved: (path: string) => `已保存：${path}`,
  printed: '已交给打印机。',
  notPrinted: '没有打印，什么也没有改变。',
  showInFolder: '打开所在文件夹',
  loading: '正在读取…',
} as const
