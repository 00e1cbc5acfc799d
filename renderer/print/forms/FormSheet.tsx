import type { ReactNode } from 'react'
import './forms.css'

type Props = {
  /** Which of the document's sheets, from 1. */
  number: number
  /** Stands at the foot with the page number of this sheet alone, for it goes to somebody of its own. */
  label: string
  children: ReactNode
}

/** Begins on a new page. Pages of one name share a counter, so that every sheet numbers its own pages. */
export function FormSheet({ number, label, children }: Props) {
  const name = `sheet-${number}`
  const footer = `${quote(`${label}　第 `)} counter(${name}) ${quote(' 页')}`
  return (
    <section className="form-sheet" style={{ page: name }}>
      <style>{`@page ${name} { counter-increment: ${name}; @bottom-center { content: ${footer}; } }`}</style>
      {children}
    </section>
  )
}

/** A text as a string of a style sheet. */
function quote(text: string): string {
  return `"${text.replace(/[\n\r\f]+/g, ' ').replace(/["\\]/g, '\\$&')}"`
}
