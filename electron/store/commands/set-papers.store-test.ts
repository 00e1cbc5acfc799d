import { expect, test } from 'vitest'
import { makeOffice, openTestStore, setState, undo } from '../test-support'

const counts = { panelId: 'p1', handedOut: 12, returned: 10, voided: 1 }

test('counts of paper are kept, logged with old and new, and undone', async () => {
  const store = await openTestStore()
  const { contestKey, campaignKey, officeId } = await makeOffice(store)
  const read = async () => (await store.ask('campaigns:get', { campaignKey })).contests[0]?.papers
  const none = { form: 'judge' as const, panels: [] }
  expect(await read()).toEqual(none)
  const papers = { form: 'judgeUnit' as const, panels: [counts] }
  const outcome = await store.run('contests:set-papers', { contestKey, papers })
  expect(await read()).toEqual(papers)
  const [entry] = await store.ask('log:list', { officeId, campaignKey, limit: 1 })
  expect(entry).toMatchObject({ what: 'contest.papers', before: none, after: papers })
  await undo(store, outcome)
  expect(await read()).toEqual(none)
})

test('panels that are not there and sealed contests are refused', async () => {
  const store = await openTestStore()
  const { contestKey } = await makeOffice(store)
  const run = (panelId: string) =>
    store.run('contests:set-papers', { contestKey, papers: { form: 'judge', panels: [{ ...counts, panelId }] } })
  await expect(run('nowhere')).rejects.toMatchObject({ code: 'not-found' })
  await setState(store, contestKey, 'sealed')
  await expect(run('p1')).rejects.toMatchObject({ code: 'sealed' })
})
