/** Places and type sizes on the pages of a PDF; lengths in millimetres, sizes in points. */

export type PrintedWord = { page: number; left: number; right: number; top: number; bottom: number; text: string }
export type PrintedLine = { page: number; left: number; right: number; top: number; size: number; text: string }

const millimetres = 25.4 / 72
/** pdftohtml's `-zoom 4`. */
const zoom = 3

/** Words of `pdftotext -bbox`. */
export function readWords(html: string): PrintedWord[] {
  return html
    .split('<page ')
    .slice(1)
    .flatMap((page, index) =>
      Array.from(
        page.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/gs),
        ([, left, top, right, bottom, text]) => ({
          page: index + 1,
          left: Number(left) * millimetres,
          right: Number(right) * millimetres,
          top: Number(top) * millimetres,
          bottom: Number(bottom) * millimetres,
          text: text ?? '',
        }),
      ),
    )
}

/** Lines of `pdftohtml -xml -zoom 4`, each with the size of its type. */
export function readLines(xml: string): PrintedLine[] {
  const sizes = new Map(
    Array.from(xml.matchAll(/<fontspec id="(\d+)" size="(\d+)"/g), ([, id, size]) => [id, Number(size)]),
  )
  return xml
    .split('<page ')
    .slice(1)
    .flatMap((page, index) =>
      Array.from(
        page.matchAll(/<text top="(-?\d+)" left="(-?\d+)" width="(\d+)" height="\d+" font="(\d+)">(.*?)<\/text>/g),
        ([, top, left, width, font, text]) => ({
          page: index + 1,
          top: (Number(top) / zoom) * millimetres,
          left: (Number(left) / zoom) * millimetres,
          right: ((Number(left) + Number(width)) / zoom) * millimetres,
          size: (sizes.get(font) ?? 0) / zoom,
          text: (text ?? '').replace(/<[^>]+>/g, ''),
        }),
      ),
    )
}
