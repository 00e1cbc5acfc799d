import type { ContestDefinition } from '../../../shared/model/contest'
import { type Item, listItems, type Part, type Section } from '../../../shared/model/rubric'
import { placeholderItem } from '../../../shared/model/sample-contest'
import type { DefinitionChange } from './use-contest-draft'

export function changePart(partId: string, change: (part: Part) => Part): DefinitionChange {
  return (definition) => ({
    ...definition,
    parts: definition.parts.map((part) => (part.id === partId ? change(part) : part)),
  })
}

function changeSections(partId: string, change: (sections: Section[]) => Section[]): DefinitionChange {
  return changePart(partId, (part) => ({ ...part, sections: change(part.sections) }))
}

/** An item with its name and full marks still to be typed. */
export function makeItem(id: string, step: string): Item {
  return { id, name: '', criteria: '', max: '', step, kind: 'score', grades: null }
}

/** A part scored by all panels, with one empty item. */
export function addPart(name: string, partId: string, itemId: string): DefinitionChange {
  return (definition) => ({
    ...definition,
    parts: [
      ...definition.parts,
      {
        id: partId,
        name,
        weight: definition.composition === 'weighted' ? '' : null,
        panels: definition.panels.map((panel) => ({ panelId: panel.id, weight: null })),
        trim: definition.parts.at(-1)?.trim ?? { highest: 1, lowest: 1, minSheets: 5 },
        entry: 'items',
        totalStep: '0.5',
        sections: [{ name: '', items: [makeItem(itemId, '0.5')] }],
      },
    ],
  })
}

export function removePart(partId: string): DefinitionChange {
  return (definition) => ({ ...definition, parts: definition.parts.filter((part) => part.id !== partId) })
}

export function movePart(partId: string, step: 1 | -1): DefinitionChange {
  return (definition) => {
    const parts = [...definition.parts]
    const from = parts.findIndex((part) => part.id === partId)
    parts.splice(from + step, 0, ...parts.splice(from, 1))
    return { ...definition, parts }
  }
}

export function addSection(partId: string, itemId: string): DefinitionChange {
  return changeSections(partId, (sections) => [...sections, { name: '', items: [makeItem(itemId, '0.5')] }])
}

export function renameSection(partId: string, index: number, name: string): DefinitionChange {
  return changeSections(partId, (sections) =>
    sections.map((section, place) => (place === index ? { ...section, name } : section)),
  )
}

/** The heading goes; its items join the section above, or the one below for the first. */
export function removeSection(partId: string, index: number): DefinitionChange {
  return changeSections(partId, (sections) => {
    const removed = sections[index]
    if (removed === undefined || sections.length === 1) return sections
    const target = index === 0 ? 1 : index - 1
    return sections
      .map((section, place) => {
        if (place !== target) return section
        const items = index === 0 ? [...removed.items, ...section.items] : [...section.items, ...removed.items]
        return { ...section, items }
      })
      .filter((_, place) => place !== index)
  })
}

export function changeItem(partId: string, itemId: string, fields: Partial<Omit<Item, 'id'>>): DefinitionChange {
  return changeSections(partId, (sections) =>
    sections.map((section) => ({
      ...section,
      items: section.items.map((item) => (item.id === itemId ? { ...item, ...fields } : item)),
    })),
  )
}

/** A new item below another one, with its step. */
export function addItemAfter(partId: string, itemId: string, newItemId: string): DefinitionChange {
  return changeSections(partId, (sections) =>
    sections.map((section) => ({
      ...section,
      items: section.items.flatMap((item) => (item.id === itemId ? [item, makeItem(newItemId, item.step)] : [item])),
    })),
  )
}

export function removeItem(partId: string, itemId: string): DefinitionChange {
  return changeSections(partId, (sections) => {
    const left = sections.map((section) => ({
      ...section,
      items: section.items.filter((item) => item.id !== itemId),
    }))
    const filled = left.filter((section) => section.items.length > 0 || section.name !== '')
    return filled.length > 0 ? filled : left.slice(0, 1)
  })
}

/** One place up or down, across headings. */
export function moveItem(partId: string, itemId: string, step: 1 | -1): DefinitionChange {
  return changeSections(partId, (sections) => {
    const from = sections.findIndex((section) => section.items.some((item) => item.id === itemId))
    const section = sections[from]
    const index = section?.items.findIndex((item) => item.id === itemId) ?? -1
    const item = section?.items[index]
    if (section === undefined || item === undefined) return sections
    const stays = index + step >= 0 && index + step < section.items.length
    const to = stays ? from : from + step
    if (sections[to] === undefined) return sections
    const without = sections.map((one) => ({ ...one, items: one.items.filter((other) => other.id !== itemId) }))
    const target = without[to]?.items ?? []
    target.splice(stays ? index + step : step === 1 ? 0 : target.length, 0, item)
    return without
  })
}

/** Adds pasted sections below those that have something in them; the untouched item of a blank contest makes room for them. */
export function appendSections(partId: string, added: readonly Section[]): DefinitionChange {
  return changeSections(partId, (sections) => {
    if (isPlaceholder(sections)) return [...added]
    const kept = sections
      .map((section) => ({ ...section, items: section.items.filter((item) => !isEmptyItem(item)) }))
      .filter((section) => section.items.length > 0)
    return [...kept, ...added]
  })
}

/** Whether a part still is as a blank contest has it. */
export function isPlaceholder(sections: readonly Section[]): boolean {
  const [section, ...others] = sections
  const [item, ...more] = section?.items ?? []
  if (section?.name !== '' || item === undefined || others.length + more.length > 0) return false
  const { name, criteria, max } = placeholderItem
  return item.name === name && item.criteria === criteria && item.max === max && item.kind === 'score' && !item.grades
}

export function isEmptyItem(item: Item): boolean {
  return item.name.trim() === '' && item.criteria.trim() === '' && item.max.trim() === ''
}

/** Without the rows that nothing was typed into yet. A part keeps its only row, so that it is told to be missing. */
export function dropEmptyItems(definition: ContestDefinition): ContestDefinition {
  const parts = definition.parts.map((part) => {
    const items = listItems(part)
    if (items.every(isEmptyItem) || !items.some(isEmptyItem)) return part
    const sections = part.sections.map((section) => ({
      ...section,
      items: section.items.filter((item) => !isEmptyItem(item)),
    }))
    return { ...part, sections: sections.filter((section) => section.items.length > 0 || section.name !== '') }
  })
  return { ...definition, parts }
}

/** Weighted parts start with equal weights that add up to 100; added parts have none. */
export function setComposition(composition: ContestDefinition['composition']): DefinitionChange {
  return (definition) => {
    const count = definition.parts.length
    const share = Math.floor(100 / count)
    const weightAt = (index: number) => String(index === count - 1 ? 100 - share * (count - 1) : share)
    return {
      ...definition,
      composition,
      fullMarks: composition === 'weighted' ? null : definition.fullMarks,
      parts: definition.parts.map((part, index) => ({
        ...part,
        weight: composition === 'weighted' ? (part.weight ?? weightAt(index)) : null,
      })),
    }
  }
}

/** Takes rubric, composition and tie-breakers of another contest; panels, judges and units stay. */
export function applyRubric(from: Omit<ContestDefinition, 'id'>): DefinitionChange {
  return (definition) => ({
    ...definition,
    composition: from.composition,
    fullMarks: from.fullMarks,
    tieBreakers: from.tieBreakers,
    notApplicable: [],
    parts: from.parts.map((part) => ({
      ...part,
      panels: definition.panels.map((panel) => ({ panelId: panel.id, weight: null })),
    })),
  })
}
