import type { HandbookDocument } from '../../../shared/documents/handbook'
import type { TextOptions } from '../../../shared/documents/text-options'
import { BookletPages } from './BookletPages'
import { BriefPages } from './BriefPages'
import './handbook.css'

/** 观摩手册: one sheet for both sides, or a booklet. */
export function HandbookPage({ document, edition }: { document: HandbookDocument; edition: TextOptions['edition'] }) {
  return edition === 'brief' ? <BriefPages document={document} /> : <BookletPages document={document} />
}
