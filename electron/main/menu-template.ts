import type { MenuItemConstructorOptions } from 'electron'

type Item =
  | { kind: 'action'; label: string; action: string; accelerator: string }
  | { kind: 'role'; label: string; role: NonNullable<MenuItemConstructorOptions['role']>; onlyUnpackaged?: true }
  | { kind: 'separator' }

/** Every item of the menu. Keys are shown only: the page handles them itself. */
const menus: readonly { label: string; items: readonly Item[] }[] = [
  {
    label: '文件',
    items: [
      { kind: 'action', label: '到“打印与导出”', action: 'print', accelerator: 'CmdOrCtrl+P' },
      { kind: 'separator' },
      { kind: 'role', label: '退出', role: 'quit' },
    ],
  },
  {
    label: '编辑',
    items: [
      { kind: 'action', label: '撤销本页上一步', action: 'undo', accelerator: 'CmdOrCtrl+Z' },
      { kind: 'action', label: '重做', action: 'redo', accelerator: 'CmdOrCtrl+Y' },
      { kind: 'separator' },
      { kind: 'role', label: '剪切', role: 'cut' },
      { kind: 'role', label: '复制', role: 'copy' },
      { kind: 'role', label: '粘贴', role: 'paste' },
      { kind: 'role', label: '全选', role: 'selectAll' },
      { kind: 'separator' },
      { kind: 'action', label: '在本页查找', action: 'search', accelerator: 'CmdOrCtrl+F' },
    ],
  },
  {
    label: '查看',
    items: [
      { kind: 'action', label: '切换操作员', action: 'operator', accelerator: 'F8' },
      { kind: 'role', label: '全屏', role: 'togglefullscreen' },
      { kind: 'role', label: '开发者工具', role: 'toggleDevTools', onlyUnpackaged: true },
    ],
  },
  { label: '帮助', items: [{ kind: 'action', label: '快捷键表', action: 'keys', accelerator: 'F1' }] },
]

/** The Chinese menu; packaged it has no way to reload, zoom or open developer tools. */
export function buildMenuTemplate(
  send: (action: string) => void,
  isPackaged: boolean,
): (MenuItemConstructorOptions & { submenu: MenuItemConstructorOptions[] })[] {
  return menus.map(({ label, items }) => ({
    label,
    submenu: items
      .filter((item) => !(isPackaged && item.kind === 'role' && item.onlyUnpackaged === true))
      .map((item) => toOptions(item, send)),
  }))
}

function toOptions(item: Item, send: (action: string) => void): MenuItemConstructorOptions {
  if (item.kind === 'separator') return { type: 'separator' }
  if (item.kind === 'role') return { label: item.label, role: item.role }
  const { label, action, accelerator } = item
  return { label, accelerator, registerAccelerator: false, click: () => send(action) }
}
