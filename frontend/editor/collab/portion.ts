// How much of what waits goes in one message: well below the largest frame (1 MiB) and the largest number of steps that the
// server reads at once, and never half of an edit that only the whole of it can be.

import type { Step } from 'prosemirror-transform'
import type { LiveText, Sendable } from '../composition/live-text'
import type { StepJson } from './protocol'

const MOST_STEPS = 100
const MOST_CHARACTERS = 250_000

export function firstPortion(text: LiveText, { steps }: Sendable): StepJson[] {
  const fitting = firstFitting(steps)
  // Half of an edit may be what the whole of it is not: something that cannot be suggested.
  return fitting.slice(0, text.separable(steps, fitting.length))
}

function firstFitting(steps: readonly Step[]): StepJson[] {
  const fitting: StepJson[] = []
  let characters = 0
  for (const step of steps.slice(0, MOST_STEPS)) {
    const json = step.toJSON() as StepJson
    characters += JSON.stringify(json).length
    if (fitting.length > 0 && characters > MOST_CHARACTERS) break
    fitting.push(json)
  }
  return fitting
}
