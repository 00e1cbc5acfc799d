import { Button } from 'antd'
import { useState } from 'react'
import type { OfficeDetail } from '../../../shared/model/record'
import { InlineError } from '../../components/InlineError'
import { UnitPaste } from '../../components/UnitPaste'
import { useCommand } from '../../components/use-command'
import { readUnitLines } from '../../state/read-unit-lines'
import { texts } from './texts'
import styles from './UnitsPage.module.css'

/** Adds units from a pasted or typed list. */
export function AddUnits({ office, onClose }: { office: OfficeDetail; onClose(): void }) {
  const [list, setList] = useState('')
  const [isMissing, setMissing] = useState(false)
  const command = useCommand('units')
  const existing = office.units.map((unit) => unit.name)
  const add = async () => {
    const { units } = readUnitLines(list, existing)
    setMissing(units.length === 0)
    if (units.length === 0) return
    const added = await command.run('units:add', { officeId: office.office.id, units })
    if (added !== null) onClose()
  }
  return (
    <section className={styles.add} aria-label={texts.add}>
      <UnitPaste value={list} onChange={setList} existing={existing} />
      <InlineError error={isMissing ? texts.addMissing : command.error} />
      <div className={styles.buttons}>
        <Button type="primary" loading={command.pending} onClick={() => void add()}>
          {texts.confirmAdd}
        </Button>
        <Button onClick={onClose}>{texts.cancel}</Button>
      </div>
    </section>
  )
}
