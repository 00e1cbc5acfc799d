import { cleanText } from '../../../shared/documents/clean-text'

/** Names that Excel accepts for sheets: without its forbidden signs, at most 31 characters, each once. */
export function nameSheets(names: readonly string[]): string[] {
  const taken = new Set(['计算说明'])
  return names.map((name) => {
    const plain =
      cleanText(name)
        .replace(/[\\/?*[\]:\s]+/g, ' ')
        .replace(/^'+|'+$/g, '')
        .trim()
        .slice(0, 27) || '环节'
    let unique = plain
    for (let number = 2; taken.has(unique.toLowerCase()); number += 1) unique = `${plain}(${number})`
    taken.add(unique.toLowerCase())
    return unique
  })
}
