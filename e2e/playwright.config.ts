import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'specs',
  outputDir: '../test-results',
  // Machines that test beside other work stall at times. A test that needs its second attempt is named as flaky, with its trace.
  retries: 1,
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [['list', { printSteps: false }]],
  use: {
    viewport: { width: 1366, height: 768 },
    trace: 'retain-on-failure',
  },
})
