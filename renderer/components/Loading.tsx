import { Button } from 'antd'
import type { UserError } from '../../shared/ipc/app-error'
import { InlineError } from './InlineError'
import { texts } from './texts'

/** What stands in for an answer of the store that is not there yet, or could not be read. */
export function Loading({ error, reload }: { error: UserError | null; reload(): void }) {
  if (error === null) return <p role="status">{texts.loading}</p>
  return (
    <div>
      <InlineError error={error} />
      <Button onClick={reload}>{texts.retry}</Button>
    </div>
  )
}
