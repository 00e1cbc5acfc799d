import { EventEmitter } from 'node:events'
import type { MenuItemConstructorOptions } from 'electron'

export class HostMenuItem {
  readonly id: string
  readonly label: string
  readonly type: string
  readonly role: string | undefined
  readonly click: (...parameters: unknown[]) => void
  readonly submenu: HostMenu | undefined
  enabled: boolean
  visible: boolean
  checked: boolean

  constructor(options: MenuItemConstructorOptions) {
    this.id = options.id ?? ''
    this.label = options.label ?? ''
    this.type = options.type ?? (options.submenu === undefined ? 'normal' : 'submenu')
    this.role = options.role
    this.click = (options.click ?? (() => {})) as (...parameters: unknown[]) => void
    this.submenu = Array.isArray(options.submenu) ? HostMenu.buildFromTemplate(options.submenu) : undefined
    this.enabled = options.enabled ?? true
    this.visible = options.visible ?? true
    this.checked = options.checked ?? false
  }
}

/** Menus exist as data only: there is no native menu bar. */
export class HostMenu extends EventEmitter {
  static #applicationMenu: HostMenu | null = null
  readonly items: HostMenuItem[] = []

  static buildFromTemplate(template: readonly MenuItemConstructorOptions[]): HostMenu {
    const menu = new HostMenu()
    for (const options of template) menu.append(new HostMenuItem(options))
    return menu
  }

  static setApplicationMenu(menu: HostMenu | null): void {
    HostMenu.#applicationMenu = menu
  }

  static getApplicationMenu(): HostMenu | null {
    return HostMenu.#applicationMenu
  }

  append(item: HostMenuItem): void {
    this.items.push(item)
  }

  getMenuItemById(id: string): HostMenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id)
      if (found !== undefined && found !== null) return found
    }
    return null
  }

  popup(): void {
    this.emit('menu-will-show')
  }
}
