import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { invoke } from '../client/desk-client'
import { InlineError } from '../components/InlineError'
import { InputField } from '../components/InputField'
import { UnitPaste } from '../components/UnitPaste'
import { useCommand } from '../components/use-command'
import { useProgram } from '../state/program-state'
import { readUnitLines } from '../state/read-unit-lines'
import styles from './FirstStart.module.css'
import { texts } from './texts'

/** Makes an office from its name and a pasted list of units. */
export function NewOfficeForm({ onCreated }: { onCreated(officeId: string): Promise<void> | void }) {
  const [name, setName] = useState('')
  const [district, setDistrict] = useState('')
  const [list, setList] = useState('')
  const [isNameMissing, setNameMissing] = useState(false)
  const nameInput = useRef<HTMLInputElement>(null)
  useEffect(() => nameInput.current?.focus(), [])
  const command = useCommand('units')
  const announce = useProgram((state) => state.announce)

  const create = async () => {
    setNameMissing(name.trim() === '')
    if (name.trim() === '') {
      nameInput.current?.focus()
      return
    }
    await command.carryOut(async () => {
      const { officeId } = await invoke('offices:create', { name, district }, 'units')
      const { units } = readUnitLines(list, [])
      try {
        if (units.length > 0) await invoke('units:add', { officeId, units }, 'units')
      } catch (error) {
        announce(texts.first.partly((error as Error).message))
      }
      try {
        await onCreated(officeId)
      } catch (error) {
        announce((error as Error).message)
      }
    })
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void create()
      }}
    >
      <div className={styles.names}>
        <InputField
          label={texts.first.name}
          value={name}
          inputRef={nameInput}
          placeholder={texts.first.namePlaceholder}
          error={isNameMissing ? texts.first.nameMissing : null}
          onChange={setName}
        />
        <InputField label={texts.first.district} value={district} onChange={setDistrict} />
      </div>
      <UnitPaste value={list} onChange={setList} existing={[]} />
      <InlineError error={command.error} />
      <div>
        <Button type="primary" htmlType="submit" loading={command.pending}>
          {texts.first.create}
        </Button>
      </div>
    </form>
  )
}
