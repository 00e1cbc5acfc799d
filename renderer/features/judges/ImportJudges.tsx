import { useEffect, useMemo, useRef } from 'react'
import type { CampaignDetail, ContestDetail } from '../../../shared/model/record'
import { applyJudges, makeJudgeSubject } from '../../components/workbook-import/judge-subject'
import { WorkbookImport } from '../../components/workbook-import/WorkbookImport'
import type { ContestEdit } from './contest-edit'

type Properties = { campaign: CampaignDetail; contest: ContestDetail; edit: ContestEdit; onClose(): void }

/** The judges of a contest from a workbook. */
export function ImportJudges({ campaign, contest, edit, onClose }: Properties) {
  const save = useRef(edit)
  useEffect(() => {
    save.current = edit
  })
  const { definition, hasMarks, key: contestKey } = contest
  const { units } = campaign.definition
  const subject = useMemo(
    () => makeJudgeSubject({ definition, units, hasMarks }, (request) => save.current(applyJudges(request))),
    [definition, units, hasMarks],
  )
  const template = { officeId: campaign.officeId, campaignKey: campaign.key, contestKey }
  return <WorkbookImport subject={subject} template={template} onClose={onClose} />
}
