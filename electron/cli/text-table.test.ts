import { expect, test } from 'vitest'
import { formatTable } from './text-table'

test('Chinese characters take two columns', () => {
  const table = formatTable(
    ['名次', '村(社区)', '得分'],
    [
      ['1', '青松社区', '91.06'],
      ['12', 'A', '9'],
    ],
  )
  expect(table.split('\n')).toEqual(['名次  村(社区)  得分', '1     青松社区  91.06', '12    A         9'])
})
