import { app, dialog } from 'electron'

/** Tells why the program cannot go on, and ends it without saving. */
export function stopWith(error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error)
  dialog.showErrorBox('亮赛比工作台无法运行', `${reason}\n\n已保存的数据不受影响。`)
  app.exit(1)
}
