import type { PrintToPDFOptions } from 'electron'
import type { PrintOptions } from '../../electron/chromium/cdp-protocol'

/** Inches. */
const paperSizes: Readonly<Record<string, readonly [number, number]>> = {
  A0: [33.1, 46.8],
  A1: [23.4, 33.1],
  A2: [16.54, 23.4],
  A3: [11.7, 16.54],
  A4: [8.27, 11.7],
  A5: [5.83, 8.27],
  A6: [4.13, 5.83],
  Letter: [8.5, 11],
  Legal: [8.5, 14],
  Tabloid: [11, 17],
  Ledger: [17, 11],
}

/** Electron's print options as those of the protocol, with Electron's defaults. */
export function toPrintOptions(options: PrintToPDFOptions): PrintOptions {
  const { pageSize = 'Letter', margins = {} } = options
  const size = typeof pageSize === 'string' ? paperSizes[pageSize] : ([pageSize.width, pageSize.height] as const)
  if (size === undefined) throw new Error(`Invalid pageSize ${String(pageSize)}`)
  return {
    paperWidth: size[0],
    paperHeight: size[1],
    marginTop: margins.top ?? 0.4,
    marginBottom: margins.bottom ?? 0.4,
    marginLeft: margins.left ?? 0.4,
    marginRight: margins.right ?? 0.4,
    landscape: options.landscape ?? false,
    displayHeaderFooter: options.displayHeaderFooter ?? false,
    printBackground: options.printBackground ?? false,
    scale: options.scale ?? 1,
    pageRanges: options.pageRanges ?? '',
    headerTemplate: options.headerTemplate ?? '',
    footerTemplate: options.footerTemplate ?? '',
    preferCSSPageSize: options.preferCSSPageSize ?? false,
  }
}
