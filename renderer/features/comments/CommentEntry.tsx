import { Button } from 'antd'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { commentKindSchema } from '../../../shared/model/campaign'
import type { CampaignDetail } from '../../../shared/model/record'
import { InlineError } from '../../components/InlineError'
import { isComposing } from '../../components/is-composing'
import { useCommand } from '../../components/use-command'
import styles from './CommentsTab.module.css'
import { ContextSelect } from './ContextSelect'
import { readContext } from './comment-context'
import type { CommentDraft } from './comment-drafts'
import { texts } from './texts'

type Properties = {
  campaign: CampaignDetail
  draft: CommentDraft
  speakers: readonly string[]
  onChange(fields: Partial<CommentDraft>): void
}

/** One comment at a time; after saving, object, speaker and kind stay. */
export function CommentEntry({ campaign, draft, speakers, onChange }: Properties) {
  const id = useId()
  const command = useCommand('comments')
  const [problem, setProblem] = useState<'speaker' | 'text' | null>(null)
  const speakerInput = useRef<HTMLInputElement>(null)
  const textArea = useRef<HTMLTextAreaElement>(null)

  const save = async () => {
    if (command.pending) return
    const speakerPost = draft.speakerPost.trim()
    const text = draft.text.trim()
    const wrong = speakerPost === '' ? 'speaker' : text === '' ? 'text' : null
    setProblem(wrong)
    if (wrong === 'speaker') return speakerInput.current?.focus()
    if (wrong === 'text') return textArea.current?.focus()
    const place = readContext(draft.context, campaign.stops)
    const comment = { id: crypto.randomUUID(), ...place, speakerPost, kind: draft.kind, text }
    if (!(await command.attempt('comments:save', { campaignKey: campaign.key, comments: [comment] }))) return
    const typed = textArea.current?.value ?? ''
    onChange({ text: typed.startsWith(draft.text) ? typed.slice(draft.text.length) : typed })
    textArea.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !event.ctrlKey || isComposing(event)) return
    event.preventDefault()
    void save()
  }
  return (
    <section className={styles.entry} aria-label={texts.entry} onKeyDown={onKeyDown}>
      <h2 className={styles.heading}>{texts.entry}</h2>
      <ContextSelect
        campaign={campaign}
        label={texts.about}
        value={draft.context}
        onChange={(context) => onChange({ context })}
      />
      <div>
        <label htmlFor={`${id}-speaker`} className="muted">
          {texts.speaker}
        </label>
        <input
          id={`${id}-speaker`}
          ref={speakerInput}
          className="input"
          list={`${id}-speakers`}
          value={draft.speakerPost}
          placeholder={texts.speakerPlaceholder}
          aria-invalid={problem === 'speaker'}
          onChange={(event) => onChange({ speakerPost: event.target.value })}
        />
        <datalist id={`${id}-speakers`}>
          {speakers.map((post) => (
            <option key={post} value={post} />
          ))}
        </datalist>
        <InlineError error={problem === 'speaker' ? texts.speakerMissing : null} />
      </div>
      <fieldset className={styles.kinds}>
        <legend>{texts.kind}</legend>
        {commentKindSchema.options.map((kind) => (
          <label key={kind}>
            <input type="radio" name={`${id}-kind`} checked={draft.kind === kind} onChange={() => onChange({ kind })} />{' '}
            {texts.kinds[kind]}
          </label>
        ))}
      </fieldset>
      <div className={styles.text}>
        <label htmlFor={`${id}-text`} className="muted">
          {texts.text}
        </label>
        <textarea
          id={`${id}-text`}
          ref={textArea}
          className="input"
          rows={6}
          value={draft.text}
          aria-invalid={problem === 'text'}
          onChange={(event) => onChange({ text: event.target.value })}
        />
      </div>
      <InlineError error={problem === 'text' ? texts.textMissing : command.error} />
      <Button type="primary" loading={command.pending} onClick={() => void save()}>
        {texts.save}
      </Button>
      <p className={styles.hint}>{texts.saveHint}</p>
    </section>
  )
}
