/** The base of what is written: one bare strict transaction with copies of the very rows that a command wrote. The functions run in the store page. */

/** Opens a connection of its own, which stays open as the program's does. */
export async function openBareConnection(): Promise<void> {
  const open = indexedDB.open('liangsai')
  await new Promise((resolve, reject) => {
    open.onsuccess = resolve
    open.onerror = () => reject(open.error)
  })
  Object.assign(window, { bareConnection: open.result })
}

/**
 * Keeps what the last command on a contest wrote: all its sheets, the entry of its log, the head of the chain, and the
 * command with what takes it back. Nothing else may have been written after it.
 */
export async function keepWrittenRows(contestKey: number): Promise<void> {
  const database = (window as unknown as { bareConnection: IDBDatabase }).bareConnection
  const stores = ['sheets', 'chains', 'changes', 'commands']
  const reading = database.transaction(stores)
  const ofContest = IDBKeyRange.bound([contestKey], [contestKey, []])
  const [sheets = [], heads = [], changes = [], commands = []] = await Promise.all(
    stores.map(
      (store) =>
        new Promise<Record<string, unknown>[]>((resolve, reject) => {
          const request = reading.objectStore(store).getAll(store === 'sheets' ? ofContest : null)
          request.onsuccess = () => resolve(request.result)
          request.onerror = () => reject(request.error)
        }),
    ),
  )
  const head = heads.find(
    ({ id, contest }) => id !== 'bench' && (contest as { key: number } | null)?.key === contestKey,
  )
  const change = changes.find(({ chain, seq }) => chain === head?.id && seq === head?.seq)
  const command = commands
    .filter(({ id }) => !String(id).startsWith('bench-'))
    .reduce((latest, one) => (String(one.time) > String(latest.time) ? one : latest))
  Object.assign(window, { writtenRows: { sheets, head, change, command } })
}

/**
 * Milliseconds of one bare strict transaction that writes copies of the kept rows.
 * @param unitId the sheets' unit where every round makes new sheets; null where it replaces those of the round before
 */
export async function writeKeptRows({ round, unitId }: { round: number; unitId: string | null }): Promise<number> {
  const { bareConnection: database, writtenRows } = window as unknown as {
    bareConnection: IDBDatabase
    writtenRows: { sheets: { unitId: string }[]; head: object; change: object; command: object }
  }
  const start = performance.now()
  const transaction = database.transaction(['sheets', 'chains', 'changes', 'commands'], 'readwrite', {
    durability: 'strict',
  })
  const committed = new Promise((resolve, reject) => {
    transaction.oncomplete = resolve
    transaction.onerror = () => reject(transaction.error)
  })
  for (const sheet of writtenRows.sheets) {
    transaction.objectStore('sheets').put({ ...sheet, contestKey: -1, unitId: unitId ?? sheet.unitId })
  }
  transaction.objectStore('changes').put({ ...writtenRows.change, chain: 'bench', seq: round })
  transaction.objectStore('chains').put({ ...writtenRows.head, id: 'bench', seq: round })
  transaction.objectStore('commands').put({ ...writtenRows.command, id: `bench-${round}` })
  await committed
  return performance.now() - start
}
