let last: Promise<unknown> = Promise.resolve()

/**
 * Runs one task after the other: for changes of one field of what is stored as a whole, where each reads the stored
 * state first. Without it two quick edits would start from the same state and the second would undo the first.
 */
export function inTurn<Value>(task: () => Promise<Value>): Promise<Value> {
  const result = last.then(task, task)
  last = result
  return result
}
