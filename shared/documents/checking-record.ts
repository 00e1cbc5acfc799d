/** 核对记录 as data: what was checked, how, how well it agreed, and every mark that was not as first entered. */
import {
  type CheckFigures,
  checkMethods,
  countChecks,
  describeAgreement,
  type MethodFigures,
} from '../checking/count-checks'
import { describeVoided, listNotes } from '../checking/list-notes'
import { addressKey, listPile } from '../checking/pile-order'
import type { CellName, CheckMethod, CheckSample, SheetCheck } from '../model/check'
import type { ContestDefinition } from '../model/contest'
import { type ContestPapers, countOutstanding, type PanelPapers } from '../model/papers'
import { describePeriod } from '../model/period'
import { type StoredSheet, totalKey } from '../model/record'
import { listItems } from '../model/rubric'
import { type CampaignSource, nameUnit } from './campaign-source'
import { cleanTexts } from './clean-text'
import { describeDate } from './document-source'

export type MethodLine = {
  name: string
  sheets: number
  compared: number
  differing: number
  agreement: string
  operators: string
}

/** A mark that was not as first entered; `second` is empty unless it was entered twice. */
export type ChangeLine = {
  judge: string
  unit: string
  part: string
  item: string
  first: string
  second: string
  final: string
  method: string
  /** Who decided and when. */
  by: string
  reason: string
}

export type CheckingRecord = {
  title: string
  officeName: string
  date: string
  unitTerm: string
  /** The figures as one sentence. */
  summary: string
  /** Only methods in use, then all together. */
  methods: MethodLine[]
  samples: string[]
  notes: string[]
  changes: ChangeLine[]
}

const methodNames: Record<CheckMethod, string> = { aloud: '唱分核对', double: '双录', sample: '抽查核对' }
const choiceNames = { first: '取第一次', second: '取第二次', other: '另填' } as const

/** Of the first contest of the source; null where it has none. A source without checks says that nothing was checked. */
export function buildCheckingRecord(source: CampaignSource): CheckingRecord | null {
  const [contest] = source.contests
  if (contest === undefined) return null
  const { definition } = contest
  const { checks, samples } = source.checks?.[definition.id] ?? { checks: [], samples: [] }
  const sheets: StoredSheet[] = contest.sheets.map((sheet) => ({ rejected: {}, ...sheet }))
  const voidPapers = contest.voided?.papers ?? []
  const figures = countChecks(definition, sheets, { checks, samples }, voidPapers)
  const pile = new Map(listPile(definition, voidPapers).map((address, index) => [addressKey(address), index]))
  const counted = checks
    .filter((check) => pile.has(addressKey(check)))
    .toSorted((left, right) => (pile.get(addressKey(left)) ?? 0) - (pile.get(addressKey(right)) ?? 0))
  const own = counted.filter((check) => check.isOwnEntry).length
  return cleanTexts({
    title: `${describePeriod(source.campaign)}${definition.name}核对记录`,
    officeName: source.officeName,
    date: describeDate(source.campaign.endDate ?? source.campaign.startDate),
    unitTerm: source.facts.unitTerm,
    summary: describeFigures(figures),
    methods: listMethods(figures),
    samples: samples.map(describeSample),
    notes: [
      ...describePapers(definition, source.papers?.[definition.id]),
      ...describeNotes(source, definition),
      ...(own === 0 ? [] : [`双录中有 ${own} 张评分单的第二次录入人也录过第一次。`]),
    ],
    changes: counted.flatMap((check) => listChanges(source, definition, check)),
  })
}

/** One sentence on the printed sheets, panel by panel; none where nothing was counted. */
function describePapers({ panels }: ContestDefinition, papers: ContestPapers | undefined): string[] {
  const counted = panels.flatMap((panel) => {
    const counts = papers?.panels.find(({ panelId }) => panelId === panel.id)
    return counts === undefined ? [] : [`${panel.name}${describeCounts(counts)}`]
  })
  return counted.length === 0 ? [] : [`评分表份数：${counted.join('；')}。`]
}

/** Void papers with their reasons, and what was remarked of the others; nothing where nothing was noted. */
function describeNotes(source: CampaignSource, definition: ContestDefinition): string[] {
  const lines = listNotes(definition, source.sheetNotes?.[definition.id] ?? [], (unitId) => nameUnit(source, unitId))
  const voided = lines.filter(({ reason }) => reason !== null)
  const remarked = lines.filter(({ remarks }) => remarks !== '')
  return [
    voided.length === 0 ? '' : `作废的评分单 ${voided.length} 份，分数保留但不计入：${describeVoided(voided)}。`,
    remarked.length === 0 ? '' : `评分单备注：${remarked.map(({ name, remarks }) => `${name}${remarks}`).join('；')}。`,
  ].filter((text) => text !== '')
}

function describeCounts(counts: PanelPapers): string {
  const { handedOut, returned, voided } = counts
  const outstanding = countOutstanding(counts)
  const parts = [
    handedOut === null ? '' : `发出 ${handedOut} 份`,
    returned === null ? '' : `收回 ${returned} 份`,
    voided === null || voided === 0 ? '' : `作废 ${voided} 份`,
    outstanding === null || outstanding <= 0 ? '' : `未收回 ${outstanding} 份`,
  ]
  return parts.filter((part) => part !== '').join('，')
}

/** The same words and figures as on the screen. */
function describeFigures(figures: CheckFigures): string {
  const { checked, entered, differing, unresolved, stale, missing } = figures
  const open = unresolved > 0 ? `（待处理 ${unresolved} 处）` : ''
  const changed = stale > 0 ? `，已核后有改动 ${stale} 张` : ''
  const agreement = describeAgreement(figures) ?? '—'
  return `已核 ${checked} / ${entered} 张，相符率 ${agreement}，差异 ${differing} 处${open}${changed}，未收 ${missing} 张。`
}

function listMethods(figures: CheckFigures): MethodLine[] {
  const used = checkMethods.filter((method) => figures.methods[method].operators.length > 0)
  const lines = used.map((method) => describeMethod(methodNames[method], figures.methods[method]))
  const operators = [...new Set(used.flatMap((method) => figures.methods[method].operators))]
  const { compared, differing } = figures
  return [...lines, describeMethod('合计（每张只计一次）', { sheets: figures.checked, compared, differing, operators })]
}

function describeMethod(name: string, { sheets, compared, differing, operators }: MethodFigures): MethodLine {
  const agreement = describeAgreement({ compared, differing }) ?? '—'
  return { name, sheets, compared, differing, agreement, operators: operators.join('、') }
}

function describeSample({ number, time, operator, size, population, seed, sheets }: CheckSample): string {
  const wanted = size.kind === 'percent' ? `${size.value}%` : `${size.value} 张`
  return `第 ${number} 次抽查：${describeMoment(time)}，${operator}，从已录入的 ${population} 张中随机抽取 ${sheets.length} 张（要求 ${wanted}，种子 ${seed}）。`
}

function listChanges(source: CampaignSource, definition: ContestDefinition, check: SheetCheck): ChangeLine[] {
  const part = definition.parts.find((candidate) => candidate.id === check.partId)
  const place = {
    judge: definition.judges.find((judge) => judge.id === check.judgeId)?.label ?? check.judgeId,
    unit: nameUnit(source, check.unitId),
    part: part?.name ?? check.partId,
    method: methodNames[check.method],
  }
  const nameCell = (cell: CellName) => {
    if (cell === null) return '弃权'
    if (cell === totalKey) return part?.entry === 'total' ? '合计' : '纸面合计'
    return (part === undefined ? [] : listItems(part)).find((item) => item.id === cell)?.name ?? cell
  }
  const corrections = check.corrections.map(({ cell, from, to, operator, time }) => ({
    ...{ ...place, item: nameCell(cell), first: describeCell(cell, from), second: '', final: describeCell(cell, to) },
    ...{ by: `${operator} ${describeMoment(time)}`, reason: '' },
  }))
  const differences = check.differences.map(({ cell, first, second, resolution }) => ({
    ...{ ...place, item: nameCell(cell), first: describeCell(cell, first), second: describeCell(cell, second) },
    final: resolution === null ? '待处理' : describeCell(cell, resolution.value),
    by: resolution === null ? '' : `${resolution.operator} ${describeMoment(resolution.time)}`,
    reason: resolution === null ? '' : [choiceNames[resolution.choice], resolution.reason].filter(Boolean).join('：'),
  }))
  return [...corrections, ...differences]
}

function describeCell(cell: CellName, text: string | null): string {
  if (cell === null) return text === null ? '未弃权' : '弃权'
  return text ?? '空白'
}

function describeMoment(time: string): string {
  return time.slice(0, 16).replace('T', ' ')
}
