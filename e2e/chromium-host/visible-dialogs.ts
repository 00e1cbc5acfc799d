/** Dialogs for a person at the window: the browser's own file chooser and message, and the downloads folder for saving. */
import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join, parse } from 'node:path'
import type { MessageBoxOptions, OpenDialogOptions, SaveDialogOptions } from 'electron'
import type { CdpSession } from '../../electron/chromium/cdp-connection'

/** In the page: the chosen files, none when the chooser is cancelled. Sent as source text. */
function chooseFiles(accept: string, isMultiple: boolean, isFolder: boolean): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    Object.assign(input, { type: 'file', accept, multiple: isMultiple, webkitdirectory: isFolder })
    input.addEventListener('change', () => resolve([...(input.files ?? [])]))
    input.addEventListener('cancel', () => resolve([]))
    input.click()
  })
}

/** The chosen folder, from a file in it and that file's path within it. */
function folderOf(file: string, relative: string): string {
  return relative
    .split('/')
    .slice(1)
    .reduce((path) => dirname(path), file)
}

export async function chooseToOpen(
  page: CdpSession,
  { filters = [], properties = [] }: OpenDialogOptions,
): Promise<string[]> {
  const extensions = filters.flatMap((filter) => filter.extensions).filter((extension) => extension !== '*')
  const accept = extensions.map((extension) => `.${extension}`).join(',')
  const isFolder = properties.includes('openDirectory')
  const values = [accept, properties.includes('multiSelections'), isFolder].map((value) => JSON.stringify(value))
  const { result } = await page.send('Runtime.evaluate', {
    expression: `(${chooseFiles.toString()})(${values.join(', ')})`,
    awaitPromise: true,
    userGesture: true,
  })
  const paths: string[] = []
  for (let index = 0; result.objectId !== undefined; index += 1) {
    const target = { objectId: result.objectId, arguments: [{ value: index }] }
    const file = await page.send('Runtime.callFunctionOn', {
      ...target,
      functionDeclaration: 'function (index) { return this[index] }',
    })
    if (file.result.objectId === undefined) break
    const { path } = await page.send('DOM.getFileInfo', { objectId: file.result.objectId })
    if (!isFolder) paths.push(path)
    else {
      const relative = await page.send('Runtime.callFunctionOn', {
        ...target,
        functionDeclaration: 'function (index) { return this[index].webkitRelativePath }',
      })
      return [folderOf(path, String(relative.result.value))]
    }
  }
  return paths
}

/** A free name for the file in the downloads folder: a browser cannot ask where to save. */
export function chooseToSave({ defaultPath = '未命名' }: SaveDialogOptions, downloads: string): string {
  mkdirSync(downloads, { recursive: true })
  const { name, ext } = parse(defaultPath)
  for (let count = 1; ; count += 1) {
    const file = join(downloads, count === 1 ? `${name}${ext}` : `${name} (${count})${ext}`)
    if (!existsSync(file)) return file
  }
}

/** A message with one or two buttons; with more, the default one counts as pressed. */
export async function chooseButton(page: CdpSession, options: MessageBoxOptions): Promise<number> {
  const { message, detail = '', buttons = [], defaultId = 0 } = options
  const cancelId = options.cancelId ?? (defaultId === 0 ? 1 : 0)
  const text = JSON.stringify([message, detail].filter((line) => line !== '').join('\n\n'))
  const isQuestion = buttons.length === 2
  const { result } = await page.send('Runtime.evaluate', {
    expression: isQuestion ? `confirm(${text})` : `alert(${text})`,
    returnByValue: true,
  })
  return isQuestion && result.value !== true ? cancelId : defaultId
}
