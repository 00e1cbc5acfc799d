import { useMemo } from 'react'
import { packEdits } from '../../../shared/model/packed-edits'
import type { CampaignDetail, ContestDetail } from '../../../shared/model/record'
import { invoke } from '../../client/desk-client'
import { Loading } from '../../components/Loading'
import { makeMarkSubject } from '../../components/workbook-import/mark-subject'
import { WorkbookImport } from '../../components/workbook-import/WorkbookImport'
import { useStoreQuery } from '../../state/query-state'

type Properties = { campaign: CampaignDetail; contest: ContestDetail; onClose(): void }

const noSheets: [] = []

/** Marks of a contest from a workbook, all of them in one step. */
export function ImportMarks({ campaign, contest, onClose }: Properties) {
  const { definition, sheetNotes, key: contestKey } = contest
  const { units } = campaign.definition
  const stored = useStoreQuery('contests:get-sheets', { contestKey })
  const sheets = stored.data?.sheets ?? noSheets
  const subject = useMemo(
    () =>
      makeMarkSubject({ definition, units, sheets, sheetNotes }, async (edits) => {
        await invoke('marks:set', { contestKey, edits: packEdits(edits) }, 'entry')
      }),
    [definition, units, sheets, sheetNotes, contestKey],
  )
  if (stored.data === undefined) return <Loading error={stored.error} reload={stored.reload} />
  const template = { officeId: campaign.officeId, campaignKey: campaign.key, contestKey }
  return <WorkbookImport subject={subject} template={template} onClose={onClose} />
}
