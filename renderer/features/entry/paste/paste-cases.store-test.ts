/** Every paste case: the clipboard as a program fills it, and what it comes to. Runs in Chromium, whose DOMParser reads the HTML. */
import { describe, expect, test } from 'vitest'
import { type Payload, pasteInto, readPayload } from './test-support/paste-into-grid'
import { calcHtml, calcTable, excelHtml, excelRows, tsv, wpsHtml, wpsRows } from './test-support/payloads'

type Case = [
  name: string,
  payload: Payload,
  at: [row: number, column: number],
  expected: { writes: string[]; notes?: string[]; asks?: string[]; counts?: Record<string, number> },
]

const block = [
  ['9.5', '8'],
  ['7', '6.5'],
]
const written = ['民安社区 重点任务=9.5', '民安社区 阵地建设=8', '青松社区 重点任务=7', '青松社区 阵地建设=6.5']
const changed = written.filter((text) => text !== '民安社区 阵地建设=8')

const plain: Case[] = [
  ['Excel, text: the closing line break touches no row', { text: tsv(block) }, [0, 0], { writes: changed }],
  ['WPS, text: one column', { text: '9.5\r\n7\r\n' }, [0, 0], { writes: [written[0] ?? '', written[2] ?? ''] }],
  ['LibreOffice, text: line feeds, none at the end', { text: '9.5\t8\n7\t6.5' }, [0, 0], { writes: changed }],
  ['text with carriage returns alone', { text: tsv(block, '\r') }, [0, 0], { writes: changed }],
  ['text with a byte order mark', { text: `\uFEFF${tsv(block)}` }, [0, 0], { writes: changed }],
  [
    'Excel, text: line breaks inside a cell',
    { text: '"9.5\n"\t"8\n9"\r\n' },
    [0, 0],
    {
      writes: ['民安社区 重点任务=9.5', '民安社区 阵地建设=8 9'],
      notes: ['不合格 民安社区 阵地建设：不是数字'],
    },
  ],
  [
    'full-width digits and points',
    { text: '９．５\t１０\t１２。５\r\n' },
    [0, 0],
    { writes: ['民安社区 重点任务=9.5', '民安社区 阵地建设=10', '民安社区 群众工作=12.5'] },
  ],
  [
    '分 behind the number',
    { text: '9.5分\t１０ 分\t12.5分 \r\n' },
    [0, 0],
    { writes: ['民安社区 重点任务=9.5', '民安社区 阵地建设=10', '民安社区 群众工作=12.5'] },
  ],
  [
    'thousands marks in their places, and not',
    { text: '12,34\t8\t1,234.5\r\n1，5\t\t1，234\r\n' },
    [0, 0],
    {
      writes: [
        '民安社区 重点任务=12,34',
        '民安社区 群众工作=1234.5',
        '青松社区 重点任务=1，5',
        '青松社区 群众工作=1234',
      ],
      notes: ['不合格 民安社区 重点任务：逗号的位置不是千分位', '不合格 青松社区 重点任务：逗号的位置不是千分位'],
    },
  ],
  [
    'numbers kept as text: apostrophe, spaces of every kind, invisible characters, zeros',
    { text: "'9.5\t\u00A0 8.50\u3000\t\u200E+012\u202C\r\n" },
    [0, 0],
    { writes: ['民安社区 重点任务=9.5', '民安社区 阵地建设=8.5', '民安社区 群众工作=12'] },
  ],
  [
    'a blank cell empties what stood there, and says so',
    { text: '\t8\r\n9\t\r\n' },
    [0, 0],
    { writes: ['民安社区 重点任务=', '青松社区 重点任务=9'], counts: { cleared: 1, added: 1, same: 2 } },
  ],
  [
    '弃权 in a row without marks is the whole sheet',
    { text: '弃权\t弃权\r\n弃权\t\r\n' },
    [0, 0],
    { writes: ['民安社区 弃权=1', '青松社区 弃权=1'], counts: { abstained: 2 } },
  ],
  [
    '弃权 beside a mark stays as written',
    { text: '弃权\t7\r\n9\t8\r\n' },
    [0, 0],
    {
      writes: ['民安社区 重点任务=弃权', '民安社区 阵地建设=7', '青松社区 重点任务=9', '青松社区 阵地建设=8'],
      notes: ['不合格 民安社区 重点任务：弃权是整张评分单的，不是一格的'],
    },
  ],
  [
    'signs of no mark: right where none belongs, wrong where one does',
    { text: '/\t9\t\r\n回避\t回避\t回避\r\n9\t8\t不适用\r\n' },
    [1, 0],
    {
      writes: ['青松社区 重点任务=/', '青松社区 阵地建设=9', '南山村 重点任务=9', '南山村 阵地建设=8'],
      notes: ['不合格 青松社区 重点任务：这一格应有分数；整张评分单不评，请按弃权处理'],
    },
  ],
  [
    'a lone dash is neither blank nor nought',
    { text: '-\t—\r\n9\t－\r\n' },
    [0, 0],
    {
      writes: ['民安社区 重点任务=-', '民安社区 阵地建设=—', '青松社区 重点任务=9', '青松社区 阵地建设=－'],
      notes: ['民安社区 重点任务', '民安社区 阵地建设', '青松社区 阵地建设'].map(
        (cell) => `不合格 ${cell}：横线可能是空白，也可能是 0，请改成 0 或清空`,
      ),
    },
  ],
  [
    'percent, scientific notation, a column too narrow, errors of formulas',
    { text: '95%\t9.5E+00\t####\r\n#N/A\t#REF!\t#DIV/0!\r\n' },
    [0, 0],
    {
      writes: [
        '民安社区 重点任务=95%',
        '民安社区 阵地建设=9.5E+00',
        '民安社区 群众工作=####',
        '青松社区 重点任务=#N/A',
        '青松社区 阵地建设=#REF!',
        '青松社区 群众工作=#DIV/0!',
      ],
      notes: [
        '不合格 民安社区 重点任务：百分数不换算',
        '不合格 民安社区 阵地建设：原表用科学计数法显示，请调宽那一列再复制',
        '不合格 民安社区 群众工作：原表的列太窄，没有显示数字，请调宽再复制',
        '不合格 青松社区 重点任务：原表的公式出错',
        '不合格 青松社区 阵地建设：原表的公式出错',
        '不合格 青松社区 群众工作：原表的公式出错',
      ],
    },
  ],
  [
    'out of limits, off the step, too exact, negative: kept as written',
    { text: '15.5\t9.3\t9.333\r\n-1\t−1\t9\r\n' },
    [0, 0],
    {
      writes: [
        '民安社区 重点任务=15.5',
        '民安社区 阵地建设=9.3',
        '民安社区 群众工作=9.333',
        '青松社区 重点任务=-1',
        '青松社区 阵地建设=-1',
        '青松社区 群众工作=9',
      ],
      notes: [
        '不合格 民安社区 重点任务：超过满分 15',
        '不合格 民安社区 阵地建设：应为 0.5 的整数倍',
        '不合格 民安社区 群众工作：最多两位小数',
        '不合格 青松社区 重点任务：分数不能为负数',
        '不合格 青松社区 阵地建设：分数不能为负数',
      ],
    },
  ],
  [
    'digits without the point are never guessed in a paste',
    { text: '9\t95\r\n8\t85\r\n' },
    [0, 0],
    {
      writes: ['民安社区 阵地建设=95', '青松社区 重点任务=8', '青松社区 阵地建设=85'],
      notes: ['不合格 民安社区 阵地建设：超过满分 10', '不合格 青松社区 阵地建设：超过满分 10'],
    },
  ],
  [
    'larger than the grid: what lies outside is counted',
    { text: tsv(Array.from({ length: 3 }, () => ['1', '2', '3', '', '', '9'])) },
    [3, 0],
    {
      writes: ['南山村 重点任务=1', '南山村 阵地建设=2'],
      notes: ['跳过 南山村 群众工作：这个单位不适用这一项'],
      counts: { added: 2, skipped: 1, same: 2, outside: 9 },
    },
  ],
  [
    'a judge who is recused, and the sum of the other table',
    { text: '9\t8\t7\t24\r\n9\t8\t7\t25\r\n9\t8\t\t\r\n' },
    [1, 0],
    {
      writes: [
        '青松社区 重点任务=9',
        '青松社区 阵地建设=8',
        '青松社区 群众工作=7',
        '南山村 重点任务=9',
        '南山村 阵地建设=8',
      ],
      notes: [
        '合计不符 西河村 合计：原表合计 25，各项相加 没有',
        '跳过 西河村 重点任务：评委回避，不给这个单位评分',
        '跳过 西河村 阵地建设：评委回避，不给这个单位评分',
        '跳过 西河村 群众工作：评委回避，不给这个单位评分',
      ],
    },
  ],
]

const byName: Case[] = [
  [
    'headings and names in another order, with number, rank, note and mean',
    {
      text: tsv([
        ['序号', '单位', '阵地建设（10分）', '重点任务(15分)', '合计', '名次', '备注'],
        ['1', '青松 社区', '8', '9', '17', '2', '好'],
        ['2', '民安社区', '10', '9', '19', '1', ''],
        ['', '平均分', '9', '9', '18', '', ''],
      ]),
    },
    [3, 2],
    { writes: ['青松社区 阵地建设=8', '青松社区 重点任务=9', '民安社区 阵地建设=10'] },
  ],
  [
    'a title above the headings',
    { text: tsv([['某街道评分汇总'], ['村（社区）', '重点任务', '阵地建设'], ['青松社区', '9', '8']]) },
    [0, 0],
    { writes: ['青松社区 重点任务=9', '青松社区 阵地建设=8'] },
  ],
  [
    'names without headings: marks from the chosen column on',
    {
      text: tsv([
        ['青松社区', '8'],
        ['民安社区', '7'],
      ]),
    },
    [0, 1],
    { writes: ['青松社区 阵地建设=8', '民安社区 阵地建设=7'] },
  ],
  [
    'headings without names: rows from the chosen one on',
    {
      text: tsv([
        ['阵地建设', '重点任务'],
        ['8', '9'],
        ['7', '6'],
      ]),
    },
    [0, 0],
    {
      writes: ['青松社区 阵地建设=7', '青松社区 重点任务=6'],
    },
  ],
  [
    'names that sound or look alike are asked about, strangers too',
    {
      text: tsv([
        ['单位', '重点任务', '阵地建设'],
        ['民按社区', '9', '7'],
        ['青松', '9', '8'],
        ['监票人签字', '', ''],
        ['某某农场', '1', '2'],
      ]),
    },
    [0, 0],
    { writes: [], asks: ['民按社区→民安社区', '青松→青松社区', '监票人签字→', '某某农场→'] },
  ],
  [
    'a name that stands twice is asked about the second time',
    {
      text: tsv([
        ['青松社区', '9'],
        ['青松社区', '8'],
        ['', '7'],
      ]),
    },
    [0, 0],
    { writes: ['青松社区 重点任务=9'], asks: ['青松社区→青松社区', '（第 3 行没有名称）→'] },
  ],
  [
    'a heading that is no item is asked about',
    {
      text: tsv([
        ['单位', '重点任务', '阵地', '创新'],
        ['青松社区', '9', '8', '7'],
      ]),
    },
    [0, 0],
    { writes: ['青松社区 重点任务=9'], asks: ['阵地→阵地建设', '创新→'] },
  ],
  [
    'items down and units across',
    {
      text: tsv([
        ['项目', '南山村', '民按社区', '青松社区'],
        ['阵地建设', '7', '8', '6'],
        ['重点任务（15分）', '10', '11', '12'],
      ]),
    },
    [0, 0],
    {
      writes: ['青松社区 阵地建设=6', '青松社区 重点任务=12', '南山村 阵地建设=7', '南山村 重点任务=10'],
      asks: ['民按社区→民安社区'],
    },
  ],
]

const excel: Case[] = [
  ['Excel, HTML', { html: excelHtml(excelRows(block)), text: tsv(block) }, [0, 0], { writes: changed }],
  ['Excel: the rows between the marks alone', { html: excelRows(block) }, [0, 0], { writes: changed }],
  [
    'Excel: hidden rows and columns are left out although the text has them',
    {
      html: excelHtml(` <col width=64 style='width:48pt'>
 <col width=0 style='display:none;mso-width-source:userset;
 mso-width-alt:2340'>
 <col width=64 style='width:48pt'>
 <tr height=19 style='height:14.25pt'>
  <td height=19 align=right width=64 style='height:14.25pt;width:48pt'>9.5</td>
  <td align=right width=0 style='width:0'>1</td>
  <td align=right width=64 style='width:48pt'>8</td>
 </tr>
 <tr height=0 style='display:none'>
  <td height=0 align=right>2</td>
  <td align=right>2</td>
  <td align=right>2</td>
 </tr>
 <tr height=19 style='height:14.25pt'>
  <td height=19 align=right style='height:14.25pt'>7</td>
  <td align=right>1</td>
  <td align=right>6.5</td>
 </tr>`),
      text: '9.5\t1\t8\r\n2\t2\t2\r\n7\t1\t6.5\r\n',
    },
    [0, 0],
    { writes: changed },
  ],
  [
    'Excel: the value of merged cells stands in the first one, the others are not written',
    {
      html: excelHtml(` <col width=64 span=2 style='width:48pt'>
 <tr height=19 style='height:14.25pt'>
  <td colspan=2 height=19 width=128 style='height:14.25pt;width:96pt' align=right>9.5</td>
 </tr>
 <tr height=19 style='height:14.25pt'>
  <td height=19 align=right style='height:14.25pt'>7</td>
  <td align=right>6.5</td>
 </tr>`),
      text: '9.5\t\r\n7\t6.5\r\n',
    },
    [0, 0],
    { writes: changed },
  ],
  [
    'Excel: the helper row of columns that do not align is no row',
    {
      html: excelHtml(`${excelRows(block)}
 <![if supportMisalignedColumns]>
 <tr height=0 style='display:none'>
  <td width=64 style='width:48pt'></td>
  <td width=64 style='width:48pt'></td>
 </tr>
 <![endif]>`),
      text: tsv(block),
    },
    [0, 0],
    { writes: changed },
  ],
  [
    'Excel 2003: a number shown rounded is told',
    {
      html: excelHtml(` <tr height=19 style='height:14.25pt'>
  <td height=19 class=xl65 align=right style='height:14.25pt' x:num="9.4499999999999993">9.5</td>
  <td class=xl65 align=right x:num="8">8.0</td>
 </tr>`),
      text: '9.5\t8.0\r\n',
    },
    [0, 0],
    {
      writes: ['民安社区 重点任务=9.5'],
      notes: ['改动 民安社区 重点任务：原表显示 9.5，实际是 9.45，按显示的写入，请核对'],
    },
  ],
  [
    'Excel: line breaks, wrapped source, entities and fonts inside cells',
    {
      html: excelHtml(` <tr height=38 style='height:28.5pt'>
  <td height=38 class=xl65 width=64 style='height:28.5pt;width:48pt'>单位<br>
    名称</td>
  <td>重点<font
  class="font5">任务</font></td>
  <td>阵地<br>建设</td>
 </tr>
 <tr height=19 style='height:14.25pt'>
  <td height=19 style='height:14.25pt'>青松社区<span
  style='mso-spacerun:yes'>&nbsp; </span></td>
  <td align=right>&nbsp;9&#46;5&nbsp;</td>
  <td>8分<!--[if gte vml 1]><v:shape/><![endif]--></td>
 </tr>`),
      text: '"单位\n名称"\t重点任务\t"阵地\n建设"\r\n青松社区  \t 9.5 \t8分\r\n',
    },
    [0, 0],
    { writes: ['青松社区 重点任务=9.5', '青松社区 阵地建设=8'] },
  ],
]

const others: Case[] = [
  ['WPS, HTML', { html: wpsHtml(wpsRows(block)), text: tsv(block) }, [0, 0], { writes: changed }],
  [
    'WPS: a colspan of text that only runs over is no merged cell',
    {
      html: wpsHtml(`   <tr height="18" style='height:13.50pt;'>
    <td class="xl65" height="18" align="right" style='height:13.50pt;' x:num>9.5</td>
    <td class="xl65" colspan="2" style='mso-ignore:colspan;'></td>
   </tr>
   <tr height="18" style='height:13.50pt;'>
    <td class="xl65" height="18" align="right" style='height:13.50pt;' x:num>7</td>
    <td class="xl65" align="right" x:num>6.5</td>
    <td class="xl65" align="right" x:num>3</td>
   </tr>`),
      text: '9.5\t\t\r\n7\t6.5\t3\r\n',
    },
    [0, 0],
    { writes: ['民安社区 重点任务=9.5', '民安社区 阵地建设=', ...written.slice(2), '青松社区 群众工作=3'] },
  ],
  [
    'WPS: a title and headings over two rows, all merged, a hidden column',
    {
      html: wpsHtml(`   <col width="72" style='width:54.00pt;'/>
   <col width="0" style='display:none;mso-width-source:userset;mso-width-alt:2304;'/>
   <col width="72" span="3" style='width:54.00pt;'/>
   <tr height="30" style='height:22.50pt;'>
    <td class="xl66" height="30" width="360" colspan="5" style='height:22.50pt;width:270.00pt;border-right:none;' x:str>亮赛比评分表</td>
   </tr>
   <tr height="18" style='height:13.50pt;'>
    <td class="xl66" height="36" rowspan="2" style='height:27.00pt;border-bottom:none;' x:str>单位</td>
    <td class="xl66" rowspan="2" style='border-bottom:none;' x:str>书记</td>
    <td class="xl66" colspan="2" style='border-right:none;' x:str>现场观摩</td>
    <td class="xl66" rowspan="2" style='border-bottom:none;' x:str>合计</td>
   </tr>
   <tr height="18" style='height:13.50pt;'>
    <td class="xl66" x:str>重点任务<font class="font0">（15分）</font></td>
    <td class="xl66" x:str>阵地建设</td>
   </tr>
   <tr height="18" style='height:13.50pt;'>
    <td class="xl65" height="18" style='height:13.50pt;' x:str>青松社区</td>
    <td class="xl65" x:str>张某</td>
    <td class="xl65" align="right" x:num="9.5">9.5</td>
    <td class="xl65" align="right" x:num>8</td>
    <td class="xl65" align="right" x:num x:fmla="=SUM(C4:D4)">18</td>
   </tr>`),
    },
    [0, 0],
    {
      writes: ['青松社区 重点任务=9.5', '青松社区 阵地建设=8'],
      notes: ['合计不符 青松社区 合计：原表合计 18，各项相加 17.5'],
    },
  ],
  [
    'LibreOffice, HTML: as Calc wrote it',
    { html: calcTable },
    [0, 0],
    {
      writes: [
        '民安社区 重点任务=9.5',
        '民安社区 阵地建设=95%',
        '青松社区 重点任务=1234.5',
        '青松社区 阵地建设=9.5',
        '南山村 重点任务=#N/A',
        '南山村 阵地建设=8',
      ],
      notes: [
        '不合格 民安社区 阵地建设：百分数不换算',
        '不合格 青松社区 重点任务：超过满分 15',
        '不合格 南山村 重点任务：原表的公式出错',
        '合计不符 民安社区 合计：原表合计 10.4，各项相加 9.5',
        '改动 民安社区 重点任务：原表显示 9.5，实际是 9.45，按显示的写入，请核对',
      ],
      asks: ['（第 5 行没有名称）→'],
    },
  ],
  [
    'LibreOffice: empty cells hold a line break, hidden rows are not copied',
    {
      html: calcHtml(`	<colgroup span="2" width="80"></colgroup>
	<tr>
		<td height="20" align="right" valign=bottom sdval="9.5" sdnum="1033;"><font color="#000000">9.5</font></td>
		<td align="left" valign=bottom><font color="#000000"><br></font></td>
	</tr>
	<tr>
		<td height="20" align="right" valign=bottom sdval="7" sdnum="1033;"><font color="#000000">7</font></td>
		<td align="right" valign=bottom sdval="6.5" sdnum="1033;"><font color="#000000">6.5</font></td>
	</tr>`),
    },
    [0, 0],
    { writes: ['民安社区 重点任务=9.5', '民安社区 阵地建设=', ...written.slice(2)] },
  ],
  [
    'Word: paragraphs inside the cells of a table',
    {
      html: `<html><body lang=ZH-CN><!--StartFragment--><table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0>
 <tr><td width=277 valign=top><p class=MsoNormal><span lang=EN-US>9.5<o:p></o:p></span></p></td>
  <td width=277 valign=top><p class=MsoNormal><span lang=EN-US>8<o:p></o:p></span></p></td></tr>
 <tr><td><p class=MsoNormal>7</p></td><td><p class=MsoNormal>6.5</p></td></tr></table><!--EndFragment--></body></html>`,
      text: '9.5\n8\n7\n6.5\n',
    },
    [0, 0],
    { writes: changed },
  ],
  [
    'HTML without a table, and with two: the text is read',
    { html: '<table><tr><td>1</td></tr></table><table><tr><td>2</td></tr></table>', text: tsv(block) },
    [0, 0],
    { writes: changed },
  ],
  [
    'HTML is text and nothing else: no picture is fetched, no script runs',
    {
      html: `<table><tr><td><script>document.title='x'</script>9.5<img src=x onerror="document.title='x'"></td><td>8<style>td{}</style></td></tr><tr><td onclick=alert(1)>7</td><td>&lt;b&gt;</td></tr></table>`,
      text: '',
    },
    [0, 0],
    {
      writes: ['民安社区 重点任务=9.5', '青松社区 重点任务=7', '青松社区 阵地建设=<b>'],
      notes: ['不合格 青松社区 阵地建设：不是数字'],
    },
  ],
]

describe('a block pasted into the grid', () => {
  test.each([...plain, ...byName, ...excel, ...others])('%s', async (_, payload, at, expected) => {
    const { writes, notes = [], asks = [] } = expected
    const { counts, ...result } = await pasteInto(payload, at)
    expect({ ...result, writes: result.writes.toSorted() }).toEqual({ writes: writes.toSorted(), notes, asks })
    if (expected.counts !== undefined) expect(counts).toEqual(expected.counts)
  })

  test('a name that the user chose is followed, once for each row and column', async () => {
    const text = tsv([
      ['单位', '阵地'],
      ['民按社区', '7'],
      ['民安社曲', '6'],
    ])
    const choices = { 'row 1': 0, 'row 2': 0, 'column 1': 1 }
    expect((await pasteInto({ text }, [0, 0], choices)).writes).toEqual(['民安社区 阵地建设=7'])
  })
})

describe('what is read', () => {
  const hidden = `<col><col width=0 style='display:none'><col>${'<tr><td>1</td><td>2</td><td>3</td></tr>'.repeat(2)}<tr height="0" style='display:none'><td>4</td></tr><tr style='mso-height-source:userset;height:0pt'><td>5</td></tr><tr style='display:none'><td></td></tr>`

  test('hidden rows and columns are counted, blank ones are not', () => {
    const { rows, hiddenRows, hiddenColumns } = readPayload({ html: excelHtml(hidden) })
    expect(rows.map((row) => row.map((cell) => cell.text))).toEqual([
      ['1', '3'],
      ['1', '3'],
    ])
    expect([hiddenRows, hiddenColumns]).toEqual([2, 1])
  })

  test.each([
    ['rows of text', { text: '1\n'.repeat(2001) }],
    ['columns of text', { text: '1\t'.repeat(256) }],
    ['rows of HTML', { html: `<table>${'<tr><td>1</td></tr>'.repeat(2001)}</table>` }],
    ['columns of HTML', { html: '<table><tr><td colspan=1000>1</td></tr></table>' }],
    ['characters', { text: 'x'.repeat(16_000_001) }],
  ])('too many %s are refused as a whole', (_, payload) => {
    expect(readPayload(payload)).toMatchObject({ rows: [], isTooLarge: true })
  })
})
