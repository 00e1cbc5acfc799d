import { afterEach, expect, test, vi } from 'vitest'
import { settingsSchema } from '../../shared/ipc/channels/program'
import { useProgram } from './program-state'

/** Main, which answers when the test says so. */
function stubMain() {
  const answers: ((reply: unknown) => void)[] = []
  const invoke = vi.fn(() => new Promise((resolve) => answers.push(resolve)))
  vi.stubGlobal('window', { desk: { invoke } })
  return { invoke, answer: (reply: unknown) => answers.shift()?.(reply) }
}

afterEach(() => {
  vi.unstubAllGlobals()
  useProgram.setState({ settings: null })
})

test('a preference holds before main has written it', async () => {
  useProgram.setState({ settings: settingsSchema.parse({}) })
  const { invoke, answer } = stubMain()
  const written = useProgram.getState().setPreference('digitsWithoutPoint', true)
  expect(useProgram.getState().settings?.digitsWithoutPoint).toBe(true)
  expect(invoke).toHaveBeenCalledWith('settings:update', { digitsWithoutPoint: true }, '')
  answer({ ok: true, value: settingsSchema.parse({ digitsWithoutPoint: true }) })
  await written
  expect(useProgram.getState().settings?.digitsWithoutPoint).toBe(true)
})

test('a preference that cannot be written is taken back, and only that one', async () => {
  useProgram.setState({ settings: settingsSchema.parse({}) })
  const { answer } = stubMain()
  const failing = useProgram.getState().setPreference('digitsWithoutPoint', true)
  const writing = useProgram.getState().setPreference('largeType', true)
  answer({ ok: false, error: { code: 'storage-full', message: '磁盘已满' } })
  answer({ ok: true, value: settingsSchema.parse({ largeType: true }) })
  await expect(failing).rejects.toThrow('磁盘已满')
  await writing
  expect(useProgram.getState().settings).toMatchObject({ digitsWithoutPoint: false, largeType: true })
})
