import { Menu, type MenuItemConstructorOptions } from 'electron'

/** Chinese menu without reload, zoom or developer tools; keys are handled in the page. */
export function setMenu(send: (action: string) => void): void {
  const item = (label: string, action: string, accelerator: string): MenuItemConstructorOptions => ({
    label,
    accelerator,
    registerAccelerator: false,
    click: () => send(action),
  })
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: '文件',
        submenu: [item('打印与导出', 'print', 'CmdOrCtrl+P'), { type: 'separator' }, { role: 'quit', label: '退出' }],
      },
      {
        label: '编辑',
        submenu: [
          item('撤销', 'undo', 'CmdOrCtrl+Z'),
          item('重做', 'redo', 'CmdOrCtrl+Y'),
          { type: 'separator' },
          { role: 'cut', label: '剪切' },
          { role: 'copy', label: '复制' },
          { role: 'paste', label: '粘贴' },
          { role: 'selectAll', label: '全选' },
        ],
      },
      { label: '帮助', submenu: [item('快捷键', 'keys', 'F1')] },
    ]),
  )
}
