/** Texts of the workbench. */
export const texts = {
  title: '工作台',
  current: '当前活动',
  steps: '办理步骤',
  done: '已完成',
  next: '下一步',
  missing: '待办',
  print: '打印签字表、导出表格',
  noContest: '没有评比：只记点位和点评。要打分排名，请在活动里“增加评比”。',
  changes: '最近改动',
  noChanges: '还没有改动',
  allChanges: '全部改动记录',
  others: '其他活动',
  empty: '还没有活动',
  emptyHint: (unitCount: number) =>
    unitCount === 0
      ? '先登记村(社区)名单，再建立本季度的活动。'
      : `名单里有 ${unitCount} 个村(社区)，可以建立本季度的活动了。`,
  toUnits: '登记村(社区)',
  toCampaigns: '新建活动',
} as const
