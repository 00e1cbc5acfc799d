import type { ContestPapers } from '../../../shared/model/papers'
import type { ContestDetail } from '../../../shared/model/record'
import { invoke } from '../../client/desk-client'
import { editContest } from '../../state/edit-campaign'

/** Changes the counts of paper as they are stored, without those of panels that are gone. @throws UserError */
export function savePapers(contest: ContestDetail, change: (stored: ContestPapers) => ContestPapers): Promise<null> {
  return editContest(contest, ({ key: contestKey, definition, papers }) => {
    const known = new Set(definition.panels.map((panel) => panel.id))
    const stored = { ...papers, panels: papers.panels.filter(({ panelId }) => known.has(panelId)) }
    return invoke('contests:set-papers', { contestKey, papers: change(stored) }, 'judges')
  })
}
