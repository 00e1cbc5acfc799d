import { Segmented } from 'antd'
import { useEffect, useState } from 'react'
import {
  type DocumentName,
  type DocumentPhase,
  documentNames,
  documentTable,
} from '../../../shared/documents/document-table'
import type { DocumentRequest } from '../../../shared/ipc/channels/program'
import type { CampaignDetail, ContestDetail } from '../../../shared/model/record'
import { ContestSwitch } from '../../components/ContestSwitch'
import { useChosenContest } from '../../state/chosen-contest'
import { ArchivePanel } from './ArchivePanel'
import { DocumentPreview } from './DocumentPreview'
import { DocumentRow } from './DocumentRow'
import { type FormChoices, pickChoices } from './FormOptions'
import styles from './PrintTab.module.css'
import { textOptionsOf, useTextChoices } from './text-choices'
import { texts } from './texts'

type Paper = DocumentRequest['paper']

const phases: readonly DocumentPhase[] = ['before', 'onSite', 'after', 'archive']

/** A contest's documents need a contest, 更正说明 a correction. */
function isOffered(name: DocumentName, contest: ContestDetail | undefined): boolean {
  if (documentTable[name].scope === 'campaign') return true
  if (contest === undefined) return false
  return name !== 'correction' || contest.publications.length > 1
}

/** 打印与导出: every document of the campaign by the time when it is needed, with preview, PDF, printer and files. */
export function PrintTab({ campaign }: { campaign: CampaignDetail }) {
  const { contests } = campaign
  const [contest, choose] = useChosenContest(campaign)
  const contestKey = contest?.key ?? null
  const offered = documentNames.filter((name) => isOffered(name, contest))
  const [paper, setPaper] = useState<Paper>('A4')
  const [shown, setShown] = useState<DocumentName>(contestKey === null ? 'route' : 'summary')
  useEffect(() => {
    if (contestKey === null && documentTable[shown].scope === 'contest') setShown('route')
  }, [contestKey, shown])
  const choices = useTextChoices()
  const [chosenForm, setForm] = useState<FormChoices>({ isNamed: false, unitId: null })
  const { units } = campaign.definition
  const form = units.some(({ unitId }) => unitId === chosenForm.unitId) ? chosenForm : { ...chosenForm, unitId: null }
  const requestFor = (document: DocumentName): DocumentRequest => ({
    document,
    campaignKey: campaign.key,
    contestKey: documentTable[document].scope === 'contest' ? contestKey : null,
    paper,
    text: textOptionsOf(choices, campaign.key, document),
    ...pickChoices(document, form),
  })
  return (
    <div className={styles.tab}>
      <div className={styles.list}>
        {contestKey !== null && <ContestSwitch contests={contests} value={contestKey} onChange={choose} />}
        <div className={styles.paper}>
          <span>{texts.paper}</span>
          <Segmented<Paper> aria-label={texts.paper} options={['A4', 'A3']} value={paper} onChange={setPaper} />
        </div>
        {phases.map((phase) => (
          <section key={phase} aria-label={texts.phases[phase]}>
            <h3 className={styles.phase}>{texts.phases[phase]}</h3>
            <ul className={styles.documents}>
              {offered
                .filter((name) => documentTable[name].phase === phase)
                .map((name) => (
                  <DocumentRow
                    key={`${name} ${contestKey}`}
                    request={requestFor(name)}
                    isShown={shown === name}
                    onShow={() => setShown(name)}
                  />
                ))}
              {phase === 'archive' && <ArchivePanel campaignKey={campaign.key} />}
            </ul>
          </section>
        ))}
      </div>
      <DocumentPreview
        request={requestFor(shown)}
        year={campaign.definition.year}
        form={form}
        onFormChange={(change) => setForm({ ...form, ...change })}
      />
    </div>
  )
}
