import type { CampaignStep, StepProblem, TabName } from '../state/campaign-steps'

/** Names of a campaign's tabs. */
export const tabLabels: Record<TabName, string> = {
  plan: '方案',
  stops: '点位',
  rubric: '评分表',
  judges: '评委',
  comments: '点评',
  entry: '录入',
  checking: '核对',
  results: '成绩',
  print: '打印与导出',
}

/** What to do at a tab, as the one next action. */
export const nextActionLabels: Record<TabName, string> = {
  plan: '填写方案',
  stops: '登记点位',
  rubric: '核定评分表',
  judges: '登记评委',
  comments: '记录点评',
  entry: '录入评分',
  checking: '核对评分单',
  results: '查看成绩',
  print: '打印与导出',
}

const problems: Record<StepProblem, string> = {
  'no-units': '还没有参加的村(社区)',
  'no-date': '还没有填日期',
  'no-stops': '还没有登记点位',
  'sample-rubric': '还是样表，请核对后改成自己的',
  'no-judges': '还没有评委',
  'no-comments': '还没有记录点评',
  'no-sheets': '还没有录入',
  'sheets-missing': '未录完',
  'not-checked': '还没有核对',
  'checks-missing': '未核完',
  'differences-open': '双录差异待处理',
  'not-sealed': '未封存，可以先看名次',
}

const counted: Record<TabName, (step: CampaignStep) => string> = {
  plan: (step) => `${step.count} 个村(社区)`,
  stops: (step) => `${step.count} 个点位`,
  rubric: (step) => `${step.count} 个评比`,
  judges: (step) => `${step.count} 名评委`,
  comments: (step) => `${step.count} 条点评`,
  entry: (step) => `${step.count} / ${step.total ?? 0} 张`,
  checking: (step) => `已核 ${step.count} / ${step.total ?? 0} 张`,
  results: (step) => `${step.count} / ${step.total ?? 0} 个评比已封存`,
  print: () => '',
}

/** How much of a stage there is, and what is missing. */
export function describeStep(step: CampaignStep): { fact: string; missing: string } {
  return {
    fact: step.count > 0 ? counted[step.tab](step) : '',
    missing: step.problem === null ? '' : problems[step.problem],
  }
}
