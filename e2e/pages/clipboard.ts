import type { Page } from '@playwright/test'

/** Fills the clipboard as another program does, with text and HTML, by a copy of the page that is focused. */
export async function copyAs(desk: Page, flavours: { text: string; html?: string }): Promise<void> {
  await desk.evaluate(({ text, html }) => {
    document.addEventListener(
      'copy',
      (event) => {
        event.preventDefault()
        event.stopImmediatePropagation()
        event.clipboardData?.setData('text/plain', text)
        if (html !== undefined) event.clipboardData?.setData('text/html', html)
      },
      { capture: true, once: true },
    )
  }, flavours)
  await desk.keyboard.press('Control+c')
}
