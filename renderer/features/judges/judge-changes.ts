import type { ContestDefinition, Judge } from '../../../shared/model/contest'

type Change = (definition: ContestDefinition) => ContestDefinition

/** Labels for more judges: the number goes on after the highest one in use. */
export function nextJudgeLabels(judges: readonly Pick<Judge, 'label'>[], count: number, prefix: string): string[] {
  const numbers = judges.map(({ label }) => {
    const digits = label.startsWith(prefix) ? label.slice(prefix.length) : ''
    return /^\d{1,4}$/.test(digits) ? Number(digits) : 0
  })
  const highest = Math.max(0, ...numbers)
  return Array.from({ length: count }, (_, index) => `${prefix}${String(highest + index + 1).padStart(2, '0')}`)
}

/** @param newId makes an id that nothing else has */
export function addJudges(panelId: string, count: number, prefix: string, newId: () => string): Change {
  return (definition) => {
    const made = nextJudgeLabels(definition.judges, count, prefix).map((label) => ({
      id: newId(),
      label,
      panelId,
      ownUnitIds: [],
      withdrawn: false,
    }))
    return { ...definition, judges: [...definition.judges, ...made] }
  }
}

export function changeJudge(judgeId: string, fields: Partial<Omit<Judge, 'id'>>): Change {
  return (definition) => ({
    ...definition,
    judges: definition.judges.map((judge) => (judge.id === judgeId ? { ...judge, ...fields } : judge)),
  })
}

/** How the judge who takes another's place is called: the numbering of that label goes on. */
export function nextLabelAfter(judges: readonly Pick<Judge, 'label'>[], label: string, fallback: string): string {
  const prefix = /^(.*\D)\d{1,4}$/.exec(label)?.[1] ?? fallback
  return nextJudgeLabels(judges, 1, prefix)[0] ?? prefix
}

/** 更换: the judge withdraws, and another one without marks joins the same panel at the end of the pile. */
export function replaceJudge(judgeId: string, replacement: Pick<Judge, 'id' | 'label'>): Change {
  return (definition) => {
    const left = definition.judges.find((judge) => judge.id === judgeId)
    if (left === undefined || left.withdrawn) return definition
    const added = { ...replacement, panelId: left.panelId, ownUnitIds: [], withdrawn: false }
    const judges = definition.judges.map((judge) => (judge === left ? { ...left, withdrawn: true } : judge))
    return { ...definition, judges: [...judges, added] }
  }
}

export function removeJudge(judgeId: string): Change {
  return (definition) => ({ ...definition, judges: definition.judges.filter((judge) => judge.id !== judgeId) })
}

/** Moves a judge one place up or down in the pile. */
export function moveJudge(judgeId: string, step: 1 | -1): Change {
  return (definition) => {
    const judges = [...definition.judges]
    const from = judges.findIndex((judge) => judge.id === judgeId)
    const to = from + step
    if (from < 0 || to < 0 || to >= judges.length) return definition
    judges.splice(to, 0, ...judges.splice(from, 1))
    return { ...definition, judges }
  }
}

/** A new panel scores every part; where panels have weights it gets that of the last one. */
export function addPanel(panelId: string, name: string): Change {
  return (definition) => ({
    ...definition,
    panels: [...definition.panels, { id: panelId, name }],
    parts: definition.parts.map((part) => ({
      ...part,
      panels: [...part.panels, { panelId, weight: part.panels.at(-1)?.weight ?? null }],
    })),
  })
}

export function renamePanel(panelId: string, name: string): Change {
  return (definition) => ({
    ...definition,
    panels: definition.panels.map((panel) => (panel.id === panelId ? { ...panel, name } : panel)),
  })
}

/** A panel without judges leaves its parts and the rules that name it. */
export function removePanel(panelId: string): Change {
  return (definition) => ({
    ...definition,
    panels: definition.panels.filter((panel) => panel.id !== panelId),
    parts: definition.parts.map((part) => ({
      ...part,
      panels: part.panels.filter((panel) => panel.panelId !== panelId),
    })),
    tieBreakers: definition.tieBreakers.filter((breaker) => !('panelId' in breaker) || breaker.panelId !== panelId),
  })
}
