import { breakTitle, titleCapacity } from '../../shared/documents/break-title'
import { cleanTexts } from '../../shared/documents/clean-text'
import type { Masthead, OfficialText } from '../../shared/documents/official-text'
import { numberItems } from './number-items'
import { OfficialBlocks } from './OfficialBlocks'
import { OfficialTable } from './OfficialTable'
import './official.css'

/** Printed over every page of rehearsal data, as Word's header is. */
const rehearsalMark = `@page official { @top-center { content: '演示数据'; } }
@page official-landscape { @top-center { content: '演示数据'; } }`

/** 公文 in the layout of GB/T 9704, from the same blocks as Word; each attachment begins a page. */
export function OfficialPage({ source }: { source: OfficialText }) {
  const text = cleanTexts(source)
  const titles = text.attachments.map((attachment) => attachment.title)
  return (
    <>
      {text.isRehearsal && <style>{rehearsalMark}</style>}
      <section className="official">
        {text.masthead !== null && <MastheadLines masthead={text.masthead} />}
        <Title text={text.title} orientation="portrait" />
        {text.addressee !== null && <p className="official-plain">{text.addressee}：</p>}
        <OfficialBlocks blocks={text.blocks} attachments={titles} />
        {text.distribution.length > 0 && (
          <div className="official-distribution">
            {numberItems(text.distribution).map(({ key, item: line }) => (
              <p key={key}>{line}</p>
            ))}
          </div>
        )}
      </section>
      {numberItems(text.attachments).map(({ key, index, item: { title, orientation, table, notes } }) => (
        <section key={key} className={orientation === 'landscape' ? 'official official-landscape' : 'official'}>
          <p className="official-label">附件{titles.length > 1 ? index + 1 : ''}</p>
          <Title text={title} orientation={orientation} />
          <OfficialTable table={table} />
          {numberItems(notes).map(({ key: noteKey, item: note }) => (
            <p key={noteKey} className="official-body">
              {note}
            </p>
          ))}
        </section>
      ))}
    </>
  )
}

/** 标题, broken by words. */
function Title({ text, orientation }: { text: string; orientation: keyof typeof titleCapacity }) {
  return (
    <h1 className="official-title">
      {numberItems(breakTitle(text, titleCapacity[orientation])).map(({ key, item: line }) => (
        <span key={key}>{line}</span>
      ))}
    </h1>
  )
}

/** 报头 of a 简报, black. */
function MastheadLines({ masthead }: { masthead: Masthead }) {
  return (
    <header className="official-masthead">
      <p className="official-name">{masthead.name}</p>
      <p>{masthead.issue}</p>
      <p className="official-editor">
        <span>{masthead.editor}</span>
        <span>{masthead.date}</span>
      </p>
    </header>
  )
}
