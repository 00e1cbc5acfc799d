export const texts = {
  comparison: '新旧名次对照',
  comparisonColumns: {
    unit: '村(社区)',
    before: '原名次',
    beforeScore: '原得分',
    after: '新名次',
    afterScore: '新得分',
  },
  unranked: '未评',
  rankMoved: '有变化',
  rankSame: '名次没有变化。',
  ranksMoved: (count: number) => `${count} 个村(社区)的名次会变。`,
} as const
