/** Operators that a new office begins with: labels, no personal names. */
export const defaultOperatorLabels = ['录入员1', '录入员2', '监票', '审核'] as const

/** Whether the operator is one of those who may look at 评分情况分析: by the beginning of the label, since offices name their own. */
export function mayReadJudging(label: string): boolean {
  return /^(统分|审核)/.test(label.trim())
}
