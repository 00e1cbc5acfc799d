import { app, Menu } from 'electron'
import { buildMenuTemplate } from './menu-template'

/** Sets the program's menu; `send` takes the actions that a page carries out. */
export function setMenu(send: (action: string) => void): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(buildMenuTemplate(send, app.isPackaged)))
}
