import { readFileSync } from 'node:fs'
import type { DataPackage } from '../../../shared/model/package'
import { parsePackage } from '../../packages'

export const demoFile = new URL('../../../assets/demo/demo-campaign.json', import.meta.url).pathname

/** The demo package as the reader hands it out; a fresh copy for each test. */
export function readDemo(): DataPackage {
  return parsePackage(JSON.parse(readFileSync(demoFile, 'utf8')))
}
