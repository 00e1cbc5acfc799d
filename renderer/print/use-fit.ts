import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** Size of the letters in points, and how many characters of a text are kept. */
export type FitStep = { size: number; keep: number }

/**
 * Lays out a box of fixed height with the first of the steps whose content fits into it, else with the last.
 * @param document what is laid out; another one begins with the first step again
 */
export function useFit(
  document: object,
  steps: readonly [FitStep, ...FitStep[]],
): [box: RefObject<HTMLElement | null>, step: FitStep] {
  const box = useRef<HTMLElement>(null)
  const content = JSON.stringify(document)
  const [fit, setFit] = useState({ content, step: 0 })
  const step = fit.content === content ? fit.step : 0
  useLayoutEffect(() => {
    const { scrollHeight = 0, clientHeight = 0 } = box.current ?? {}
    if (scrollHeight > clientHeight + 1 && step < steps.length - 1) setFit({ content, step: step + 1 })
  }, [content, step, steps])
  return [box, steps[step] ?? steps[0]]
}
