/** Writes assets/demo/demo-campaign.json. Run it after a change of the demo data: `tsx scripts/make-demo.ts`. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { makeDemoPackage } from './demo-campaign'

const folder = new URL('../assets/demo/', import.meta.url)
mkdirSync(folder, { recursive: true })
writeFileSync(new URL('demo-campaign.json', folder), `${JSON.stringify(makeDemoPackage(), null, 2)}\n`)
