import { Button } from 'antd'
import { type ReactNode, useState } from 'react'
import { PackageImport } from '../components/package-import/PackageImport'
import { useProgram } from '../state/program-state'
import styles from './FirstStart.module.css'
import { NewOfficeForm } from './NewOfficeForm'
import { texts } from './texts'

type Door = 'list' | 'demo' | 'import'

/** The first start, before there is an office: three doors. */
export function FirstStart() {
  const [door, setDoor] = useState<Door | null>(null)
  const updateSettings = useProgram((state) => state.updateSettings)
  const enter = (officeId: string) => updateSettings({ officeId })
  return (
    <main className={styles.page}>
      <h1 className={styles.title}>{texts.product}</h1>
      {door === null ? (
        <>
          <p className={styles.subtitle}>{texts.first.subtitle}</p>
          <ul className={styles.doors} aria-label={texts.first.title}>
            <DoorButton title={texts.first.list} hint={texts.first.listHint} onOpen={() => setDoor('list')} />
            <DoorButton title={texts.first.demo} hint={texts.first.demoHint} onOpen={() => setDoor('demo')} />
            <DoorButton title={texts.first.import} hint={texts.first.importHint} onOpen={() => setDoor('import')} />
          </ul>
        </>
      ) : (
        <OpenDoor title={texts.first[door]} hint={texts.first[`${door}Hint`]} onBack={() => setDoor(null)}>
          {door === 'list' ? (
            <NewOfficeForm onCreated={enter} />
          ) : (
            <PackageImport
              startsOpen
              source={door === 'demo' ? 'demo' : 'file'}
              onImported={({ officeId }) => enter(officeId)}
            />
          )}
        </OpenDoor>
      )}
      <p className={styles.notice}>{texts.noSecrets}</p>
    </main>
  )
}

function DoorButton({ title, hint, onOpen }: { title: string; hint: string; onOpen(): void }) {
  return (
    <li>
      <button type="button" className={styles.door} onClick={onOpen}>
        <strong>{title}</strong>
        <span>{hint}</span>
      </button>
    </li>
  )
}

type OpenDoorProperties = { title: string; hint: string; onBack(): void; children: ReactNode }

function OpenDoor({ title, hint, onBack, children }: OpenDoorProperties) {
  return (
    <section className={styles.open} aria-label={title}>
      <h2>{title}</h2>
      <p>{hint}</p>
      {children}
      <div className={styles.back}>
        <Button onClick={onBack}>{texts.first.back}</Button>
      </div>
    </section>
  )
}
