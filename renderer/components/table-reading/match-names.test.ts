import { describe, expect, test } from 'vitest'
import { editDistance } from './edit-distance'
import { matchNames } from './match-names'

const known = ['民安社区', '青松社区', '西河村', '西合村', '东风里社区（筹）'].map((name) => ({ id: name, name }))

async function match(text: string) {
  const [found] = await matchNames([text], known)
  return found
}

describe('names of another list', () => {
  test.each(['民安社区', ' 民安 社区', '东风里社区(筹)', '　青松社区'])('%s is the same name', async (text) => {
    expect((await match(text))?.certainty).toBe('same')
  })

  test.each([
    ['民安', '民安社区'],
    ['民按社区', '民安社区'],
    ['明安社区', '民安社区'],
    ['清松社区', '青松社区'],
    ['青松社区居委会', '青松社区'],
  ])('%s is likely %s and asks', async (text, name) => {
    const found = await match(text)
    expect(found).toMatchObject({ certainty: 'likely', id: name })
  })

  test('names that sound alike are both offered', async () => {
    const found = await match('溪河村')
    expect(found?.certainty).toBe('likely')
    expect(found?.candidates).toEqual(expect.arrayContaining(['西河村', '西合村']))
  })

  test.each(['', '  ', '合计', '平安大道街道办事处'])('“%s” is nobody', async (text) => {
    expect(await match(text)).toMatchObject({ certainty: 'none', id: null, candidates: [] })
  })

  test('a name that the record has twice is never taken without asking', async () => {
    const twins = [
      { id: 'a', name: '民安社区' },
      { id: 'b', name: '民安 社区' },
    ]
    expect((await matchNames(['民安社区'], twins))[0]).toMatchObject({ certainty: 'likely', candidates: ['a', 'b'] })
  })
})

test.each([
  ['', '', 0],
  ['', '村', 1],
  ['西河村', '西河村', 0],
  ['西河村', '东河村', 1],
  ['kitten', 'sitting', 3],
])('%s to %s takes %i edits', (from, to, edits) => {
  expect(editDistance(from, to)).toBe(edits)
})
