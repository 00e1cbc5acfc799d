import { Segmented } from 'antd'
import { useEffect, useState } from 'react'
import {
  type DocumentName,
  type DocumentPhase,
  documentNames,
  documentTable,
  hasTextOptions,
} from '../../../shared/documents/document-table'
import { isOffered } from '../../../shared/documents/is-offered'
import type { DocumentRequest } from '../../../shared/ipc/channels/program'
import type { CampaignDetail } from '../../../shared/model/record'
import { invoke } from '../../client/desk-client'
import { ContestSwitch } from '../../components/ContestSwitch'
import { useChosenContest } from '../../state/chosen-contest'
import { BatchPanel } from './BatchPanel'
import { DocumentPreview } from './DocumentPreview'
import { DocumentRow } from './DocumentRow'
import { type FormChoices, pickChoices } from './FormOptions'
import { PhaseHeading } from './PhaseHeading'
import styles from './PrintTab.module.css'
import { ScanPanel } from './ScanPanel'
import { textOptionsOf, useTextChoices } from './text-choices'
import { texts } from './texts'
import { usePrintStates } from './use-print-states'

type Paper = DocumentRequest['paper']

const phases: readonly DocumentPhase[] = ['before', 'onSite', 'after', 'archive']

/** 打印与导出: every document of the campaign by the time when it is needed, with preview, PDF, printer and files. */
export function PrintTab({ campaign }: { campaign: CampaignDetail }) {
  const { contests } = campaign
  const [contest = null, choose] = useChosenContest(campaign)
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
  const saveArchive = () => {
    const options = documentNames
      .filter(hasTextOptions)
      .map((document) => [document, textOptionsOf(choices, campaign.key, document)] as const)
    return invoke('batches:save-archive', { campaignKey: campaign.key, texts: Object.fromEntries(options) })
  }
  const saveFeedback = () => invoke('batches:save-feedback', { campaignKey: campaign.key, paper })
  const states = usePrintStates(offered.map(requestFor))
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
            <PhaseHeading
              phase={phase}
              requests={offered.filter((name) => documentTable[name].phase === phase).map(requestFor)}
            />
            <ul className={styles.documents}>
              {offered
                .filter((name) => documentTable[name].phase === phase)
                .map((name) => (
                  <DocumentRow
                    key={`${name} ${contestKey}`}
                    request={requestFor(name)}
                    state={states.get(name) ?? null}
                    isShown={shown === name}
                    onShow={() => setShown(name)}
                  />
                ))}
              {phase === 'after' && (
                <BatchPanel title={texts.feedbackEach} hint={texts.feedbackEachHint} save={saveFeedback} />
              )}
              {phase === 'archive' && (
                <>
                  <ScanPanel campaign={campaign} />
                  <BatchPanel title={texts.archive} hint={texts.archiveHint} save={saveArchive} />
                </>
              )}
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
