import type { CampaignDetail } from '../../../shared/model/record'
import { useStoreQuery } from '../../state/query-state'
import { CommentEntry } from './CommentEntry'
import { CommentList } from './CommentList'
import styles from './CommentsTab.module.css'
import { suggestSpeakers } from './comment-context'
import { type CommentDraft, useCommentDrafts } from './comment-drafts'

const blank: CommentDraft = { context: '', speakerPost: '', kind: 'strength', text: '' }

/** 点评: quick entry on the left, everything said on the right. */
export function CommentsTab({ campaign }: { campaign: CampaignDetail }) {
  const office = useStoreQuery('offices:get', { officeId: campaign.officeId })
  const stored = useCommentDrafts((state) => state.drafts[campaign.key])
  const change = useCommentDrafts((state) => state.change)
  const firstUnit = campaign.definition.units[0]
  const draft = stored ?? {
    ...blank,
    context: firstUnit === undefined ? '' : `unit:${firstUnit.unitId}`,
    speakerPost: campaign.comments.at(-1)?.speakerPost ?? campaign.definition.leadPost,
  }
  const speakers = suggestSpeakers(campaign, office.data?.units ?? [], draft.context)
  const set = (fields: Partial<CommentDraft>) => {
    const current = useCommentDrafts.getState().drafts[campaign.key] ?? draft
    change(campaign.key, { ...current, ...fields })
  }
  return (
    <div className={styles.tab}>
      <CommentEntry campaign={campaign} draft={draft} speakers={speakers} onChange={set} />
      <CommentList campaign={campaign} onChoose={(context) => set({ context })} />
    </div>
  )
}
