/** Which of the fonts that the documents name this machine has, and what stands in for the others. */

/** The chains of the print pages (documents.md, Layout facts), first choice first. */
export const fontChains = {
  title: ['方正小标宋简体', '小标宋', '宋体', 'SimSun', 'Noto Serif CJK SC'],
  body: ['仿宋_GB2312', '仿宋', 'FangSong', 'Noto Serif CJK SC'],
  heading: ['黑体', 'SimHei', 'Noto Sans CJK SC'],
  subheading: ['楷体_GB2312', '楷体', 'KaiTi', 'Noto Serif CJK SC'],
} as const

export type FontRole = keyof typeof fontChains

/** `used` is null where none of the chain is there and the browser takes any font. */
export type FontUse = { role: FontRole; wanted: string; used: string | null }

/** Width of a sample text in a font list, in any unit. */
export type MeasureText = (fonts: string) => number

/**
 * A font that is there gives the sample the same width whatever follows it in the list; one that is missing leaves the
 * width to the fallback, and the two fallbacks differ.
 */
export function hasFont(name: string, measure: MeasureText): boolean {
  return measure(`"${name}", monospace`) === measure(`"${name}", serif`)
}

export function reportFonts(measure: MeasureText): FontUse[] {
  const roles = Object.keys(fontChains) as FontRole[]
  return roles.map((role) => {
    const chain: readonly string[] = fontChains[role]
    const used = chain.find((name) => hasFont(name, measure)) ?? null
    return { role, wanted: chain[0] ?? '', used }
  })
}

/** Latin letters: Chinese characters are as wide as high in every font. */
const sample = 'mmmwwwiiilll0123456789'

/** Measures on a canvas that is never shown. */
export function createMeasure(): MeasureText {
  const context = document.createElement('canvas').getContext('2d')
  return (fonts) => {
    if (context === null) return 0
    context.font = `72px ${fonts}`
    return context.measureText(sample).width
  }
}
