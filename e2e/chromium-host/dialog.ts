import { readFileSync } from 'node:fs'
import type { MessageBoxOptions, OpenDialogOptions, SaveDialogOptions } from 'electron'
import type { CdpSession } from '../../electron/chromium/cdp-connection'
import { app } from './app'
import { HostWindow } from './browser-window'
import { hostOptions, trace } from './host-options'
import { chooseButton, chooseToOpen, chooseToSave } from './visible-dialogs'

export type DialogMethod = 'showOpenDialog' | 'showSaveDialog' | 'showMessageBox'
export type ScriptedDialog = { method: DialogMethod; answer: Record<string, unknown> }

/** Electron's two forms: with and without the window that the dialog belongs to. */
type Parameters<Options> = [Options] | [object, Options]

let used = 0

/** The next scripted answer, when it is for this method. The file may grow while the program runs. */
function takeAnswer(method: DialogMethod): Record<string, unknown> | null {
  if (hostOptions.dialogsFile === null) return null
  const script = JSON.parse(readFileSync(hostOptions.dialogsFile, 'utf8')) as ScriptedDialog[]
  const next = script[used]
  if (next?.method !== method) {
    trace(`no scripted answer for ${method}`)
    return null
  }
  used += 1
  return next.answer
}

function optionsOf<Options>(parameters: Parameters<Options>): Options {
  return parameters.at(-1) as Options
}

/** The page of the window that a person looks at; null without a display. */
async function visiblePage(parameters: readonly unknown[]): Promise<CdpSession | null> {
  if (!hostOptions.isHeaded) return null
  const [owner] = parameters
  const window = owner instanceof HostWindow ? owner : HostWindow.getAllWindows().find((item) => item.isVisible())
  return window === undefined ? null : window.page()
}

async function showOpenDialog(...parameters: Parameters<OpenDialogOptions>) {
  const scripted = takeAnswer('showOpenDialog')
  const page = scripted === null ? await visiblePage(parameters) : null
  const filePaths = page === null ? [] : await chooseToOpen(page, optionsOf(parameters))
  return { canceled: filePaths.length === 0, filePaths, ...scripted }
}

async function showSaveDialog(...parameters: Parameters<SaveDialogOptions>) {
  const scripted = takeAnswer('showSaveDialog')
  const isChosen = scripted === null && hostOptions.isHeaded
  const filePath = isChosen ? chooseToSave(optionsOf(parameters), app.getPath('downloads')) : ''
  return { canceled: !isChosen, filePath, ...scripted }
}

async function showMessageBox(...parameters: Parameters<MessageBoxOptions>) {
  const options = optionsOf(parameters)
  const scripted = takeAnswer('showMessageBox')
  const page = scripted === null ? await visiblePage(parameters) : null
  if (scripted === null && page === null) console.error(options.message, options.detail ?? '')
  const response = page === null ? (options.defaultId ?? 0) : await chooseButton(page, options)
  return { response, checkboxChecked: false, ...scripted }
}

function showErrorBox(title: string, content: string): void {
  console.error(`${title}\n${content}`)
}

export const dialog = { showOpenDialog, showSaveDialog, showMessageBox, showErrorBox }
