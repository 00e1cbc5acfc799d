import type { Bands, ContestDefinition } from './contest'
import { formatHundredths, toHundredths } from './decimal'
import type { IssueList } from './issue'
import { listItems, type Part } from './rubric'

/** Finds numbers of a contest that do not fit each other: weights, trimming, bands, full marks and steps. */
export function checkContestNumbers(list: IssueList, definition: ContestDefinition): void {
  for (const [index, part] of definition.parts.entries()) {
    checkPart(list.within('parts', index), part, definition.composition)
  }
  if (definition.bands !== null) checkBands(list.within('bands', 'bands'), definition.bands)
}

function checkPart(list: IssueList, part: Part, composition: ContestDefinition['composition']): void {
  if (composition === 'weighted' && part.weight === null) list.report('按权重合成时，每个环节都要有权重', 'weight')
  if (composition === 'sum' && part.weight !== null) list.report('直接相加时，环节不能有权重', 'weight')
  checkPanelWeights(list.within('panels'), part)
  const { highest, lowest, minSheets } = part.trim
  if (highest + lowest >= minSheets) {
    list.report(`去掉的份数（${highest + lowest}）应少于起用份数（${minSheets}）`, 'trim')
  }
  if (listItems(part).length === 0) list.report('这个环节没有评分项')
  for (const [sectionIndex, section] of part.sections.entries()) {
    for (const [index, item] of section.items.entries()) {
      if (toHundredths(item.max) % toHundredths(item.step) === 0) continue
      const message = `满分应为分值间隔 ${formatHundredths(toHundredths(item.step))} 的整数倍`
      list.report(message, 'sections', sectionIndex, 'items', index, 'max')
    }
  }
}

function checkPanelWeights(list: IssueList, part: Part): void {
  const weighted = part.panels.filter((panel) => panel.weight !== null).length
  if (weighted > 0 && weighted < part.panels.length) list.report('评委组的权重要么都填，要么都不填')
  for (const [index, panel] of part.panels.entries()) {
    if (panel.weight === null || toHundredths(panel.weight) > 0) continue
    list.report('评委组的权重应大于 0', index, 'weight')
  }
}

function checkBands(list: IssueList, bands: Bands): void {
  if (bands.kind === 'quota') {
    checkQuota(list, bands.bands)
    return
  }
  const minimums = bands.bands.map((band) => toHundredths(band.min))
  for (const [index, min] of minimums.entries()) {
    const above = minimums[index - 1]
    if (above !== undefined && min >= above) list.report('各等次的分数线应从高到低', index, 'min')
  }
}

function checkQuota(list: IssueList, bands: Extract<Bands, { kind: 'quota' }>['bands']): void {
  const wrong = bands.flatMap((band, index) =>
    (band.percent === undefined) === (band.count === undefined) ? [index] : [],
  )
  for (const index of wrong) list.report('每个等次填比例或个数，填且只填一样', index)
  if (wrong.length > 0) return
  const byPercent = bands.filter((band) => band.percent !== undefined).length
  if (byPercent > 0 && byPercent < bands.length) list.report('各等次要么都按比例，要么都按个数')
}
