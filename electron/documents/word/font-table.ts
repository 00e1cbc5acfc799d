/**
 * `word/fontTable.xml`: for each named font those that may stand for it on a machine without it, the family that a last
 * substitute should have, and the Chinese character set. The library writes only embedded fonts into this part.
 */
const substitutes = [
  { name: '方正小标宋简体', others: ['小标宋', '宋体', 'SimSun'], family: 'roman' },
  { name: '仿宋_GB2312', others: ['仿宋', 'FangSong'], family: 'roman' },
  { name: '楷体_GB2312', others: ['楷体', 'KaiTi'], family: 'roman' },
  { name: '黑体', others: ['SimHei'], family: 'swiss' },
  { name: '宋体', others: ['SimSun'], family: 'roman' },
] as const

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

export const fontTablePart = {
  path: 'word/fontTable.xml',
  data: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="${namespace}">${substitutes
    .map(
      ({ name, others, family }) =>
        `<w:font w:name="${name}"><w:altName w:val="${others.join(',')}"/><w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`,
    )
    .join('')}</w:fonts>`,
}
