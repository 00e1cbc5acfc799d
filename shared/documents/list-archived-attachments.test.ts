import { expect, test } from 'vitest'
import { rectificationSchema, stopSchema } from '../model/campaign'
import { listArchivedAttachments } from './list-archived-attachments'

const ids = ['a', 'b', 'c', 'd'].map((digit) => digit.repeat(64))
const [first = '', second = '', third = '', fourth = ''] = ids
const attachment = (id: string, name: string, mediaType: string) => ({ id, name, mediaType, bytes: 1 })
const stop = (id: string, seq: number, name: string, photos: string[]) =>
  stopSchema.parse({ id, seq, name, kind: '', unitIds: [], photos })

test('scans keep their names, photos are named after what they show', () => {
  const files = listArchivedAttachments({
    scans: [first, second, 'e'.repeat(64)],
    stops: [stop('s2', 7, '村史馆/老屋', [third]), stop('s1', 3, '党群中心', [third, fourth])],
    rectifications: [rectificationSchema.parse({ id: 'r', status: 'open', photos: [third] })],
    attachments: [
      attachment(first, '汇总表.PDF', 'application/pdf'),
      attachment(second, '汇总表.jpeg', 'application/pdf'),
      attachment(third, '1.jpg', 'image/jpeg'),
      attachment(fourth, '2.HEIC', 'image/heic'),
    ],
  })
  expect(files.map(({ fileName, title, id }) => [fileName, title, id.slice(0, 1)])).toEqual([
    ['扫描件/汇总表.pdf', '汇总表', 'a'],
    ['扫描件/汇总表.pdf', '汇总表', 'b'],
    [`扫描件/${'e'.repeat(64)}.bin`, 'e'.repeat(64), 'e'],
    ['照片/01_党群中心_1.jpg', '01_党群中心_1', 'c'],
    ['照片/01_党群中心_2.heic', '01_党群中心_2', 'd'],
    ['照片/02_村史馆老屋_1.jpg', '02_村史馆/老屋_1', 'c'],
    ['照片/整改01_1.jpg', '整改01_1', 'c'],
  ])
})
