import { expect, test } from 'vitest'
import { mapColumns } from './map-columns'

const names = { section: ['大项', '一级指标'], name: ['评分项', '二级指标', '项目'], max: ['满分', '分值'] }

test.each([
  ['in the usual order', [['大项', '评分项', '满分']], { headingRow: 0, columns: { section: 0, name: 1, max: 2 } }],
  ['in another order', [['分值', '二级指标', '一级指标']], { headingRow: 0, columns: { section: 2, name: 1, max: 0 } }],
  [
    'below a title, with spaces and full-width brackets',
    [['评分表'], [], ['序号', '项 目', '分值（分）']],
    { headingRow: 2, columns: { name: 1, max: 2 } },
  ],
  ['only one of them', [['项目', '张三']], null],
  ['none', [['班子建设', '10']], null],
])('headings %s', (_, rows, expected) => {
  expect(mapColumns(rows, names)).toEqual(expected)
})

test('a heading that equals a name is preferred to one that contains it', () => {
  expect(mapColumns([['项目说明', '项目', '满分']], names)?.columns).toEqual({ name: 1, max: 2 })
})
