/** Lists to be filled in by hand, page by page: 签到表, 抽签顺序表, 工作人员分工表. */

import { describePeriod } from '../model/period'
import { type CampaignSource, listUnitNames, nameUnit } from './campaign-source'
import { describeDate } from './document-source'

export type RegisterColumn = { header: string; width: string; align: 'left' | 'center' }

/** One page of a list; every page has its own heading, for they are laid on several tables. */
export type RegisterPage = { key: string; title: string; rows: string[][] }

export type Register = {
  officeName: string
  date: string
  columns: RegisterColumn[]
  pages: RegisterPage[]
  isRehearsal: boolean
}

type Paper = 'A4' | 'A3'

/** Rows of 12 mm under a heading of up to 45 mm. */
const rowsOnPage: Record<Paper, number> = { A4: 18, A3: 28 }
const orderColumn: RegisterColumn = { header: '序号', width: '8%', align: 'center' }

/** 签到表 from the 名单; the last page is filled with blank rows. */
export function buildSignIn(source: CampaignSource, paper: Paper): Register {
  return buildRegister(source, {
    columns: [
      orderColumn,
      { header: '姓名', width: '18%', align: 'center' },
      { header: '单位及职务', width: '44%', align: 'left' },
      { header: '签名', width: '30%', align: 'center' },
    ],
    pages: splitRows('签到表', source.campaign.title, fillUp(listAttendees(source), paper), paper),
  })
}

/** 抽签顺序表: the units of each contest in their present order, without a contest those of the campaign; the numbers are drawn. */
export function buildDrawList(source: CampaignSource, paper: Paper): Register {
  const isOneOfSeveral = source.contests.length > 1
  const lists =
    source.contests.length === 0
      ? [{ name: '', units: listUnitNames(source) }]
      : source.contests.map(({ definition }) => ({
          name: isOneOfSeveral ? definition.name : '',
          units: definition.unitIds.map((unitId) => nameUnit(source, unitId)),
        }))
  return buildRegister(source, {
    columns: [
      orderColumn,
      { header: source.facts.unitTerm, width: '40%', align: 'left' },
      { header: '抽签号', width: '14%', align: 'center' },
      { header: '抽签人签名', width: '22%', align: 'center' },
      { header: '备注', width: '16%', align: 'left' },
    ],
    pages: lists.flatMap(({ name, units }) =>
      splitRows(
        '抽签顺序表',
        `${source.campaign.title}${name}`,
        units.map((unit, index) => [String(index + 1), unit, '', '', '']),
        paper,
      ),
    ),
  })
}

/** 工作人员分工表: a blank form of duty and post. */
export function buildDutyForm(source: CampaignSource, paper: Paper): Register {
  return buildRegister(source, {
    columns: [
      orderColumn,
      { header: '分工', width: '24%', align: 'left' },
      { header: '具体工作', width: '34%', align: 'left' },
      { header: '岗位（职务）', width: '22%', align: 'left' },
      { header: '备注', width: '12%', align: 'left' },
    ],
    pages: splitRows('工作人员分工表', source.campaign.title, fillUp([], paper, 5), paper),
  })
}

function listAttendees({ attendees }: CampaignSource): string[][] {
  return attendees.map(({ name, post }) => ['', name, post, ''])
}

function buildRegister(source: CampaignSource, parts: Pick<Register, 'columns' | 'pages'>): Register {
  const { campaign } = source
  return {
    officeName: source.officeName,
    date: describeDate(campaign.startDate) || describePeriod(campaign),
    isRehearsal: source.isRehearsal,
    ...parts,
  }
}

/** Numbers the rows and adds blank ones until the last page is full; a list without a row gets one page. */
function fillUp(rows: readonly string[][], paper: Paper, width = 4): string[][] {
  const limit = rowsOnPage[paper]
  const count = Math.max(1, Math.ceil(rows.length / limit)) * limit
  return Array.from({ length: count }, (_, index) => [
    String(index + 1),
    ...(rows[index]?.slice(1) ?? Array.from({ length: width - 1 }, () => '')),
  ])
}

function splitRows(kind: string, title: string, rows: readonly string[][], paper: Paper): RegisterPage[] {
  const limit = rowsOnPage[paper]
  const count = Math.max(1, Math.ceil(rows.length / limit))
  return Array.from({ length: count }, (_, index) => ({
    key: `${title} ${index}`,
    title: `${title}${kind}`,
    rows: rows.slice(index * limit, (index + 1) * limit),
  }))
}
