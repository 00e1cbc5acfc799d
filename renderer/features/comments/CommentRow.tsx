import { Button } from 'antd'
import { type Comment, commentKindSchema } from '../../../shared/model/campaign'
import type { CampaignDetail } from '../../../shared/model/record'
import { InlineError } from '../../components/InlineError'
import { SelectField } from '../../components/SelectField'
import { TextField } from '../../components/TextField'
import { useCommand } from '../../components/use-command'
import styles from './CommentsTab.module.css'
import { saveComment } from './save-comment'
import { texts } from './texts'

type Properties = { campaign: CampaignDetail; comment: Comment; number: number; onRemove(): void }

/** One comment edited in place. */
export function CommentRow({ campaign, comment, number, onRemove }: Properties) {
  const command = useCommand('comments')
  const save = (fields: Partial<Comment>) => saveComment(campaign.key, comment.id, fields)
  const stop = campaign.stops.find((candidate) => candidate.id === comment.stopId)
  return (
    <div className={styles.comment}>
      <SelectField
        hideLabel
        label={texts.edit(number, texts.kind)}
        value={comment.kind}
        options={commentKindSchema.options.map((value) => ({ value, label: texts.kinds[value] }))}
        onChange={(kind) => void command.carryOut(() => save({ kind }))}
      />
      <TextField
        hideLabel
        label={texts.edit(number, texts.speaker)}
        value={comment.speakerPost}
        validate={(text) => (text === '' ? texts.speakerMissing : null)}
        onSave={(speakerPost) => save({ speakerPost })}
      />
      <div className={styles.body}>
        <TextField
          hideLabel
          multiline
          label={texts.edit(number, texts.text)}
          value={comment.text}
          validate={(text) => (text === '' ? texts.textMissing : null)}
          onSave={(text) => save({ text })}
        />
        {stop !== undefined && <p className={styles.stop}>{texts.stopOf(stop.name)}</p>}
        <InlineError error={command.error} />
      </div>
      <Button type="text" size="small" aria-label={texts.removeOf(number)} onClick={onRemove}>
        {texts.remove}
      </Button>
    </div>
  )
}
