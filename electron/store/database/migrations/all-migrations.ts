import { initial } from './0001-initial'
import { checks } from './0002-checks'
import { papers } from './0003-papers'
import { sheetNotes } from './0004-sheet-notes'
import { scans } from './0005-scans'
import type { Migration } from './migration'

/** In order of `number`, without gaps. */
export const allMigrations: readonly Migration[] = [initial, checks, papers, sheetNotes, scans]
