import { Button } from 'antd'
import { useState } from 'react'
import { type Comment, commentKindSchema } from '../../../shared/model/campaign'
import type { CampaignDetail } from '../../../shared/model/record'
import { EmptyState } from '../../components/EmptyState'
import { InlineError } from '../../components/InlineError'
import { SelectField } from '../../components/SelectField'
import { useCommand } from '../../components/use-command'
import { CommentRow } from './CommentRow'
import styles from './CommentsTab.module.css'
import { type CommentContext, type CommentGroup, groupComments } from './comment-context'
import { texts } from './texts'

type Properties = { campaign: CampaignDetail; onChoose(context: CommentContext): void }

/** Everything said, by unit; narrowed by search, kind and object. */
export function CommentList({ campaign, onChoose }: Properties) {
  const command = useCommand('comments')
  const [search, setSearch] = useState('')
  const [kind, setKind] = useState<Comment['kind'] | ''>('')
  const [group, setGroup] = useState('all')
  const [isRemoved, setRemoved] = useState(false)
  const { comments } = campaign
  const all = groupComments(campaign, comments, texts.collective)
  const groups = narrow(all, group, kind, search.trim())
  const shownCount = groups.reduce((sum, one) => sum + one.comments.length, 0)
  const numbers = new Map(comments.map((comment, index) => [comment.id, index + 1]))
  const without = campaign.definition.units.filter(
    (unit) => !comments.some((comment) => comment.unitId === unit.unitId),
  )
  const remove = async (comment: Comment) => {
    const request = { campaignKey: campaign.key, commentId: comment.id }
    if (await command.attempt('comments:delete', request)) setRemoved(true)
  }
  const undo = async () => {
    await command.run('history:undo', { screen: 'comments' })
    setRemoved(false)
  }
  return (
    <section aria-label={texts.list}>
      {comments.length > 0 && (
        <div className={styles.bar}>
          <input
            type="search"
            className={`input ${styles.search}`}
            aria-label={texts.search}
            placeholder={texts.search}
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
          <div className={styles.filter}>
            <SelectField
              hideLabel
              label={texts.aboutFilter}
              value={group}
              options={[
                { value: 'all', label: texts.allAbout },
                ...all.map((one) => ({ value: one.key, label: one.name })),
              ]}
              onChange={setGroup}
            />
          </div>
          <div className={styles.filter}>
            <SelectField<Comment['kind'] | ''>
              hideLabel
              label={texts.kindFilter}
              value={kind}
              options={[
                { value: '', label: texts.allKinds },
                ...commentKindSchema.options.map((value) => ({ value, label: countKind(comments, value) })),
              ]}
              onChange={setKind}
            />
          </div>
          <span className={styles.counts}>{texts.count(shownCount, comments.length)}</span>
        </div>
      )}
      {isRemoved && (
        <p className={styles.removed} role="status">
          {texts.removed}
          <Button size="small" onClick={() => void undo()}>
            {texts.undo}
          </Button>
        </p>
      )}
      <InlineError error={command.error} />
      {comments.length === 0 && <EmptyState title={texts.empty} hint={texts.emptyHint} />}
      {comments.length > 0 && without.length > 0 && (
        <details className={styles.without}>
          <summary>{texts.without(without.length)}</summary>
          <div>
            {without.map((unit) => (
              <Button
                key={unit.unitId}
                size="small"
                aria-label={texts.choose(unit.name)}
                onClick={() => onChoose(`unit:${unit.unitId}`)}
              >
                {unit.name}
              </Button>
            ))}
          </div>
        </details>
      )}
      {comments.length > 0 && shownCount === 0 && <p role="status">{texts.nothing}</p>}
      {groups.map((one) => (
        <section key={one.key} className={styles.group} aria-label={one.name}>
          <h3>
            {one.name}
            <small>{texts.groupCount(one.comments.length)}</small>
          </h3>
          {one.comments.map((comment) => (
            <CommentRow
              key={comment.id}
              campaign={campaign}
              comment={comment}
              number={numbers.get(comment.id) ?? 0}
              onRemove={() => void remove(comment)}
            />
          ))}
        </section>
      ))}
    </section>
  )
}

function countKind(comments: readonly Comment[], kind: Comment['kind']): string {
  return texts.kindCount(texts.kinds[kind], comments.filter((comment) => comment.kind === kind).length)
}

function narrow(
  groups: readonly CommentGroup[],
  key: string,
  kind: Comment['kind'] | '',
  search: string,
): CommentGroup[] {
  const fits = (group: CommentGroup, comment: Comment) =>
    (kind === '' || comment.kind === kind) && [group.name, comment.speakerPost, comment.text].join(' ').includes(search)
  return groups
    .filter((group) => key === 'all' || group.key === key)
    .map((group) => ({ ...group, comments: group.comments.filter((comment) => fits(group, comment)) }))
    .filter((group) => group.comments.length > 0)
}
