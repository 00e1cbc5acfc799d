import { useEffect, useState } from 'react'
import { type DocumentName, documentTable } from '../../../shared/documents/document-table'
import type { DocumentRequest } from '../../../shared/ipc/channels/program'
import { useProgram } from '../../state/program-state'
import { fingerprintDocument } from './print-document'
import { describePrint, type PrintState, recordKey, usePrintRecords } from './print-records'

/** The state of every document with a page; those that were printed once are compared with what is stored now. */
export function usePrintStates(requests: readonly DocumentRequest[]): Map<DocumentName, PrintState> {
  const prints = usePrintRecords((state) => state.prints)
  const savedCount = useProgram((state) => state.savedCount)
  const [current, setCurrent] = useState<{ key: string; fingerprints: Map<DocumentName, string> } | null>(null)
  const printable = requests.filter(({ document }) => documentTable[document].page !== null)
  const known = printable.filter((request) => prints[recordKey(request)] !== undefined)
  const key = `${savedCount} ${JSON.stringify(known)}`
  useEffect(() => {
    let isWanted = true
    const compare = async (): Promise<void> => {
      const fingerprints = new Map<DocumentName, string>()
      const [, ...rest] = key.split(' ')
      for (const request of JSON.parse(rest.join(' ')) as DocumentRequest[]) {
        if (!isWanted) return
        fingerprints.set(request.document, await fingerprintDocument(request))
      }
      if (isWanted) setCurrent({ key, fingerprints })
    }
    compare().catch(() => undefined)
    return () => {
      isWanted = false
    }
  }, [key])
  const states = new Map<DocumentName, PrintState>()
  for (const request of printable) {
    const printed = prints[recordKey(request)]
    const now = current?.key === key ? current.fingerprints.get(request.document) : undefined
    if (printed === undefined) states.set(request.document, 'never')
    else if (now !== undefined) states.set(request.document, describePrint(printed, now))
  }
  return states
}
