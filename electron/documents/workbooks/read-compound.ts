import { WorkbookError, workbookProblems } from '../../../shared/model/workbook-error'

const endOfChain = 0xfffffffe
const freeSector = 0xffffffff
const headerBytes = 512
const directoryEntryBytes = 128

/** The container of .xls files and of workbooks with a password: streams by name, those of the book whole. */
export type CompoundFile = { names: Set<string>; book: Uint8Array | null }

/**
 * Reads the directory of a compound file and its stream `Workbook`; every chain must be as long as the directory says.
 * @throws WorkbookError
 */
export function readCompound(bytes: Uint8Array): CompoundFile {
  if (bytes.length < headerBytes) throw damaged()
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const shift = view.getUint16(30, true)
  if (shift !== 9 && shift !== 12) throw damaged()
  const sectorBytes = 1 << shift
  const table = readTable(view, sectorBytes)
  const directory = joinSectors(bytes, listChain(table, view.getUint32(48, true)), sectorBytes)
  const streams = readDirectory(directory)
  const book = streams.find(({ name }) => name === 'Workbook' || name === 'Book')
  const names = new Set(streams.map(({ name }) => name))
  if (book === undefined) return { names, book: null }
  const isSmall = book.size < view.getUint32(56, true)
  const root = streams.find(({ type }) => type === 5)
  if (!isSmall || root === undefined) {
    return { names, book: cut(joinSectors(bytes, listChain(table, book.start), sectorBytes), book.size) }
  }
  const small = joinSectors(bytes, listChain(table, root.start), sectorBytes)
  const smallTable = toNumbers(joinSectors(bytes, listChain(table, view.getUint32(60, true)), sectorBytes))
  const sectors = listChain(smallTable, book.start)
  return {
    names,
    book: cut(Buffer.concat(sectors.map((sector) => small.subarray(sector * 64, sector * 64 + 64))), book.size),
  }
}

type Stream = { name: string; type: number; start: number; size: number }

function readDirectory(directory: Uint8Array): Stream[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength)
  const streams: Stream[] = []
  for (let place = 0; place + directoryEntryBytes <= directory.length; place += directoryEntryBytes) {
    const type = directory[place + 66] ?? 0
    const nameBytes = Math.min(64, view.getUint16(place + 64, true))
    if (type === 0 || nameBytes < 2) continue
    const name = Buffer.from(directory.subarray(place, place + nameBytes - 2)).toString('utf16le')
    streams.push({ name, type, start: view.getUint32(place + 116, true), size: view.getUint32(place + 120, true) })
  }
  return streams
}

/** The allocation table: the sector that follows each sector. */
function readTable(view: DataView, sectorBytes: number): number[] {
  const places: number[] = []
  for (let index = 0; index < 109; index += 1) places.push(view.getUint32(76 + index * 4, true))
  let next = view.getUint32(68, true)
  const most = Math.ceil(view.byteLength / sectorBytes)
  for (let count = 0; next < freeSector - 1 && count < most; count += 1) {
    const start = (next + 1) * sectorBytes
    if (start + sectorBytes > view.byteLength) throw damaged()
    for (let index = 0; index < sectorBytes - 4; index += 4) places.push(view.getUint32(start + index, true))
    next = view.getUint32(start + sectorBytes - 4, true)
  }
  const table: number[] = []
  for (const sector of places.filter((place) => place < endOfChain - 3).slice(0, most)) {
    const start = (sector + 1) * sectorBytes
    if (start + sectorBytes > view.byteLength) throw damaged()
    for (let index = 0; index < sectorBytes; index += 4) table.push(view.getUint32(start + index, true))
  }
  return table
}

function listChain(table: readonly number[], start: number): number[] {
  const chain: number[] = []
  for (let sector = start; sector !== endOfChain && sector !== freeSector; sector = table[sector] ?? freeSector) {
    if (chain.length > table.length) throw damaged()
    chain.push(sector)
  }
  return chain
}

function joinSectors(bytes: Uint8Array, sectors: readonly number[], sectorBytes: number): Uint8Array {
  const parts = sectors.map((sector) => {
    const start = (sector + 1) * sectorBytes
    if (start >= bytes.length) throw damaged()
    return bytes.subarray(start, start + sectorBytes)
  })
  return Buffer.concat(parts)
}

function cut(bytes: Uint8Array, size: number): Uint8Array {
  if (bytes.length < size) throw damaged()
  return bytes.subarray(0, size)
}

function toNumbers(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) => view.getUint32(index * 4, true))
}

function damaged(): WorkbookError {
  return new WorkbookError(workbookProblems.damaged)
}
