import { afterEach, expect, test, vi } from 'vitest'
import { type ContestPapers, changePapers, noPapers } from '../../shared/model/papers'
import { invoke } from '../client/desk-client'
import { editContest, editDefinition } from './edit-campaign'

/** Main with one campaign that has one contest; every answer takes a moment. Papers of the panel `bad` are refused. */
function stubMain() {
  const contest = { key: 7, papers: noPapers(), definition: {}, revision: 1 }
  const revisions: number[] = []
  const answer = async (name: string, request: { papers: ContestPapers; revision: number }) => {
    await new Promise((resolve) => setTimeout(resolve, 2))
    if (name === 'campaigns:get') return { ok: true, value: structuredClone({ contests: [contest] }) }
    if (name === 'contests:update') {
      revisions.push(request.revision)
      contest.revision += 1
      return { ok: true, value: { revision: contest.revision } }
    }
    if (request.papers.panels.some(({ panelId }) => panelId === 'bad'))
      return { ok: false, error: { code: 'bad-input', message: '不对' } }
    contest.papers = request.papers
    return { ok: true, value: null }
  }
  vi.stubGlobal('window', { desk: { invoke: answer } })
  return { contest, revisions }
}

afterEach(() => vi.unstubAllGlobals())

const address = { campaignKey: 1, key: 7 }

test('an edit made before the first one is answered keeps the first, and a refused one leaves nothing behind', async () => {
  const { contest } = stubMain()
  const add = (panelId: string) =>
    editContest(address, ({ papers }) =>
      invoke('contests:set-papers', { contestKey: 7, papers: changePapers(papers, panelId, { returned: 1 }) }),
    )
  const first = add('p1')
  const refused = add('bad')
  const second = add('p3')
  await first
  await expect(refused).rejects.toThrow('不对')
  await second
  expect(contest.papers.panels.map(({ panelId }) => panelId)).toEqual(['p1', 'p3'])
})

test('each edit of the definition names the revision that the one before it made', async () => {
  const { revisions } = stubMain()
  const edits = [1, 2, 3].map(() => editDefinition(address, (definition) => definition, '', 'judges'))
  await Promise.all(edits)
  expect(revisions).toEqual([1, 2, 3])
})

test('a contest that is gone is told in plain words', async () => {
  stubMain()
  await expect(editContest({ campaignKey: 1, key: 8 }, async () => null)).rejects.toThrow('找不到这个评比')
})
