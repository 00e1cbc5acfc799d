import { beforeEach, describe, expect, test } from 'vitest'
import { UserError } from '../../../shared/ipc/app-error'
import { settingsSchema } from '../../../shared/ipc/channels/program'
import type { DeskEvent } from '../../../shared/ipc/events'
import type { CommandOutcome, Inverse } from '../../../shared/ipc/store-protocol'
import { CommandHistory } from './history'
import { reverseCommand } from './reverse-command'
import { createStoreHandlers, type StoreAccess } from './store-handlers'

const changed = { officeId: 'o1', campaignKey: null, contestKey: null, revision: 3 }
const inverse = (label: string): Inverse => ({ name: 'units:restore', request: { officeId: 'o1', edits: [] }, label })

const sealed = { value: { code: 'ABCD-EFGH-JKMN', number: 1 }, changed, inverse: null } as never

let sent: DeskEvent[]
let given: { name: string; operator: string }[]
let operator: string
let problem: UserError | null
let access: StoreAccess

beforeEach(() => {
  sent = []
  given = []
  operator = '录入员1'
  problem = null
  access = {
    link: {
      query: async (name) => [name] as never,
      command: async (name, _request, meta) => {
        if (problem !== null) throw problem
        given.push({ name, operator: meta.operator })
        const outcome: CommandOutcome<unknown> = { value: name, changed, inverse: inverse(`${given.length}`) }
        return outcome as never
      },
    },
    settings: { get: () => settingsSchema.parse({ operator }), update: async () => settingsSchema.parse({}) },
    history: new CommandHistory(),
    send: (event) => sent.push(event),
    confirmSpace: async () => undefined,
  }
})

const addUnit = (screen: string) => createStoreHandlers(access)['units:add']({ officeId: 'o1', units: [] }, { screen })

test('a query is passed on and announces nothing', async () => {
  expect(await createStoreHandlers(access)['offices:list']({}, { screen: '' })).toEqual(['offices:list'])
  expect(sent).toEqual([])
})

test('a command is given in the name of the operator, and what changed is announced after its answer', async () => {
  expect(await addUnit('units')).toBe('units:add')
  expect(sent).toEqual([])
  await new Promise(setImmediate)
  expect(given).toEqual([{ name: 'units:add', operator: '录入员1' }])
  expect(sent).toEqual([{ kind: 'changed', channel: 'units:add', ...changed }])
})

test('a full disk refuses the command before the store sees it', async () => {
  access = { ...access, confirmSpace: () => Promise.reject(new UserError('disk-full', '磁盘已满')) }
  await expect(addUnit('units')).rejects.toMatchObject({ code: 'disk-full' })
  expect([given, sent]).toEqual([[], []])
})

describe('undo', () => {
  test('takes back the newest command of the screen; redo keeps its label', async () => {
    await addUnit('units')
    await addUnit('units')
    expect(await reverseCommand(access, 'undo', 'units')).toEqual({ label: '2' })
    expect(await reverseCommand(access, 'redo', 'units')).toEqual({ label: '2' })
    expect(await reverseCommand(access, 'undo', 'units')).toEqual({ label: '2' })
    expect(await reverseCommand(access, 'undo', 'units')).toEqual({ label: '1' })
    expect(await reverseCommand(access, 'undo', 'units')).toBeNull()
    expect(given.map(({ name }) => name)).toEqual(['units:add', 'units:add', ...Array(4).fill('units:restore')])
  })

  test('belongs to one screen and one operator', async () => {
    await addUnit('units')
    expect(await reverseCommand(access, 'undo', 'plan')).toBeNull()
    operator = '监票'
    expect(await reverseCommand(access, 'undo', 'units')).toBeNull()
    operator = '录入员1'
    expect(await reverseCommand(access, 'undo', 'units')).toEqual({ label: '1' })
  })

  test('a new command ends redo', async () => {
    await addUnit('units')
    await reverseCommand(access, 'undo', 'units')
    await addUnit('units')
    expect(await reverseCommand(access, 'redo', 'units')).toBeNull()
  })

  test.each([
    ['conflict', false],
    ['sealed', false],
    ['disk-full', true],
    ['store-unavailable', true],
  ] as const)('refused with %s it may be tried again: %s', async (code, isKept) => {
    await addUnit('units')
    problem = new UserError(code, '不能撤销')
    await expect(reverseCommand(access, 'undo', 'units')).rejects.toMatchObject({ code })
    problem = null
    expect(await reverseCommand(access, 'undo', 'units')).toEqual(isKept ? { label: '1' } : null)
  })

  test('does not go back beyond a sealing, for nobody and on no screen', async () => {
    await addUnit('units')
    operator = '录入员2'
    await addUnit('entry')
    await reverseCommand(access, 'undo', 'entry')
    operator = '审核'
    const handlers = createStoreHandlers({ ...access, link: { ...access.link, command: async () => sealed } })
    await handlers['contests:seal']({ contestKey: 1, revision: 1, waiver: '' }, { screen: 'results' })
    operator = '录入员1'
    expect(await reverseCommand(access, 'undo', 'units')).toBeNull()
    operator = '录入员2'
    expect(await reverseCommand(access, 'redo', 'entry')).toBeNull()
  })

  test('goes back two hundred commands', async () => {
    for (let count = 0; count < 205; count += 1) await addUnit('units')
    let undone = 0
    while ((await reverseCommand(access, 'undo', 'units')) !== null) undone += 1
    expect(undone).toBe(200)
  })
})
