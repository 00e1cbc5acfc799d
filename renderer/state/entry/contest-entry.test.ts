import { describe, expect, test } from 'vitest'
import { UserError } from '../../../shared/ipc/app-error'
import { type ContestDefinition, contestDefinitionSchema } from '../../../shared/model/contest'
import { joinIds } from '../../../shared/model/join-ids'
import type { ContestSheets, MarkEdit, StoredSheet } from '../../../shared/model/record'
import { createContestEntry, type EntryGateway, type TypedChange } from './contest-entry'
import { compileEntryContest, sheetId } from './entry-contest'
import { blankSheet, readTarget, writeTarget } from './sheet-cells'

const definition: ContestDefinition = contestDefinitionSchema.parse({
  id: 't',
  name: '评比',
  unitIds: Array.from({ length: 30 }, (_, index) => `u${index}`),
  panels: [{ id: 'p', name: '评委组' }],
  judges: [{ id: 'j', label: '评委01', panelId: 'p' }],
  composition: 'sum',
  parts: [
    {
      id: 'a',
      name: '现场观摩',
      panels: [{ panelId: 'p' }],
      sections: [{ name: '', items: [{ id: 'i', name: '指标一', max: '10', step: '0.5' }] }],
    },
  ],
})

const address = (unit: number) => ({ judgeId: 'j', unitId: `u${unit}`, partId: 'a' })
const item = { kind: 'item', itemId: 'i' } as const
const typed = (unit: number, text: string): TypedChange => ({ address: address(unit), target: item, text })

/** A store that commits, refuses stale edits, and can be held up or made to fail. */
function fakeStore() {
  const [part] = compileEntryContest(definition).parts
  const sheets = new Map<string, StoredSheet>()
  const commands: MarkEdit[][] = []
  const undone: string[] = []
  let revision = 0
  let gate = Promise.resolve()
  let refusal: ((edits: MarkEdit[]) => UserError | null) | null = null
  const write = (edits: readonly MarkEdit[]) => {
    for (const edit of edits) {
      const sheet = sheets.get(sheetId(edit)) ?? blankSheet(edit)
      if (readTarget(sheet, edit.target) !== edit.from) throw new UserError('conflict', '这一格已被改动')
      sheets.set(sheetId(edit), writeTarget(sheet, part, edit.target, edit.to))
    }
    revision += 1
  }
  const gateway: EntryGateway = {
    getSheets: async (): Promise<ContestSheets> => ({
      contestKey: 1,
      revision,
      sheets: [...sheets.values()],
      voidSheets: [],
    }),
    setMarks: async (edits) => {
      await gate
      const problem = refusal?.(edits) ?? null
      if (problem !== null) throw problem
      write(edits)
      commands.push(edits)
      return { revision }
    },
    stepHistory: async (list) => {
      const last = commands.pop()
      if (last === undefined) return null
      undone.push(list)
      write(last.toReversed().map((edit) => ({ ...edit, from: edit.to, to: edit.from })))
      return { label: '录入评分' }
    },
  }
  return {
    gateway,
    commands,
    undone,
    write,
    revision: () => revision,
    text: (unit: number) => readTarget(sheets.get(sheetId(address(unit))), item),
    hold(): () => void {
      let open = () => {}
      gate = new Promise((resolve) => {
        open = resolve
      })
      return open
    },
    refuse(next: typeof refusal) {
      refusal = next
    },
  }
}

const settled = async () => {
  for (let round = 0; round < 200; round += 1) await Promise.resolve()
}

async function open() {
  const store = fakeStore()
  const entry = createContestEntry(1, definition, store.gateway)
  await entry.actions.reload()
  const shown = (unit: number) => readTarget(entry.book.sheet(address(unit)), item)
  return { store, entry, shown, enter: (...changes: TypedChange[]) => entry.actions.enter(changes, false) }
}

describe('entering marks', () => {
  test('a mark is shown at once as canonical text and written', async () => {
    const { store, entry, shown, enter } = await open()
    enter(typed(0, '９。50分'))
    expect(shown(0)).toBe('9.5')
    expect(entry.state.getState().pendingCount).toBe(1)
    await settled()
    expect(store.text(0)).toBe('9.5')
    expect(entry.state.getState()).toMatchObject({ pendingCount: 0, savedCount: 1, failedCount: 0 })
  })

  test('digits without the point', async () => {
    const { entry, shown } = await open()
    entry.actions.enter([typed(0, '95'), typed(1, '10')], true)
    expect([shown(0), shown(1)]).toEqual(['9.5', '10'])
  })

  test('quick edits keep their order; many waiting ones are joined into one command', async () => {
    const { store, enter } = await open()
    const release = store.hold()
    for (let unit = 0; unit < 30; unit += 1) enter(typed(unit, '8'))
    enter(typed(0, '7'))
    release()
    await settled()
    expect(store.commands.map((edits) => edits.length)).toEqual([1, 30])
    expect(store.commands.flat().map((edit) => edit.unitId)).toEqual([
      ...Array.from({ length: 30 }, (_, index) => `u${index}`),
      'u0',
    ])
    expect(store.text(0)).toBe('7')
  })

  test('what the store refused is not sent again when the store comes back', async () => {
    const { store, entry, enter, shown } = await open()
    store.write([{ ...address(0), target: item, from: null, to: '9' }])
    enter(typed(0, '7'))
    await settled()
    expect(entry.state.getState().failedCount).toBe(1)
    entry.actions.onEvent({ kind: 'store-status', status: 'ready', message: '' })
    await settled()
    expect(store.text(0)).toBe('9')
    expect(shown(0)).toBe('7')
    expect(entry.state.getState().failedCount).toBe(1)
  })

  test('a few waiting edits stay single undo steps', async () => {
    const { store, enter } = await open()
    for (let unit = 0; unit < 5; unit += 1) enter(typed(unit, '8'))
    await settled()
    expect(store.commands).toHaveLength(5)
  })

  test('a paste is one command, also among quick edits', async () => {
    const { store, enter } = await open()
    const release = store.hold()
    for (let unit = 0; unit < 12; unit += 1) enter(typed(unit, '8'))
    enter(typed(12, '6'), typed(13, '6'))
    enter(typed(14, '5'))
    release()
    await settled()
    expect(store.commands.map((edits) => edits.length)).toEqual([1, 11, 2, 1])
  })

  test('a rejected text stays as typed', async () => {
    const { store, shown, enter } = await open()
    enter(typed(0, '10.5'))
    await settled()
    expect(shown(0)).toBe('10.5')
    expect(store.text(0)).toBe('10.5')
  })
})

describe('what cannot be saved', () => {
  test('stays visible with the reason and is saved by retrying', async () => {
    const { store, entry, shown, enter } = await open()
    store.refuse(() => new UserError('disk-full', '磁盘已满'))
    enter(typed(0, '8'))
    await settled()
    expect(shown(0)).toBe('8')
    expect(entry.readFailure(address(0), item)).toBe('磁盘已满')
    expect(entry.state.getState()).toMatchObject({ failedCount: 1, failureReason: '磁盘已满' })
    store.refuse(null)
    entry.actions.retry()
    await settled()
    expect(store.text(0)).toBe('8')
    expect(entry.state.getState().failedCount).toBe(0)
  })

  test('one bad edit among joined ones does not take the others along', async () => {
    const { store, entry, enter } = await open()
    store.refuse((edits) => (edits.some((edit) => edit.unitId === 'u3') ? new UserError('bad-input', '不行') : null))
    const release = store.hold()
    for (let unit = 0; unit < 15; unit += 1) enter(typed(unit, '8'))
    release()
    await settled()
    expect(store.text(3)).toBeNull()
    expect([store.text(2), store.text(4), store.text(14)]).toEqual(['8', '8', '8'])
    expect(entry.state.getState().failedCount).toBe(1)
  })

  test('a newer value in the cell takes its place', async () => {
    const { store, entry, enter } = await open()
    store.refuse(() => new UserError('disk-full', '磁盘已满'))
    enter(typed(0, '8'))
    await settled()
    store.refuse(null)
    enter(typed(0, '9'))
    await settled()
    expect(store.text(0)).toBe('9')
    expect(entry.state.getState().failedCount).toBe(0)
  })

  test('undo takes it back before it touches what was written', async () => {
    const { store, entry, shown, enter } = await open()
    enter(typed(0, '8'))
    await settled()
    store.refuse(() => new UserError('disk-full', '磁盘已满'))
    enter(typed(0, '9'))
    await settled()
    await entry.actions.stepHistory('undo')
    expect(shown(0)).toBe('8')
    expect(store.undone).toEqual([])
  })

  test('when the store is back, it is sent again by itself', async () => {
    const { store, entry, enter } = await open()
    store.refuse(() => new UserError('store-unavailable', '数据服务正在重启'))
    enter(typed(0, '8'))
    await settled()
    store.refuse(null)
    entry.actions.onEvent({ kind: 'store-status', status: 'ready', message: '' })
    await settled()
    expect(store.text(0)).toBe('8')
  })
})

describe('changes of others', () => {
  test('are merged; a conflict shows the typed value as not saved, and retrying writes it', async () => {
    const { store, entry, shown, enter } = await open()
    store.write([{ ...address(0), target: item, from: null, to: '6' }])
    enter(typed(0, '8'))
    await settled()
    expect(entry.readFailure(address(0), item)).toBe('这一格已被改动')
    expect(shown(0)).toBe('8')
    entry.actions.retry()
    await settled()
    expect(store.text(0)).toBe('8')
  })

  test('an event with a later revision reads the sheets again', async () => {
    const { store, entry, shown } = await open()
    store.write([{ ...address(1), target: item, from: null, to: '6' }])
    const event = { kind: 'changed', channel: 'marks:set', officeId: 'o', campaignKey: 1, contestKey: 1 } as const
    entry.actions.onEvent({ ...event, revision: store.revision() })
    await settled()
    expect(shown(1)).toBe('6')
  })

  test('undo waits for what is being written and shows what the store has', async () => {
    const { store, entry, shown, enter } = await open()
    enter(typed(0, '8'))
    expect((await entry.actions.stepHistory('undo'))?.changes).toMatchObject([
      { address: address(0), target: item, to: null },
    ])
    expect(store.undone).toEqual(['undo'])
    expect(shown(0)).toBeNull()
  })
})

test('ids that look alike when joined are told apart', () => {
  expect(joinIds('a|1:b', 'c')).not.toBe(joinIds('a', '1:b|c'))
})
