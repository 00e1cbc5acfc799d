import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

type Configuration = {
  appId: string
  files: { filter: string[] }[]
  asar: boolean
  electronFuses: Record<string, boolean>
  publish: unknown
}
type ConfigurationModule = {
  getConfig(folder: string, file: string, given: object): Promise<Configuration>
  validateConfiguration(configuration: object, log: object): Promise<void>
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const builder = createRequire(createRequire(import.meta.url).resolve('electron-builder/package.json'))
const { getConfig, validateConfiguration } = builder('app-builder-lib/out/util/config/config') as ConfigurationModule
const log = { isEnabled: false, add: () => undefined }

function read(): Promise<Configuration> {
  return getConfig(root, 'electron-builder.yml', {})
}

test('the packaging configuration is valid', async () => {
  await expect(validateConfiguration(await read(), log)).resolves.toBeUndefined()
  await expect(validateConfiguration({ ...(await read()), nonsense: 1 }, log)).rejects.toThrow('nonsense')
})

test('every fuse that opens the program is off, and its archive is checked', async () => {
  const { electronFuses, asar } = await read()
  const on = Object.keys(electronFuses).filter((name) => electronFuses[name] === true)
  expect([asar, ...on]).toEqual([true, 'enableEmbeddedAsarIntegrityValidation', 'onlyLoadAppFromAsar'])
})

test('what is packed is what main looks for, and nothing is fetched from a server', async () => {
  const { files, publish } = await read()
  expect(files[0]?.filter).toEqual(
    expect.arrayContaining(['out/main/**', 'out/preload/**', 'out/pages/**', 'out/cli/**']),
  )
  expect(existsSync(`${root}/assets/demo/demo-campaign.json`)).toBe(true)
  expect(publish).toBeNull()
  const { main } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as { main: string }
  expect(main).toBe('out/main/index.js')
})
