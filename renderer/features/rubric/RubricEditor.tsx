import { Button } from 'antd'
import { useState } from 'react'
import type { CampaignDetail, ContestDetail } from '../../../shared/model/record'
import { useDraft } from './draft-context'
import { ImportRubric } from './ImportRubric'
import { PartEditor } from './PartEditor'
import { RubricStart } from './RubricStart'
import { RubricSumLine } from './RubricSumLine'
import { addPart } from './rubric-changes'
import { texts } from './texts'

type Properties = { campaign: CampaignDetail; contest: ContestDetail }

/** The parts with their items, and what they add up to. */
export function RubricEditor({ campaign, contest }: Properties) {
  const { definition, isLocked, change } = useDraft()
  const [isImporting, setImporting] = useState(false)
  const { parts } = definition
  const freeName = () => {
    const names = new Set(parts.map((part) => part.name))
    let number = parts.length + 1
    while (names.has(texts.newPart(number))) number += 1
    return texts.newPart(number)
  }
  if (isImporting && !isLocked) {
    return <ImportRubric campaign={campaign} contest={contest} onClose={() => setImporting(false)} />
  }
  return (
    <>
      {!contest.hasMarks && !isLocked && (
        <RubricStart campaign={campaign} isSample={contest.isSample} onImport={() => setImporting(true)} />
      )}
      <RubricSumLine />
      {parts.map((part, index) => (
        <PartEditor key={part.id} part={part} index={index} />
      ))}
      {!isLocked && (
        <div>
          <Button onClick={() => change(addPart(freeName(), crypto.randomUUID(), crypto.randomUUID()))}>
            {texts.addPart}
          </Button>
        </div>
      )}
    </>
  )
}
