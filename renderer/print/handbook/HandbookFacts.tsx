import type { HandbookDocument } from '../../../shared/documents/handbook'

/** Time, theme, lead and participants as far as they are recorded. */
export function HandbookFacts({ facts }: Pick<HandbookDocument, 'facts'>) {
  return (
    <dl className="handbook-facts">
      {facts.map(({ label, text }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  )
}
