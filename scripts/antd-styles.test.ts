import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { keepUsedStyles } from './antd-styles'

/** Every component of antd that the renderer imports. A new one needs its class names in antd-styles.ts. */
const known = ['Button', 'ConfigProvider', 'Drawer', 'Modal', 'Segmented']

test('the styles of every imported component are kept', () => {
  const sources = readdirSync('renderer', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx'))
  const imports = sources.flatMap((name) =>
    [...readFileSync(`renderer/${name}`, 'utf8').matchAll(/import \{([^}]*)\} from 'antd'/g)].map(([, names]) => names),
  )
  const components = new Set(imports.flatMap((names) => (names ?? '').split(',').map((name) => name.trim())))
  components.delete('')
  expect([...components].sort()).toEqual(known)
})

test('rules of other components are dropped, mixed ones shortened, the rest is kept', () => {
  const css = `.ant-btn-primary:hover,.ant-menu-item{color:red}.ant-picker .ant-btn{color:blue}
    .ant-btn:not(.ant-menu-x){color:green}:where(.ant-modal) p{margin:0}@media print{.ant-table{color:red}}a{top:0}`
  expect(
    keepUsedStyles(css)
      .replace(/;\s*\}/g, '}')
      .replace(/\s+/g, ''),
  ).toBe('.ant-btn-primary:hover{color:red}.ant-btn:not(.ant-menu-x){color:green}:where(.ant-modal)p{margin:0}a{top:0}')
})
