/** How many names a list in a sentence has at most. */
const namesShown = 10

/** Texts of import, export and the change log. */
export const texts = {
  title: '数据与备份',
  import: '导入',
  importHint:
    '打开从另一台电脑或 U 盘带来的数据包（.lsb 或 .json）。先看里面有什么，确认后才写入；有问题的文件不会改动任何数据。',
  importDemo: '也可以导入一份虚构街道的演示数据。',
  imported: (count: number) => `已导入 ${count} 次活动，已切换到该街道`,
  export: '导出',
  exportHint: '把数据写成一个文件，用来备份或带到另一台电脑。',
  scope: '范围',
  wholeOffice: '本街道全部活动',
  form: '文件格式',
  forms: { lsb: '数据包 .lsb（压缩，可加密）', json: '纯文本 .json（可用其他软件查看）' },
  passphrase: '口令（不填则不加密）',
  passphraseAgain: '再输入一次口令',
  passphraseDiffers: '两次输入的口令不一致，没有导出',
  passphraseWarning: '忘记口令后文件无法打开，也没有人能代为找回。',
  contents: '文件里有',
  contentsOf: (units: number, campaigns: number, stops: number, comments: number, sheets: number) =>
    `街道和 ${units} 个村(社区)；${campaigns} 次活动：${stops} 个点位、${comments} 条点评、${sheets} 张评分单；照片、签字件扫描、名单、评分表、评委、操作员、落款和全部改动记录。`,
  notContents: '文件里没有：本机的显示设置。不要把文件交给不该看到分数的人。',
  save: '导出到文件…',
  saved: (path: string, bytes: string) => `已写入 ${path}（${bytes}）`,
  missing: (names: readonly string[]) =>
    `写出了数据包，但本机缺少 ${names.length} 个照片或扫描件，包内没有它们：${names.slice(0, namesShown).join('、')}${names.length > namesShown ? '等' : ''}。`,
  leftOut: (count: number) => `纯文本 .json 里没有照片和扫描件（共 ${count} 个），要一起带走请改存为 .lsb。`,
  show: '打开所在文件夹',
  log: '改动记录',
  logHint: '每次改动都记下时间、操作员、旧值和新值，前后相连；中间改过一处就对不上。',
  logScope: '查看',
  logEmpty: '还没有改动',
  logLimited: (limit: number) => `只列最近 ${limit} 条`,
  verify: '核验改动记录',
  verified: (entries: number, chains: number) => `核验通过：${chains} 组共 ${entries} 条记录前后相连，没有缺失或改动。`,
  broken: (count: number) => `核验发现 ${count} 处问题，请保留现场并与盖章的纸质表核对：`,
} as const
