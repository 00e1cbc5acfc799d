import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { toDocumentSource } from '../../../shared/documents/document-source'
import type { DocumentRequest } from '../../../shared/ipc/channels/program'
import type { CampaignDetail, ContestDetail } from '../../../shared/model/record'
import { ContestSwitch } from '../../components/ContestSwitch'
import { EmptyState } from '../../components/EmptyState'
import { InlineError } from '../../components/InlineError'
import { PrintedDocument } from '../../print/PrintedDocument'
import { useOfficeId } from '../../state/program-state'
import { useStoreQuery } from '../../state/query-state'
import { DocumentRow } from './DocumentRow'
import styles from './PrintTab.module.css'
import { texts } from './texts'

type DocumentName = DocumentRequest['document']
type Paper = DocumentRequest['paper']

const names: DocumentName[] = ['summary', 'tally']

/** 打印与导出: every document of a contest with its preview, PDF, printer and workbook. */
export function PrintTab({ campaign }: { campaign: CampaignDetail }) {
  const [, navigate] = useLocation()
  const [contestKey, setContestKey] = useState(campaign.contests[0]?.key ?? null)
  const contest = campaign.contests.find((candidate) => candidate.key === contestKey) ?? campaign.contests[0]
  if (contest === undefined) {
    return (
      <EmptyState
        title={texts.empty.title}
        hint={texts.empty.hint}
        actions={<Button onClick={() => navigate(`/campaigns/${campaign.key}/rubric`)}>{texts.empty.action}</Button>}
      />
    )
  }
  return (
    <div className={styles.tab}>
      <ContestSwitch contests={campaign.contests} value={contest.key} onChange={setContestKey} />
      <ContestDocuments key={contest.key} campaign={campaign} contest={contest} />
    </div>
  )
}

function ContestDocuments({ campaign, contest }: { campaign: CampaignDetail; contest: ContestDetail }) {
  const [paper, setPaper] = useState<Paper>('A4')
  const [shown, setShown] = useState<DocumentName>('summary')
  const officeId = useOfficeId()
  const office = useStoreQuery('offices:get', officeId === null ? null : { officeId })
  const sheets = useStoreQuery('contests:get-sheets', { contestKey: contest.key })
  const source =
    office.data === undefined || sheets.data === undefined ? null : toDocumentSource(office.data, campaign, sheets.data)
  return (
    <>
      <div className={styles.paper}>
        <span>{texts.paper}</span>
        <Segmented<Paper> aria-label={texts.paper} options={['A4', 'A3']} value={paper} onChange={setPaper} />
      </div>
      <table className={styles.documents}>
        <thead>
          <tr>
            <th>{texts.columns.document}</th>
            <th>{texts.columns.actions}</th>
          </tr>
        </thead>
        <tbody>
          {names.map((name) => (
            <DocumentRow
              key={name}
              request={{ document: name, campaignKey: campaign.key, contestKey: contest.key, paper }}
              isShown={shown === name}
              onShow={() => setShown(name)}
            />
          ))}
        </tbody>
      </table>
      <InlineError error={office.error ?? sheets.error} />
      <section className={styles.preview} aria-label={texts.preview}>
        {source === null ? (
          <p>{texts.loading}</p>
        ) : (
          <div className={styles.sheet}>
            <PrintedDocument request={{ document: shown, paper }} source={source} />
          </div>
        )}
      </section>
    </>
  )
}
