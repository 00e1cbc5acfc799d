import { Button } from 'antd'
import { useState } from 'react'
import type { Attendee, CampaignDetail } from '../../../shared/model/record'
import { invoke } from '../../client/desk-client'
import { EmptyState } from '../../components/EmptyState'
import { InlineError } from '../../components/InlineError'
import { TextField } from '../../components/TextField'
import { useCommand } from '../../components/use-command'
import { editCampaign } from '../../state/edit-campaign'
import { AttendeePaste } from './AttendeePaste'
import styles from './PlanTab.module.css'
import { texts } from './texts'

/** 名单: who attends, by post; pasted once and edited in place. */
export function AttendeeList({ campaign }: { campaign: CampaignDetail }) {
  const [isPasting, setPasting] = useState(false)
  const command = useCommand('plan')
  const { attendees, key: campaignKey } = campaign
  const edit = (change: (list: readonly Attendee[]) => Attendee[]) =>
    editCampaign(campaignKey, (stored) =>
      invoke('campaigns:save-attendees', { campaignKey, attendees: change(stored.attendees) }, 'plan'),
    )
  const attempt = (change: Parameters<typeof edit>[0]) => command.carryOut(() => edit(change))
  const change = (index: number, fields: Partial<Attendee>) =>
    edit((list) => list.map((attendee, place) => (place === index ? { ...attendee, ...fields } : attendee)))
  const paste = (
    <Button size="small" onClick={() => setPasting(true)}>
      {texts.paste}
    </Button>
  )
  return (
    <section aria-label={texts.attendees}>
      <h2 className={styles.heading}>
        {texts.attendees}
        <small>{texts.attendeeCount(attendees.length)}</small>
        {attendees.length > 0 && !isPasting && paste}
      </h2>
      {isPasting && (
        <AttendeePaste
          hasList={attendees.length > 0}
          onCancel={() => setPasting(false)}
          onAdd={async (read, isReplacing) => {
            if (await attempt((list) => (isReplacing ? read : [...list, ...read]))) setPasting(false)
          }}
        />
      )}
      <InlineError error={command.error} />
      {attendees.length === 0 && !isPasting && (
        <EmptyState title={texts.noAttendees} hint={texts.noAttendeesHint} actions={paste} />
      )}
      {attendees.length > 0 && (
        <>
          <p className={styles.hint}>{texts.attendeesHint}</p>
          <AttendeeTable
            attendees={attendees}
            onChange={change}
            onRemove={(index) => void attempt((list) => list.filter((_, place) => place !== index))}
          />
        </>
      )}
      <NewAttendee onAdd={(attendee) => attempt((list) => [...list, attendee])} />
    </section>
  )
}

type TableProperties = {
  attendees: readonly Attendee[]
  onChange(index: number, fields: Partial<Attendee>): Promise<unknown>
  onRemove(index: number): void
}

/** A row is known by its place: people have no ids, and a post edited in place must keep its field. */
function AttendeeTable({ attendees, onChange, onRemove }: TableProperties) {
  const rows = attendees.map((attendee, index) => ({ attendee, index, number: index + 1 }))
  return (
    <table className={`table ${styles.table}`} aria-label={texts.attendees}>
      <thead>
        <tr>
          <th scope="col" className={`number ${styles.order}`}>
            {texts.order}
          </th>
          <th scope="col">{texts.post}</th>
          <th scope="col" className={styles.person}>
            {texts.personColumn}
          </th>
          <th scope="col" className={styles.rowActions}>
            {texts.actions}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ attendee, index, number }) => (
          <tr key={number}>
            <td className="number">{number}</td>
            <td>
              <TextField
                hideLabel
                label={texts.cell(texts.post, String(number))}
                value={attendee.post}
                validate={(text) => (text === '' ? texts.postMissing : null)}
                onSave={(post) => onChange(index, { post })}
              />
            </td>
            <td>
              <TextField
                hideLabel
                label={texts.cell(texts.personColumn, String(number))}
                value={attendee.name}
                onSave={(name) => onChange(index, { name })}
              />
            </td>
            <td>
              <Button
                type="text"
                size="small"
                aria-label={texts.removeAttendee(attendee.post)}
                onClick={() => onRemove(index)}
              >
                {texts.delete}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function NewAttendee({ onAdd }: { onAdd(attendee: Attendee): Promise<boolean> }) {
  const [count, setCount] = useState(0)
  return (
    <div className={styles.newAttendee}>
      <TextField
        key={count}
        label={texts.addAttendee}
        value=""
        placeholder={texts.post}
        onSave={async (post) => {
          if (post !== '' && (await onAdd({ post, name: '' }))) setCount(count + 1)
        }}
      />
    </div>
  )
}
