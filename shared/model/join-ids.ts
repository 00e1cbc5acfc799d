/** One key for several ids, no two lists alike: ids may hold any character, so that they are joined by their lengths. */
export function joinIds(...ids: string[]): string {
  let joined = ''
  for (const id of ids) joined += `${id.length}:${id}`
  return joined
}
