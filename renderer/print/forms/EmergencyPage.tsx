import type { BlankSheets } from '../../../shared/documents/blank-sheets'
import type { ManualTally } from '../../../shared/documents/manual-tally'
import { BlankSheetsPage } from './BlankSheetsPage'
import { ManualRanking } from './ManualRanking'
import { ManualSheets } from './ManualSheets'

/** 应急套件: everything for a meeting whose computer has failed. */
export function EmergencyPage({ sheets, tally }: { sheets: BlankSheets; tally: ManualTally }) {
  return (
    <>
      <BlankSheetsPage document={sheets} />
      <ManualSheets tally={tally} />
      <ManualRanking tally={tally} />
    </>
  )
}
