import { useMemo } from 'react'
import { type CheckFigures, countChecks } from '../../../shared/checking/count-checks'
import { listPile } from '../../../shared/checking/pile-order'
import type { UserError } from '../../../shared/ipc/app-error'
import type { ContestChecks, SheetAddress } from '../../../shared/model/check'
import type { CampaignDetail, ContestDetail, StoredSheet } from '../../../shared/model/record'
import { listVoidPapers } from '../../../shared/model/void-papers'
import { compileEntryContest, type EntryContest, type EntryPart } from '../../state/entry/entry-contest'
import { useStoreQuery } from '../../state/query-state'

/** The contest as it is checked: its sheets, what is known of them, and the names of the pile. */
export type Checking = {
  campaign: CampaignDetail
  detail: ContestDetail
  contest: EntryContest
  /** Sheets that judges may hand in, in the order of the pile. */
  pile: readonly SheetAddress[]
  /** Those that count. */
  sheets: readonly StoredSheet[]
  voidSheets: readonly StoredSheet[]
  /** Entries of the contest's chain when the sheets were read. */
  sheetsRevision: number
  record: ContestChecks
  figures: CheckFigures
  isSealed: boolean
  judgeLabel(judgeId: string): string
  unitName(unitId: string): string
  partOf(partId: string): EntryPart | undefined
}

type Result = { checking: Checking | null; error: UserError | null; reload(): void }

/** Reads what the tab shows and follows every change of it. */
export function useChecking(campaign: CampaignDetail, detail: ContestDetail): Result {
  const { definition, sheetNotes } = detail
  const sheets = useStoreQuery('contests:get-sheets', { contestKey: detail.key })
  const checks = useStoreQuery('checks:get', { contestKey: detail.key })
  const contest = useMemo(() => compileEntryContest(definition, sheetNotes), [definition, sheetNotes])
  const voidPapers = useMemo(() => listVoidPapers(sheetNotes), [sheetNotes])
  const pile = useMemo(() => listPile(definition, voidPapers), [definition, voidPapers])
  const reload = () => {
    sheets.reload()
    checks.reload()
  }
  const figures = useMemo(
    () => sheets.data && checks.data && countChecks(definition, sheets.data.sheets, checks.data, voidPapers),
    [definition, sheets.data, checks.data, voidPapers],
  )
  const names = useMemo(
    () => ({
      judges: new Map(definition.judges.map((judge) => [judge.id, judge.label])),
      units: new Map(campaign.definition.units.map((unit) => [unit.unitId, unit.name])),
      parts: new Map(contest.parts.map((part) => [part.part.id, part])),
    }),
    [definition, campaign.definition.units, contest],
  )
  const error = sheets.error ?? checks.error
  if (sheets.data === undefined || checks.data === undefined || figures === undefined) {
    return { checking: null, error, reload }
  }
  const checking: Checking = {
    ...{
      campaign,
      detail,
      contest,
      pile,
      sheets: sheets.data.sheets,
      voidSheets: sheets.data.voidSheets,
      record: checks.data,
      figures,
    },
    sheetsRevision: sheets.data.revision,
    isSealed: detail.state !== 'open',
    judgeLabel: (judgeId) => names.judges.get(judgeId) ?? judgeId,
    unitName: (unitId) => names.units.get(unitId) ?? unitId,
    partOf: (partId) => names.parts.get(partId),
  }
  return { checking, error, reload }
}
