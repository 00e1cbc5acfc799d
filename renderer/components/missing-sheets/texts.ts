export const texts = {
  title: '还缺的评分单',
  none: '评分单已全部录入。',
  count: (count: number) => `共缺 ${count} 张`,
  jump: (count: number) => `还缺 ${count} 张评分单，看是哪些`,
  more: (count: number) => `其余 ${count} 张从略，录完上面的再看`,
  order: '排列方式',
  orders: { judgeId: '按评委', unitId: '按单位' },
  columns: { judgeId: '评委', unitId: '村(社区)', partId: '环节', state: '情况' },
  group: (name: string, count: number) => `${name}（${count} 张）`,
  blank: '没有录入',
  incomplete: '缺项或有误',
  go: (judge: string, unit: string) => `去录入${judge}给${unit}的评分单`,
} as const
