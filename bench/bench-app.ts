/** A running program with one large fictitious contest, for the measurements that need it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchApp, type RunningApp } from '../e2e/fixtures/launch-app'
import { chooseOperator } from '../e2e/pages/first-start'
import { makePackage } from '../scripts/screens/make-package'
import type { DataPackage } from '../shared/model/package'

export type BenchApp = {
  app: RunningApp
  /** The data folder; it is deleted on closing. */
  userData: string
  campaignKey: number
  contestKey: number
  close(): Promise<void>
}

type Size = {
  units: number
  judges: number
  items: number
  isScored?: boolean
  /** Puts sheets of its own into the package before it is imported. */
  fill?: (document: DataPackage) => void
}

/**
 * Starts the built program in an empty data folder and imports a contest of the given size, without marks unless asked for.
 * @param savedFiles how many dialogs that ask where to save are answered, each with a file of its own
 */
export async function startBenchApp({ isScored = false, fill, ...size }: Size, savedFiles = 0): Promise<BenchApp> {
  const folder = mkdtempSync(join(tmpdir(), 'liangsai-bench-'))
  const file = join(folder, 'bench.json')
  const document = makePackage('bench', { ...size, longNames: false, scored: isScored })
  fill?.(document)
  writeFileSync(file, JSON.stringify(document))
  const userData = join(folder, 'data')
  const app = await launchApp({
    userData,
    dialogs: [
      { method: 'showOpenDialog', answer: { canceled: false, filePaths: [file] } },
      ...Array.from({ length: savedFiles }, (_, index) => ({
        method: 'showSaveDialog' as const,
        answer: { canceled: false, filePath: join(folder, `saved-${index + 1}`) },
      })),
    ],
  })
  await chooseOperator(app.desk)
  const keys = await app.desk.evaluate(async () => {
    const opening = await window.desk.invoke('packages:open', {}, 'bench')
    if (!opening.ok || opening.value.kind !== 'preview') throw new Error(JSON.stringify(opening))
    const imported = await window.desk.invoke('packages:import', { token: opening.value.preview.token }, 'bench')
    if (!imported.ok) throw new Error(imported.error.message)
    await window.desk.invoke('settings:update', { officeId: imported.value.officeId }, 'bench')
    const campaignKey = imported.value.campaignKeys[0] ?? 0
    const campaign = await window.desk.invoke('campaigns:get', { campaignKey }, 'bench')
    if (!campaign.ok) throw new Error(campaign.error.message)
    return { campaignKey, contestKey: campaign.value.contests[0]?.key ?? 0 }
  })
  return {
    app,
    userData,
    ...keys,
    close: async () => {
      await app.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
