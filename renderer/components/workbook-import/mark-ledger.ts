import { formatHundredths } from '../../../shared/model/decimal'
import { joinIds } from '../../../shared/model/join-ids'
import { readMark } from '../../../shared/model/mark-entry'
import type { MarkEdit, StoredSheet } from '../../../shared/model/record'
import type { CampaignUnit } from '../../../shared/model/unit'
import { type EntryContest, type EntryPart, type SheetAddress, sheetId } from '../../state/entry/entry-contest'
import { type CellTarget, readTarget, targetKey } from '../../state/entry/sheet-cells'
import type { PlanLine } from './import-plan'
import { isAbstention } from './is-abstention'
import type { WrittenMark } from './read-written-marks'
import { texts } from './texts'

/** Marks of a table held against the stored sheets: what each would change, or why it cannot be taken. */
export class MarkLedger {
  readonly #contest: EntryContest
  readonly #sheets: ReadonlyMap<string, StoredSheet>
  readonly #unitNames: ReadonlyMap<string, string>
  readonly #seen = new Map<string, { row: number; to: string | null }>()
  readonly lines: PlanLine[] = []
  readonly edits: MarkEdit[] = []

  constructor(contest: EntryContest, units: readonly CampaignUnit[], sheets: readonly StoredSheet[]) {
    this.#contest = contest
    this.#sheets = new Map(sheets.map((sheet) => [sheetId(sheet), sheet]))
    this.#unitNames = new Map(units.map(({ unitId, name }) => [unitId, name]))
  }

  /** A mark that nobody can be given. */
  refuse({ row, judge, unit, place }: WrittenMark, column: string, problem: string): void {
    this.#refuse(row, [judge, unit, place?.label ?? ''].filter((text) => text !== '').join(' · '), column, problem)
  }

  add(mark: WrittenMark, judgeId: string, unitId: string): void {
    const judge = this.#contest.definition.judges.find((candidate) => candidate.id === judgeId)
    const names = [judge?.label ?? judgeId, this.#unitNames.get(unitId) ?? unitId, mark.place?.label ?? '']
    const subject = names.filter((text) => text !== '').join(' · ')
    const part = this.#contest.parts.find((candidate) => candidate.part.id === mark.place?.partId)
    if (mark.place === null || part === undefined) {
      this.#refuse(mark.row, subject, mark.column, mark.problem)
      return
    }
    const address = { judgeId, unitId, partId: part.part.id }
    const reading = readText(part, mark.place.target, mark.text)
    const wrong = reading.problem === '' ? null : texts.quoted(mark.text, reading.problem)
    const barrier = this.#findBarrier(part, address, mark.place.target) ?? wrong
    const target: CellTarget = reading.isAbstention ? { kind: 'abstained' } : mark.place.target
    if (barrier === null) this.#put(mark, subject, address, target, reading.to)
    else this.#refuse(mark.row, subject, mark.column, barrier)
  }

  #put(mark: WrittenMark, subject: string, address: SheetAddress, target: CellTarget, to: string): void {
    const cell = joinIds(sheetId(address), targetKey(target))
    const earlier = this.#seen.get(cell)
    if (earlier !== undefined) {
      if (earlier.to !== to) this.#refuse(mark.row, subject, mark.column, texts.repeated(earlier.row))
      return
    }
    this.#seen.set(cell, { row: mark.row, to })
    const from = readTarget(this.#sheets.get(sheetId(address)), target)
    const show = (text: string) => (target.kind === 'abstained' ? '弃权' : text)
    const status = from === to ? 'same' : from === null ? 'new' : 'changed'
    const difference = status === 'changed' ? `${show(from ?? '')} → ${show(to)}` : show(to)
    this.lines.push({ row: mark.row, subject, status, difference, problem: '' })
    if (status !== 'same') this.edits.push({ ...address, target, from, to })
  }

  #findBarrier(part: EntryPart, { judgeId, unitId }: SheetAddress, target: CellTarget): string | null {
    const judge = this.#contest.definition.judges.find((candidate) => candidate.id === judgeId)
    if (judge?.withdrawn === true) return `${judge.label}已退出`
    if (!part.judges.some((candidate) => candidate.id === judgeId))
      return `${judge?.label ?? ''}不给“${part.part.name}”环节评分`
    const unit = this.#unitNames.get(unitId) ?? ''
    if (this.#contest.isRecused(judgeId, unitId)) return `${judge?.label ?? ''}须回避“${unit}”`
    if (this.#contest.isVoid(judgeId, unitId)) return `${judge?.label ?? ''}的评分单已作废`
    if (target.kind === 'item' && !this.#contest.isApplicable(unitId, target.itemId)) return `这一项对“${unit}”不适用`
    return null
  }

  #refuse(row: number, subject: string, column: string, problem: string): void {
    this.lines.push({
      row,
      subject,
      status: 'invalid',
      difference: '',
      problem: texts.problemAt(row, column, problem),
    })
  }
}

type TextReading = { to: string; isAbstention: boolean; problem: string }

function readText(part: EntryPart, target: CellTarget, text: string): TextReading {
  if (isAbstention(text)) return { to: '1', isAbstention: true, problem: '' }
  const limits = target.kind === 'item' ? part.limits.get(target.itemId) : part.total
  const reading = limits === undefined ? null : readMark(text, limits, { digitsWithoutPoint: false })
  if (reading?.kind === 'mark') return { to: formatHundredths(reading.value), isAbstention: false, problem: '' }
  return { to: '', isAbstention: false, problem: reading?.kind === 'rejected' ? reading.problem : '不是数字' }
}
