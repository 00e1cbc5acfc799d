import { describe, expect, test } from 'vitest'
import type { CampaignSummary } from '../../../shared/model/record'
import { nameCampaign, proposePeriod } from './campaign-defaults'

function campaign(year: number, quarter: number): CampaignSummary {
  return {
    key: year * 10 + quarter,
    id: `${year}-${quarter}`,
    officeId: 'o',
    title: '',
    year,
    quarter,
    label: '',
    theme: '',
    startDate: null,
    status: 'draft',
    unitCount: 0,
    stopCount: 0,
    commentCount: 0,
    contestCount: 0,
    sheetCount: 0,
  }
}

describe('a new campaign', () => {
  test('is named after its quarter and the office’s word for its units', () => {
    expect(nameCampaign(2026, 4, '村（社区）')).toBe('2026年第四季度逐村(社区)观摩暨党组织书记“亮赛比”活动')
    expect(nameCampaign(2026, 1, '社区')).toBe('2026年第一季度逐社区观摩暨党组织书记“亮赛比”活动')
  })

  test('is for this quarter', () => {
    expect(proposePeriod('2026-01-01', [])).toEqual({ year: 2026, quarter: 1 })
    expect(proposePeriod('2026-03-31', [])).toEqual({ year: 2026, quarter: 1 })
    expect(proposePeriod('2026-12-31', [])).toEqual({ year: 2026, quarter: 4 })
  })

  test('is for the next quarter without one', () => {
    expect(proposePeriod('2026-11-01', [campaign(2026, 4), campaign(2027, 1)])).toEqual({ year: 2027, quarter: 2 })
  })
})
