/** Operators that a new office begins with: labels, no personal names. */
export const defaultOperatorLabels = ['录入员1', '录入员2', '监票', '审核'] as const
