import { Button } from 'antd'
import { useCallback, useEffect, useState } from 'react'
import type { PackageOpening } from '../../../shared/ipc/channels/program'
import { InlineError } from '../InlineError'
import { texts } from '../texts'
import { useCommand } from '../use-command'
import styles from './PackageImport.module.css'
import { PackagePreviewPanel } from './PackagePreviewPanel'
import { PassphrasePrompt } from './PassphrasePrompt'
import { UnreadablePackage } from './UnreadablePackage'

type Imported = { officeId: string; campaignKeys: number[] }
type Properties = {
  source: 'file' | 'demo'
  /** Asks for the file at once. */
  startsOpen?: boolean
  onImported(imported: Imported): Promise<void> | void
}

/** Opens a package, shows what is in it or what is wrong with it, and imports it only after a yes. */
export function PackageImport({ source, startsOpen = false, onImported }: Properties) {
  const command = useCommand('data')
  const [opening, setOpening] = useState<PackageOpening | null>(null)

  const [problem, setProblem] = useState<Error | null>(null)
  const { run } = command
  const open = useCallback(async () => {
    setOpening(null)
    const opened = await run(source === 'demo' ? 'packages:open-demo' : 'packages:open', {})
    if (opened !== null) setOpening(opened)
  }, [run, source])
  useEffect(() => {
    if (startsOpen) void open()
  }, [startsOpen, open])
  const unlock = async (token: string, passphrase: string) => {
    const opened = await command.run('packages:unlock', { token, passphrase })
    if (opened !== null) setOpening(opened)
  }
  const confirm = async (token: string) => {
    const imported = await command.run('packages:import', { token })
    if (imported === null) return
    setOpening(null)
    try {
      await onImported(imported)
    } catch (error) {
      setProblem(error as Error)
    }
  }
  const isOpen = opening !== null && opening.kind !== 'cancelled'
  return (
    <div className={styles.import}>
      {!(isOpen && source === 'demo') && (
        <Button loading={command.pending && !isOpen} onClick={() => void open()}>
          {source === 'demo' ? texts.openDemo : isOpen ? texts.chooseAnother : texts.openPackage}
        </Button>
      )}
      <InlineError error={command.error ?? problem} />
      {opening?.kind === 'needs-passphrase' && (
        <PassphrasePrompt
          key={opening.token}
          fileName={opening.fileName}
          pending={command.pending}
          onUnlock={(passphrase) => void unlock(opening.token, passphrase)}
        />
      )}
      {opening?.kind === 'unreadable' && <UnreadablePackage fileName={opening.fileName} issues={opening.issues} />}
      {opening?.kind === 'preview' && (
        <PackagePreviewPanel
          preview={opening.preview}
          pending={command.pending}
          onConfirm={() => void confirm(opening.preview.token)}
        />
      )}
    </div>
  )
}
