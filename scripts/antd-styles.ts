import { parse } from 'postcss'
import type { Plugin } from 'vite'

/**
 * antd ships the styles of all its components as one megabyte, which slow machines feel at every start. These are the
 * names after `ant-` of the components that renderer/ imports, and of what those draw themselves.
 */
const usedNames = [
  'btn',
  'drawer',
  'modal',
  'segmented',
  'css-var',
  'fade',
  'zoom',
  'slide',
  'move',
  'panel-motion',
  'wave',
]

const isUsed = (name: string): boolean => usedNames.some((used) => name === used || name.startsWith(`${used}-`))

/** Whether an element can match the selector: what `:not(…)` excludes does not matter. */
function isWanted(selector: string): boolean {
  const classes = selector.replace(/:not\([^)]*\)/g, '').matchAll(/\.ant-([\w-]+)/g)
  return [...classes].every(([, name = '']) => isUsed(name))
}

/** The rules of antd's sheet that the program's components need. */
export function keepUsedStyles(css: string): string {
  const sheet = parse(css)
  sheet.walkRules((rule) => {
    const wanted = rule.selectors.filter(isWanted)
    if (wanted.length === 0) rule.remove()
    else rule.selectors = wanted
  })
  sheet.walkAtRules('media', (rule) => {
    if (rule.nodes?.length === 0) rule.remove()
  })
  return sheet.toString()
}

/** Vite plugin: thins out `antd/dist/antd.css`. */
export function thinAntdStyles(): Plugin {
  return {
    name: 'thin-antd-styles',
    enforce: 'pre',
    transform: (code, id) =>
      /antd[\\/]dist[\\/]antd\.css/.test(id) ? { code: keepUsedStyles(code), map: null } : null,
  }
}
