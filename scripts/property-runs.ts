/** How many cases a property test draws: enough to notice a mistake within seconds, ten times as many in `test:full`. */
import { configureGlobal } from 'fast-check'

configureGlobal({ numRuns: process.env.LIANGSAI_FULL === '1' ? 5000 : 500 })
