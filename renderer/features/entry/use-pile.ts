import { useMemo, useState } from 'react'
import type { CampaignDetail, ContestDetail } from '../../../shared/model/record'
import type { GridRow } from '../../components/score-grid/grid-types'
import type { ContestEntry } from '../../state/entry/contest-entry'
import type { EntryContest, EntryPart, SheetAddress } from '../../state/entry/entry-contest'
import { createSummaries, type Summarize } from '../../state/entry/summaries'
import { type EntryPlace, fitPlace, useEntryPlaces } from './entry-place'
import { describeRow, type EntryColumn, listAddresses, listColumns } from './grid-model'
import { useUnits } from './use-units'

/** The sheets in hand as the grid shows them. */
export type Pile = {
  entry: ContestEntry
  contest: EntryContest
  part: EntryPart
  place: EntryPlace
  isSealed: boolean
  columns: readonly EntryColumn[]
  /** One sheet per row. */
  addresses: readonly SheetAddress[]
  rows: readonly GridRow[]
  /** Changes when the grid shows something else. */
  scope: string
  summarize: Summarize
  unitName(unitId: string): string
  judgeLabel(judgeId: string): string
}

/** The pile of sheets that the clerk has chosen, drawn again with every change of the entry. */
export function usePile(campaign: CampaignDetail, detail: ContestDetail, entry: ContestEntry) {
  const contest = entry.contest()
  const wanted = useEntryPlaces((state) => state.places[detail.key])
  const [showItems, setShowItems] = useState(false)
  const { units, unitName } = useUnits(campaign)
  const place = fitPlace(contest, wanted ?? {})
  const part = contest.parts.find((candidate) => candidate.part.id === place.partId) as EntryPart
  const summarize = useMemo(() => createSummaries(entry, contest), [entry, contest])
  const columns = useMemo(() => listColumns(part, showItems), [part, showItems])
  const addresses = listAddresses(contest, part, place)
  const judgeLabel = (judgeId: string) => part.judges.find(({ id }) => id === judgeId)?.label ?? judgeId
  const rows = addresses.map((address) => {
    const [id, name] =
      place.view === 'judge'
        ? [address.unitId, unitName(address.unitId)]
        : [address.judgeId, judgeLabel(address.judgeId)]
    return describeRow(id, name, entry.book.version(address), summarize(part, address))
  })
  const { view, partId, judgeId, unitId } = place
  const scope = JSON.stringify([
    detail.revision,
    detail.state,
    view,
    partId,
    view === 'judge' ? judgeId : unitId,
    showItems,
    detail.sheetNotes,
  ])
  const isSealed = detail.state !== 'open'
  const pile: Pile = {
    entry,
    contest,
    part,
    place,
    isSealed,
    columns,
    addresses,
    rows,
    scope,
    summarize,
    unitName,
    judgeLabel,
  }
  return { pile, units, showItems, setShowItems }
}
