import { Button } from 'antd'
import { useState } from 'react'
import type { OfficeDetail } from '../../../shared/model/record'
import type { Unit } from '../../../shared/model/unit'
import { invoke } from '../../client/desk-client'
import { ConfirmDelete } from '../../components/ConfirmDelete'
import { EmptyState } from '../../components/EmptyState'
import { InlineError } from '../../components/InlineError'
import { Loading } from '../../components/Loading'
import { PageHeader } from '../../components/PageHeader'
import { useCommand } from '../../components/use-command'
import { useOfficeId } from '../../state/program-state'
import { useStoreQuery } from '../../state/query-state'
import { AddUnits } from './AddUnits'
import { ImportUnits } from './ImportUnits'
import { texts } from './texts'
import { UnitHistory } from './UnitHistory'
import styles from './UnitsPage.module.css'
import { UnitTable } from './UnitTable'

/** The office's villages and communities, edited in place. */
export function UnitsPage() {
  const officeId = useOfficeId()
  const office = useStoreQuery('offices:get', officeId === null ? null : { officeId })
  if (office.data === undefined) return <Loading error={office.error} reload={office.reload} />
  return <Units office={office.data} />
}

type Panel = { kind: 'none' | 'add' | 'import' } | { kind: 'history' | 'remove'; unit: Unit }

function Units({ office }: { office: OfficeDetail }) {
  const [panel, setPanel] = useState<Panel>({ kind: 'none' })
  const [search, setSearch] = useState('')
  const command = useCommand('units')
  const { units } = office
  const officeId = office.office.id
  const close = () => setPanel({ kind: 'none' })
  const shown = units.filter((unit) =>
    [unit.name, unit.group, unit.secretaryPost, unit.linkedLeaderPost].join(' ').includes(search.trim()),
  )
  const add = (
    <>
      <Button onClick={() => setPanel({ kind: 'import' })}>{texts.import}</Button>
      <Button type="primary" onClick={() => setPanel({ kind: 'add' })}>
        {texts.add}
      </Button>
    </>
  )
  const move = (unitId: string, step: 1 | -1) => {
    const unitIds = units.map((unit) => unit.id)
    const from = unitIds.indexOf(unitId)
    unitIds.splice(from, 1)
    unitIds.splice(from + step, 0, unitId)
    void command.run('units:reorder', { officeId, unitIds })
  }
  if (panel.kind === 'import') {
    return (
      <>
        <PageHeader title={texts.title} />
        <ImportUnits office={office} onClose={close} />
      </>
    )
  }
  return (
    <>
      <PageHeader title={texts.title} actions={panel.kind === 'add' || units.length === 0 ? undefined : add} />
      {panel.kind === 'add' && <AddUnits office={office} onClose={close} />}
      {units.length === 0 && panel.kind !== 'add' && (
        <EmptyState title={texts.empty} hint={texts.emptyHint} actions={add} />
      )}
      {units.length > 0 && (
        <>
          <div className={styles.bar}>
            <input
              type="search"
              className={`input ${styles.search}`}
              aria-label={texts.search}
              placeholder={texts.search}
              value={search}
              onChange={(event) => setSearch(event.target.value)}
            />
            <span className="muted">{texts.count(shown.length, units.length)}</span>
          </div>
          <InlineError error={command.error} />
          {shown.length === 0 && <p role="status">{texts.searchNothing}</p>}
          <UnitTable
            office={office}
            shown={shown}
            isWhole={shown.length === units.length}
            onMove={move}
            onHistory={(unit) => setPanel({ kind: 'history', unit })}
            onRemove={(unit) => setPanel({ kind: 'remove', unit })}
          />
        </>
      )}
      {panel.kind === 'history' && <UnitHistory officeId={officeId} unit={panel.unit} onClose={close} />}
      {panel.kind === 'remove' && (
        <ConfirmDelete
          what={panel.unit.name}
          warning={texts.removeWarning}
          needsReason={false}
          onCancel={close}
          onConfirm={async () => {
            await invoke('units:delete', { officeId, unitId: panel.unit.id }, 'units')
            close()
          }}
        />
      )}
    </>
  )
}
