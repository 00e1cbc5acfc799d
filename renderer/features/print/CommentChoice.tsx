import { nameSubject } from '../../../shared/documents/campaign-facts'
import type { CampaignSource } from '../../../shared/documents/campaign-source'
import { reportCommentLimit } from '../../../shared/documents/report'
import styles from './PrintTab.module.css'
import { texts } from './texts'

type Props = { source: CampaignSource; chosen: readonly string[]; onChange(chosen: string[]): void }

/** Which comments the 情况专报 shows: up to three 亮点 and three 问题; without a choice the first ones. */
export function CommentChoice({ source, chosen, onChange }: Props) {
  return (
    <div className={styles.options}>
      {(['strength', 'problem'] as const).map((kind) => {
        const comments = source.comments.filter((comment) => comment.kind === kind && comment.text.trim() !== '')
        const count = comments.filter((comment) => chosen.includes(comment.id)).length
        return (
          <fieldset key={kind} className={styles.checks}>
            <legend>{texts.chosenComments[kind]}</legend>
            {comments.map(({ id, unitId, stopId, text }) => {
              const isOn = chosen.includes(id)
              return (
                <label key={id} className={styles.comment}>
                  <input
                    type="checkbox"
                    checked={isOn}
                    disabled={!isOn && count >= reportCommentLimit}
                    onChange={() => onChange(isOn ? chosen.filter((other) => other !== id) : [...chosen, id])}
                  />{' '}
                  {nameSubject(source, unitId, stopId)} {text}
                </label>
              )
            })}
          </fieldset>
        )
      })}
    </div>
  )
}
