import { useEffect, useMemo, useRef } from 'react'
import type { CampaignDetail, ContestDetail } from '../../../shared/model/record'
import { applyRubric, makeRubricSubject } from '../../components/workbook-import/rubric-subject'
import { WorkbookImport } from '../../components/workbook-import/WorkbookImport'
import { useDraft } from './draft-context'

type Properties = { campaign: CampaignDetail; contest: ContestDetail; onClose(): void }

/** The rubric of a contest from a workbook; what does not add up stays in the draft, as with typing. */
export function ImportRubric({ campaign, contest, onClose }: Properties) {
  const { definition, edit } = useDraft()
  const put = useRef(edit)
  useEffect(() => {
    put.current = edit
  })
  const { isSample, key: contestKey } = contest
  const subject = useMemo(
    () => makeRubricSubject(definition, isSample, async (request) => put.current(applyRubric(request))),
    [definition, isSample],
  )
  const template = { officeId: campaign.officeId, campaignKey: campaign.key, contestKey }
  return <WorkbookImport subject={subject} template={template} onClose={onClose} />
}
