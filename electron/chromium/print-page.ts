import type { CdpSession } from './cdp-connection'
import type { PrintOptions } from './cdp-protocol'

/** The bytes of the page as PDF. Lengths are in inches; a page size in the style sheet wins with `preferCSSPageSize`. */
export async function printPage(session: CdpSession, options: PrintOptions): Promise<Buffer> {
  const { data } = await session.send('Page.printToPDF', options)
  return Buffer.from(data, 'base64')
}
