/**
 * The clipboard as the programs fill it. Excel: `Microsoft Excel 15` with its conditional comments and wrapped attributes; WPS:
 * `WPS Office ET` with quoted attributes, x:str and x:num; LibreOffice: what Calc 7.4 wrote for a sheet with these cells.
 */

const excelStyles = `<!--table
	{mso-displayed-decimal-separator:"\\.";
	mso-displayed-thousand-separator:"\\,";}
tr
	{mso-height-source:auto;}
col
	{mso-width-source:auto;}
br
	{mso-data-placement:same-cell;}
td
	{padding-top:1px;
	mso-ignore:padding;
	font-family:宋体;
	mso-number-format:General;
	white-space:nowrap;}
.xl65
	{mso-number-format:"0\\.0";}
-->`

/** @param table the <col> and <tr> elements between the fragment's marks */
export function excelHtml(table: string): string {
  return `<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:x="urn:schemas-microsoft-com:office:excel"
xmlns="http://www.w3.org/TR/REC-html40">

<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=ProgId content=Excel.Sheet>
<meta name=Generator content="Microsoft Excel 15">
<link id=Main-File rel=Main-File
href="file:///C:/Users/ADMINI~1/AppData/Local/Temp/msohtmlclip1/01/clip.htm">
<link rel=File-List
href="file:///C:/Users/ADMINI~1/AppData/Local/Temp/msohtmlclip1/01/clip_filelist.xml">
<style>
${excelStyles}
</style>
</head>

<body link="#0563C1" vlink="#954F72">

<table border=0 cellpadding=0 cellspacing=0 width=192 style='border-collapse:
 collapse;width:144pt'>
<!--StartFragment-->
${table}
<!--EndFragment-->
</table>

</body>

</html>
`
}

/** Rows of plain cells as Excel writes them: the first row names the widths, numbers are aligned right. */
export function excelRows(rows: readonly (readonly string[])[]): string {
  const cell = (text: string, row: number, column: number) => {
    const height = column === 0 ? ' height=19' : ''
    const width = row === 0 ? ' width=64' : ''
    const align = /^[\d.,%-]+$/.test(text) ? ' align=right' : ''
    const style = `${column === 0 ? 'height:14.25pt' : ''}${row === 0 ? ';width:48pt' : ''}`
    return `  <td${height}${align}${width}${style === '' ? '' : ` style='${style.replace(/^;/, '')}'`}>${text}</td>`
  }
  const lines = rows.map(
    (row, index) =>
      ` <tr height=19 style='height:14.25pt'>\n${row.map((text, column) => cell(text, index, column)).join('\n')}\n </tr>`,
  )
  return ` <col width=64 span=${rows[0]?.length ?? 1} style='width:48pt'>\n${lines.join('\n')}`
}

/** @param table the <col> and <tr> elements */
export function wpsHtml(table: string): string {
  return `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns="http://www.w3.org/TR/REC-html40">
 <head>
  <meta http-equiv="Content-Type" content="text/html; charset=utf-8"/>
  <meta name="ProgId" content="Excel.Sheet"/>
  <meta name="Generator" content="WPS Office ET"/>
<style>
tr
	{mso-height-source:auto;
	mso-ruby-visibility:none;}
br
	{mso-data-placement:same-cell;}
.font0
	{color:#000000;
	font-size:11.0pt;}
.xl65
	{mso-style-parent:style0;
	mso-number-format:"0\\.0";}
 </style>
 </head>
 <body link="blue" vlink="purple">
  <table width="192" border="0" cellpadding="0" cellspacing="0" style='width:144.00pt;border-collapse:collapse;table-layout:fixed;'>
<!--StartFragment-->
${table}
<!--EndFragment-->
  </table>
 </body>
</html>
`
}

/** Rows of cells as WPS writes them: x:num for numbers, x:str for texts. */
export function wpsRows(rows: readonly (readonly string[])[]): string {
  const kind = (text: string) => (text === '' ? '' : /^[\d.]+$/.test(text) ? ' align="right" x:num' : ' x:str')
  return rows
    .map((row) => {
      const cells = row.map(
        (text) => `    <td class="xl65" height="18" style='height:13.50pt;'${kind(text)}>${text}</td>`,
      )
      return `   <tr height="18" style='height:13.50pt;'>\n${cells.join('\n')}\n   </tr>`
    })
    .join('\n')
}

/** @param table the <colgroup> and <tr> elements */
export function calcHtml(table: string): string {
  return `<!DOCTYPE html>
<html>
<head>
	<meta http-equiv="content-type" content="text/html; charset=utf-8"/>
	<title></title>
	<meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/>
	<style type="text/css">
		body,div,table,thead,tbody,tfoot,tr,th,td,p { font-family:"Calibri"; font-size:x-small }
		a.comment-indicator:hover + comment { background:#ffd; position:absolute; display:block; border:1px solid black; padding:0.5em;  }
		comment { display:none;  }
	</style>
</head>
<body>
<table cellspacing="0" border="0">
${table}
</table>
</body>
</html>
`
}

/** What Calc 7.4 wrote for a table with a rounded number, percent, thousands marks, a merged name and an error. */
export const calcTable = calcHtml(`	<colgroup span="5" width="80"></colgroup>
	<tr>
		<td height="20" align="left" valign=bottom><font face="Noto Sans CJK SC" color="#000000">序号</font></td>
		<td align="left" valign=bottom><font face="Noto Sans CJK SC" color="#000000">单位</font></td>
		<td align="left" valign=bottom><font face="Noto Sans CJK SC" color="#000000">重点任务（15分）</font></td>
		<td align="left" valign=bottom><font face="Noto Sans CJK SC" color="#000000">阵地建设（10分）</font></td>
		<td align="left" valign=bottom><font face="Noto Sans CJK SC" color="#000000">合计</font></td>
	</tr>
	<tr>
		<td height="20" align="right" valign=bottom sdval="1" sdnum="1033;"><font color="#000000">1</font></td>
		<td align="left" valign=bottom><font face="Noto Sans CJK SC" color="#000000">民安社区</font></td>
		<td align="right" valign=bottom sdval="9.45" sdnum="1033;0;0.0"><font color="#000000">9.5</font></td>
		<td align="right" valign=bottom sdval="0.95" sdnum="1033;0;0%"><font color="#000000">95%</font></td>
		<td align="right" valign=bottom sdval="10.4" sdnum="1033;"><font color="#000000">10.4</font></td>
	</tr>
	<tr>
		<td height="20" align="right" valign=bottom sdval="2" sdnum="1033;"><font color="#000000">2</font></td>
		<td align="left" valign=bottom><font face="Noto Sans CJK SC" color="#000000">青松社区</font></td>
		<td align="right" valign=bottom sdval="1234.5" sdnum="1033;0;#,##0.0"><font color="#000000">1,234.5</font></td>
		<td align="left" valign=bottom><font face="Noto Sans CJK SC" color="#000000">9.5分</font></td>
		<td align="left" valign=bottom><font color="#000000"><br></font></td>
	</tr>
	<tr>
		<td height="20" align="right" valign=bottom sdval="5" sdnum="1033;"><font color="#000000">5</font></td>
		<td rowspan=2 align="left" valign=bottom><font face="Noto Sans CJK SC" color="#000000">南山村</font></td>
		<td align="right" valign=bottom sdval="0" sdnum="1033;"><font color="#000000">#N/A</font></td>
		<td align="left" valign=bottom><font color="#000000"> 8 </font></td>
		<td align="left" valign=bottom><font color="#000000">x&lt;b&gt;&quot;y&quot;</font></td>
	</tr>
	<tr>
		<td height="20" align="right" valign=bottom sdval="6" sdnum="1033;"><font color="#000000">6</font></td>
		<td colspan=2 align="right" valign=bottom sdval="7" sdnum="1033;"><font color="#000000">7</font></td>
		</tr>`)

/** The same block as text: Excel and WPS end every row with a line break, the last one too. */
export function tsv(rows: readonly (readonly string[])[], end = '\r\n'): string {
  return rows.map((row) => `${row.join('\t')}${end}`).join('')
}
