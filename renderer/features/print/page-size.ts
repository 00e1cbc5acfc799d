import { type DocumentName, documentTable, hasOwnPaper } from '../../../shared/documents/document-table'
import { isTextName } from '../../../shared/documents/text-documents'

/** Millimetres; margins clockwise from the top. */
export type PageSize = { width: number; height: number; margins: [number, number, number, number] }

const sheets = { A4: { short: 210, long: 297 }, A3: { short: 297, long: 420 } }
const noMargins: PageSize['margins'] = [0, 0, 0, 0]

/** The page of a document as its style sheet says. */
export function pageSizeOf(document: DocumentName, paper: 'A4' | 'A3'): PageSize {
  const isLandscape = documentTable[document].page === 'landscape'
  const { short, long } = sheets[hasOwnPaper(document) ? 'A4' : paper]
  const size = isLandscape ? { width: long, height: short } : { width: short, height: long }
  return { ...size, margins: marginsOf(document) }
}

/** An attachment that lies across, in a text of upright pages. */
export const landscapeAttachment: PageSize = { width: 297, height: 210, margins: [28, 37, 26, 35] }

function marginsOf(document: DocumentName): PageSize['margins'] {
  if (isTextName(document)) return [37, 26, 35, 28]
  if (document === 'report') return [25, 24, 25, 24]
  return document === 'ranking' ? noMargins : [14, 12, 16, 12]
}
