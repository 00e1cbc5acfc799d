import { useEffect, useState } from 'react'
import { addressKey } from '../../../shared/checking/pile-order'
import type { SheetCheck } from '../../../shared/model/check'
import { invoke } from '../../client/desk-client'

const none: ReadonlyMap<string, readonly SheetCheck[]> = new Map()

/**
 * The checks of a contest by sheet, read once: they are made on another tab, and one of a sheet that changes here no longer
 * agrees by itself. While they are not there, no sheet counts as checked.
 */
export function usePaperChecks(contestKey: number): ReadonlyMap<string, readonly SheetCheck[]> {
  const [checks, setChecks] = useState(none)
  useEffect(() => {
    let isWanted = true
    invoke('checks:get', { contestKey }).then(
      (answer) => isWanted && setChecks(groupBySheet(answer.checks)),
      () => undefined,
    )
    return () => {
      isWanted = false
    }
  }, [contestKey])
  return checks
}

function groupBySheet(checks: readonly SheetCheck[]): ReadonlyMap<string, readonly SheetCheck[]> {
  const groups = new Map<string, SheetCheck[]>()
  for (const check of checks) groups.set(addressKey(check), [...(groups.get(addressKey(check)) ?? []), check])
  return groups
}
