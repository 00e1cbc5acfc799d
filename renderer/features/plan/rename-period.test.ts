import { describe, expect, it } from 'vitest'
import { renamePeriod } from './rename-period'

const campaign = { year: 2023, quarter: 2, title: '2023年第二季度观摩活动', label: '第二季度' }

describe('changing the period of a campaign', () => {
  it('renames the quarter in title and label', () => {
    expect(renamePeriod(campaign, { year: 2023, quarter: 3 })).toEqual({
      year: 2023,
      quarter: 3,
      title: '2023年第三季度观摩活动',
      label: '第三季度',
    })
  })

  it('renames the year where it stands', () => {
    expect(renamePeriod(campaign, { year: 2024, quarter: 2 })).toMatchObject({ title: '2024年第二季度观摩活动' })
  })

  it('leaves texts alone that do not name the period', () => {
    const own = { ...campaign, title: '三夏观摩', label: '夏季' }
    expect(renamePeriod(own, { year: 2023, quarter: 3 })).toEqual({ year: 2023, quarter: 3 })
  })

  it('names the year where there is no quarter any more', () => {
    expect(renamePeriod(campaign, { year: 2023, quarter: null })).toMatchObject({
      title: '2023年观摩活动',
      label: '2023年',
    })
  })
})
