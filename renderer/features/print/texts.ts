export const texts = {
  empty: {
    title: '还没有可以打印的成绩',
    hint: '先在“评分表”建立评比，录入评分单后就能打印成绩汇总表。',
    action: '去评分表',
  },
  paper: '纸张',
  documents: {
    summary: { name: '成绩汇总表', hint: '名次、各环节得分、加减分、计分规则和签字栏' },
    tally: { name: '统分表', hint: '每位评委给每个单位的分数，去掉的分数划线' },
  },
  actions: { pdf: '存为 PDF', print: '打印', workbook: '导出表格' },
  columns: { document: '文件', actions: '操作' },
  preview: '预览',
  showPreview: (name: string) => `预览${name}`,
  working: '正在生成…',
  saved: (path: string) => `已保存：${path}`,
  printed: '已交给打印机。',
  notPrinted: '没有打印，什么也没有改变。',
  showInFolder: '打开所在文件夹',
  loading: '正在读取成绩…',
} as const
