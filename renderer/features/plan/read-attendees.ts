import type { Attendee } from '../../../shared/model/record'

const headings = /^(序号|职务|单位及职务|单位职务|姓名)$/

/** Reads one person per line: post, then the name after a tab. A number column and a heading line are passed over. */
export function readAttendees(text: string): Attendee[] {
  return text.split(/\r\n|\r|\n/).flatMap((line) => {
    const cells = line.split('\t').map((cell) => cell.replace(/^"|"$/g, '').replace(/\s+/g, ' ').trim())
    const isNumbered = /^(\d+|序号)?$/.test(cells[0] ?? '') && cells.length > 1
    const [post = '', name = ''] = isNumbered ? cells.slice(1) : cells
    return post === '' || headings.test(post) ? [] : [{ post, name }]
  })
}
