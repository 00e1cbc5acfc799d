import { type CSSProperties, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react'
import type { CampaignSource } from '../../../shared/documents/campaign-source'
import type { DocumentRequest } from '../../../shared/ipc/channels/program'
import { PrintedDocument } from '../../print/PrintedDocument'
import styles from './PageThumbnails.module.css'
import { landscapeAttachment, type PageSize, pageSizeOf } from './page-size'
import { texts } from './texts'

type Props = {
  request: DocumentRequest
  source: CampaignSource
  /** Shows where a page begins; `place` counts the blocks of the document. */
  onGo(place: number): void
}

/** A page in pixels of the strip, and which block of the document begins it. */
type Thumbnail = { left: number; width: number; height: number; place: number }

const scale = 0.1
/** Pixels of a millimetre. */
const millimetre = 96 / 25.4
const gap = 12

/** What a page can begin with. */
export const blockSelector = 'h1, h2, h3, p, tr, dl, .form-sheet'

/** The pages of a document in small: its print page, broken by the browser into columns of the size of a page. */
export function PageThumbnails({ request, source, onGo }: Props) {
  const strip = useRef<HTMLDivElement>(null)
  const [pages, setPages] = useState<Thumbnail[]>([])
  const { document, paper } = request
  const size = pageSizeOf(document, paper)
  useLayoutEffect(() => {
    const { current } = strip
    if (current === null) return
    const measure = () => setPages(layOut(current, pageSizeOf(document, paper)))
    const observer = new MutationObserver(measure)
    observer.observe(current, { subtree: true, childList: true, characterData: true })
    measure()
    return () => observer.disconnect()
  }, [document, paper])
  return (
    <nav className={styles.strip} aria-label={texts.thumbnails}>
      <div className={styles.room} style={{ width: endOf(pages), height: size.height * millimetre * scale + 2 * gap }}>
        {pages.map(({ left, width, height }) => (
          <div key={left} className={styles.sheet} style={{ left, width, height }} />
        ))}
        <div ref={strip} className={styles.source} style={describeColumns(size)} inert aria-hidden="true">
          <PrintedDocument request={request} source={source} />
        </div>
        {pages.map(({ left, width, height, place }, index) => (
          <button
            key={left}
            type="button"
            className={styles.page}
            style={{ left, width, height }}
            aria-label={texts.pageOf(index + 1, pages.length)}
            title={texts.pageOf(index + 1, pages.length)}
            tabIndex={index === 0 ? 0 : -1}
            onKeyDown={moveFocus}
            onClick={() => onGo(place)}
          >
            <span>{index + 1}</span>
          </button>
        ))}
      </div>
    </nav>
  )
}

function endOf(pages: readonly Thumbnail[]): number {
  const last = pages.at(-1)
  return last === undefined ? 0 : last.left + last.width + gap
}

/** ← and → go from page to page; Tab passes over all of them. */
function moveFocus({ key, currentTarget }: KeyboardEvent<HTMLButtonElement>): void {
  const { previousElementSibling: before, nextElementSibling: after } = currentTarget
  const target = key === 'ArrowLeft' ? before : key === 'ArrowRight' ? after : null
  if (target instanceof HTMLButtonElement) target.focus()
}

/** Sizes of the columns as custom properties of the style sheet. */
function describeColumns(size: PageSize): CSSProperties {
  const describe = (name: string, { width, height, margins: [top, right, bottom, left] }: PageSize) => ({
    [`--${name}-width`]: `${width - left - right}mm`,
    [`--${name}-height`]: `${height - top - bottom}mm`,
    [`--${name}-gap`]: `${left + right}mm`,
  })
  return { ...describe('page', size), ...describe('wide', landscapeAttachment), transform: `scale(${scale})` }
}

/** Puts the parts of the document side by side and says where their pages are. */
function layOut(strip: HTMLElement, size: PageSize): Thumbnail[] {
  const article = strip.firstElementChild
  if (!(article instanceof HTMLElement)) return []
  const sections = [...article.querySelectorAll<HTMLElement>('.official')]
  const blocks = [...article.querySelectorAll(blockSelector)]
  const pages: Thumbnail[] = []
  let left = gap
  for (const flow of sections.length === 0 ? [article] : sections) {
    const own = flow.classList.contains('official-landscape') ? landscapeAttachment : size
    const [top, , , marginLeft] = own.margins
    const step = own.width * millimetre
    flow.style.left = `${left / scale + marginLeft * millimetre}px`
    flow.style.top = `${gap / scale + top * millimetre}px`
    const count = Math.max(1, Math.round((flow.scrollWidth + (own.width * millimetre - flow.clientWidth)) / step))
    const origin = flow.getBoundingClientRect().left
    const columnOf = (block: Element) => Math.floor((block.getBoundingClientRect().left - origin + 1) / (step * scale))
    const inside = blocks.flatMap((block, place) => (flow.contains(block) ? [{ column: columnOf(block), place }] : []))
    for (let page = 0; page < count; page += 1) {
      const place = inside.find(({ column }) => column >= page)?.place ?? inside[0]?.place ?? 0
      pages.push({ left, width: step * scale, height: own.height * millimetre * scale, place })
      left += step * scale
    }
    left += gap
  }
  return pages
}
