import type { ContestNotice } from './result'
import type { UnitNotice } from './unit-score'

const texts: Record<UnitNotice | ContestNotice | 'quarter-missing', string> = {
  'incomplete-sheet': '有评分单缺项，未计入',
  recused: '有评委回避',
  'trim-skipped': '有效评分单较少，未去最高最低分',
  'panel-absent': '有评委组没有有效评分单，按实有评委组计算',
  'part-missing': '有环节没有有效评分单，未评',
  excluded: '不参加排名',
  'above-scale': '得分超过满分',
  'quarter-missing': '有的季度没有成绩',
  'weights-not-100': '各环节权重之和不是 100',
  'full-marks-not-declared': '各项满分之和与评分表标明的满分不符',
  'quota-exceeded': '因名次并列，等次数量超过规定名额',
}

/** A notice of scoring.md §6 in plain Chinese. */
export function describeNotice(notice: keyof typeof texts): string {
  return texts[notice]
}
