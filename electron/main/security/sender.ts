import type { IpcMainEvent, IpcMainInvokeEvent } from 'electron'
import type { ChannelName, Contract } from '../../../shared/ipc/contract'

type Sender = Pick<IpcMainInvokeEvent | IpcMainEvent, 'senderFrame' | 'sender'>
type Kind = Contract[ChannelName]['kind']

/** Which pages may use a kind of channel: the print page only asks. */
const hostsOfKind: Record<Kind, readonly string[]> = { query: ['desk', 'print'], command: ['desk'], main: ['desk'] }

export function mayUse(host: string | null, kind: Kind): boolean {
  return host !== null && hostsOfKind[kind].includes(host)
}

/** The host of the page that sent a message; null unless it is the main frame of one of the program's own pages. */
export function senderHost({ senderFrame, sender }: Sender): string | null {
  if (senderFrame === null || senderFrame !== sender.mainFrame) return null
  try {
    const url = new URL(senderFrame.url)
    return url.protocol === 'app:' ? url.host : null
  } catch {
    return null
  }
}
