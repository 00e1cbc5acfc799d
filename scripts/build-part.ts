/** The parts of the program and the Vite build of each kind. Builds take absolute paths. */
import { chmodSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { basename, dirname } from 'node:path'
import react from '@vitejs/plugin-react'
import { build, type InlineConfig } from 'vite'
import { thinAntdStyles } from './antd-styles'

const nodeModules = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)]

const shared: InlineConfig = { configFile: false, logLevel: 'warn' }

async function buildOneFile(source: string, output: string, format: 'es' | 'cjs', external: string[]): Promise<void> {
  await build({
    ...shared,
    publicDir: false,
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: source,
      target: 'node20',
      outDir: dirname(output),
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        external,
        output: { format, entryFileNames: basename(output), codeSplitting: false },
      },
    },
  })
}

/** An ES module for Node or Electron's main process: `electron` and Node's own modules stay outside. */
export async function buildNode(source: string, output: string): Promise<void> {
  await buildOneFile(source, output, 'es', ['electron', ...nodeModules])
  if (readFileSync(output, 'utf8').startsWith('#!')) chmodSync(output, 0o755)
}

/** The Chromium host, which stands in for `electron`. */
export async function buildHost(source: string, output: string): Promise<void> {
  await buildOneFile(source, output, 'es', nodeModules)
}

/** A sandboxed preload: one CommonJS file that requires nothing but `electron`. */
export async function buildPreload(source: string, output: string): Promise<void> {
  await buildOneFile(source, output, 'cjs', ['electron'])
}

/** A page with its assets; addresses are relative to it. */
export async function buildPage(source: string, output: string): Promise<void> {
  await build({
    ...shared,
    root: dirname(source),
    base: './',
    plugins: [react(), thinAntdStyles()],
    build: {
      target: 'chrome140',
      outDir: output,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4000,
      reportCompressedSize: false,
      rolldownOptions: { input: source },
    },
  })
}

/** `name` is the place below out/, `source` the entry from the project's root. */
export type Part = { name: string; source: string; build(source: string, output: string): Promise<void> }

export function listParts(): Part[] {
  const preloads = ['desk', 'store', 'print', 'hall']
  return [
    { name: 'host/electron.mjs', source: 'e2e/chromium-host/index.ts', build: buildHost },
    { name: 'main/index.js', source: 'electron/main/index.ts', build: buildNode },
    { name: 'main/document-worker.js', source: 'electron/main/document-worker.ts', build: buildNode },
    { name: 'cli/index.js', source: 'electron/cli/index.ts', build: buildNode },
    ...preloads.map((name) => ({
      name: `preload/${name}.cjs`,
      source: `electron/preload/${name}.ts`,
      build: buildPreload,
    })),
    { name: 'pages/desk', source: 'renderer/index.html', build: buildPage },
    { name: 'pages/print', source: 'renderer/print/index.html', build: buildPage },
    { name: 'pages/hall', source: 'renderer/hall/index.html', build: buildPage },
    { name: 'pages/store', source: 'electron/store/index.html', build: buildPage },
  ]
}
