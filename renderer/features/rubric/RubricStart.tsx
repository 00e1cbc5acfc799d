import { Button } from 'antd'
import type { ContestDefinition } from '../../../shared/model/contest'
import type { CampaignDetail } from '../../../shared/model/record'
import { buildBlankContest, buildSampleContest, contestPresets } from '../../../shared/model/sample-contest'
import { useProgram } from '../../state/program-state'
import { useDraft } from './draft-context'
import styles from './RubricTab.module.css'
import { applyRubric } from './rubric-changes'
import { texts } from './texts'

type Build = (campaign: CampaignDetail['definition'], newId: () => string) => Omit<ContestDefinition, 'id'>

type Properties = { campaign: CampaignDetail; isSample: boolean; onImport(): void }

/** The rubric is only a sample; another one to start from. Replacing it can be undone. */
export function RubricStart({ campaign, isSample, onImport }: Properties) {
  const { edit } = useDraft()
  const start = (build: Build) => {
    edit(applyRubric(build(campaign.definition, () => crypto.randomUUID())))
    useProgram.getState().announce(texts.replaced)
  }
  return (
    <div className={styles.start}>
      {isSample && (
        <span>
          <strong>{texts.sample}</strong> <span className="muted">{texts.sampleHint}</span>
        </span>
      )}
      <span className="muted">{texts.startFrom}</span>
      <Button size="small" onClick={() => start(buildSampleContest)}>
        {texts.startSample}
      </Button>
      <Button size="small" onClick={() => start(buildBlankContest)}>
        {texts.startBlank}
      </Button>
      <select
        className={`input ${styles.preset}`}
        aria-label={texts.startLabel}
        value=""
        onChange={(event) => {
          const preset = contestPresets.find((candidate) => candidate.id === event.target.value)
          if (preset !== undefined) start(preset.build)
        }}
      >
        <option value="">{texts.startPreset}</option>
        {contestPresets.map((preset) => (
          <option key={preset.id} value={preset.id}>
            {preset.name}
          </option>
        ))}
      </select>
      <Button size="small" onClick={onImport}>
        {texts.import}
      </Button>
    </div>
  )
}
