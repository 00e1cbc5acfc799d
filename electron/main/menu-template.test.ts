import { expect, test } from 'vitest'
import { buildMenuTemplate } from './menu-template'

const itemsOf = (isPackaged: boolean, send: (action: string) => void = () => undefined) =>
  buildMenuTemplate(send, isPackaged).flatMap((menu) => menu.submenu)

test('has the four menus, in Chinese', () => {
  expect(buildMenuTemplate(() => undefined, true).map((menu) => menu.label)).toEqual(['文件', '编辑', '查看', '帮助'])
  const labels = itemsOf(true).flatMap((item) => item.label ?? [])
  expect(labels.filter((label) => !/[\u4e00-\u9fff]/.test(label))).toEqual([])
})

test('packaged it has no role that reloads, zooms or opens developer tools', () => {
  const roles = (isPackaged: boolean) => itemsOf(isPackaged).flatMap((item) => item.role ?? [])
  expect(roles(true).filter((role) => /reload|zoom|devtools/i.test(role))).toEqual([])
  expect(roles(false)).toContain('toggleDevTools')
})

test('keys are shown, not registered, and every action is sent', () => {
  const sent: string[] = []
  const items = itemsOf(true, (action) => sent.push(action)).filter((item) => item.click !== undefined)
  for (const item of items) (item.click as () => void)()
  expect(sent).toEqual(['print', 'undo', 'redo', 'search', 'operator', 'keys'])
  expect(items.every((item) => item.registerAccelerator === false)).toBe(true)
})
