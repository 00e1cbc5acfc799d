import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { findChromium } from '../electron/chromium/find-chromium'

const root = new URL('..', import.meta.url).pathname
const isFull = process.env.LIANGSAI_FULL === '1'
const isRoot = process.getuid?.() === 0

/** Need the built print page. */
const builtTests = ['electron/cli/export-pdf.test.ts']

export default defineConfig({
  root,
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          root,
          include: ['{shared,electron,renderer,scripts,bench,e2e}/**/*.test.{ts,tsx}'],
          exclude: ['electron/documents/**', ...builtTests, 'e2e/specs/**', '**/node_modules/**'],
          testTimeout: isFull ? 600_000 : 30_000,
          setupFiles: ['scripts/property-runs.ts'],
        },
      },
      {
        test: {
          name: 'documents',
          root,
          include: ['electron/documents/**/*.test.ts', ...builtTests],
          testTimeout: 120_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'store',
          root,
          include: ['{electron/store,renderer}/**/*.store-test.ts'],
          testTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: findChromium() ?? '', args: isRoot ? ['--no-sandbox'] : [] },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
