/** Lines to write on. */
export function BlankLines({ count }: { count: number }) {
  return Array.from({ length: count }, (_, index) => index + 1).map((line) => (
    <div key={line} className="form-line" aria-hidden="true" />
  ))
}
