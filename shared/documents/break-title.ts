/** Words that a segmenter takes apart but a title must not. */
const wholeWords = [
  '观摩',
  '亮赛比',
  '党组织书记',
  '党组织',
  '逐村',
  '逐社区',
  '党建办',
  '观摩暨',
  '情况的通报',
  '的通知',
  '街道',
]

/** Full-width characters on a title line of an A4 page: 20 of 22 pt fill the upright one, 18 leave it its shape. */
export const titleCapacity = { portrait: 18, landscape: 28 }

/**
 * Breaks a title between words into lines of about equal length (GB/T 9704: 词意完整, 排列对称). Quoted and bracketed text
 * stays whole where it fits a line.
 * @param capacity full-width characters on a line
 */
export function breakTitle(title: string, capacity: number): string[] {
  const lineCount = Math.ceil(measure(title) / capacity)
  if (lineCount <= 1) return [title]
  const words = listWords(title, capacity)
  for (let lines = lineCount; lines < lineCount + 3; lines += 1) {
    const broken = balance(words, lines, capacity)
    if (broken !== null) return broken
  }
  return [title]
}

/** Width in full-width characters; ASCII letters and digits take half of one. */
export function measure(text: string): number {
  return Array.from(text).reduce((width, sign) => width + (/[\u0020-\u00ff]/.test(sign) ? 0.5 : 1), 0)
}

function listWords(title: string, capacity: number): string[] {
  const ends = new Set(Array.from(segmentWords(title), (word) => word.index + word.segment.length))
  for (const [start, end] of listWholeRanges(title, capacity)) {
    for (let place = start + 1; place < end; place += 1) ends.delete(place)
  }
  const words: string[] = []
  let start = 0
  for (const end of [...ends].sort((a, b) => a - b)) {
    words.push(title.slice(start, end))
    start = end
  }
  return words
}

function segmentWords(title: string): Iterable<Intl.SegmentData> {
  return new Intl.Segmenter('zh', { granularity: 'word' }).segment(title)
}

/** Ranges that are not broken: quotes, brackets with what stands before them, fixed words, and signs that may not begin a line. */
function listWholeRanges(title: string, capacity: number): [number, number][] {
  const patterns = [
    /“[^”]*”/g,
    /.?[（(][^）)]*[）)]/g,
    /\d+年第.季度/g,
    /.[的、，。：；！？”》）)和及]/g,
    /[“《（(]./g,
    new RegExp(wholeWords.join('|'), 'g'),
  ]
  const ranges = patterns.flatMap((pattern) =>
    Array.from(title.matchAll(pattern), (match): [number, number] => [match.index, match.index + match[0].length]),
  )
  return ranges.filter(([start, end]) => measure(title.slice(start, end)) <= capacity / 2)
}

/** The split into `lines` lines with the least sum of squared widths, so that none is much longer; null when it does not fit. */
function balance(words: readonly string[], lines: number, capacity: number): string[] | null {
  type Plan = { cost: number; lines: string[] }
  let plans = new Map<number, Plan>([[0, { cost: 0, lines: [] }]])
  for (let line = 0; line < lines; line += 1) {
    const next = new Map<number, Plan>()
    for (const [start, plan] of plans) {
      for (let end = start + 1; end <= words.length; end += 1) {
        const text = words.slice(start, end).join('')
        const width = measure(text)
        if (width > capacity) break
        const cost = plan.cost + width * width
        if (cost < (next.get(end)?.cost ?? Number.POSITIVE_INFINITY))
          next.set(end, { cost, lines: [...plan.lines, text] })
      }
    }
    plans = next
  }
  return plans.get(words.length)?.lines ?? null
}
