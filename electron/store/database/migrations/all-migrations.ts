import { initial } from './0001-initial'
import type { Migration } from './migration'

/** In order of `number`, without gaps. */
export const allMigrations: readonly Migration[] = [initial]
