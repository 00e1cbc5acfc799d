import { useEffect, useState } from 'react'
import type { CampaignUnit } from '../../../shared/model/unit'
import type { NameQuestion } from '../../components/name-choices/NameChoices'
import { matchNames, type NameMatch } from '../../components/table-reading/match-names'

/**
 * Names that are no unit's as they are written, matched with the units of the campaign. One that differs in spaces or brackets
 * alone is taken; every other is a question, and what the user chose is kept while the panel is open.
 */
export function useUnitQuestions(names: readonly string[], units: readonly CampaignUnit[]) {
  const [matches, setMatches] = useState<readonly NameMatch[]>([])
  const [choices, setChoices] = useState<Readonly<Record<string, string | null>>>({})
  const wanted = JSON.stringify(names)
  useEffect(() => {
    let isCurrent = true
    const known = units.map(({ unitId, name }) => ({ id: unitId, name }))
    matchNames(JSON.parse(wanted) as string[], known).then(
      (found) => isCurrent && setMatches(found),
      () => isCurrent && setMatches([]),
    )
    return () => {
      isCurrent = false
    }
  }, [wanted, units])
  const matchOf = (name: string) => matches.find(({ text }) => text === name)
  const chosen = new Map<string, string>()
  const questions: NameQuestion<string>[] = []
  for (const name of names) {
    const match = matchOf(name)
    const id = match?.certainty === 'same' ? match.id : (choices[name] ?? null)
    if (id !== null) chosen.set(name, id)
    if (match?.certainty !== 'same') {
      questions.push({ id: name, text: name, candidates: match?.candidates ?? [], isRepeated: false })
    }
  }
  return { questions, choices, setChoices, chosen }
}
