// What one has written and the server does not have yet, as it is kept beside the page: edits with the version they were
// made on, so that they can still be sent after the page was lost, and words that found no place.

import type { StepJson } from './protocol'

export interface KeptEdits {
  /** The editor that made them: steps of this name in the log were stored after all. */
  client: string
  version: number
  steps: readonly StepJson[]
  /** The same as words, for when they have no place any more. */
  words: string
  /** Letters that were just being converted; they have no place of their own. */
  composed: string
}

/** Words that were handed back to their author. */
export interface HandedBack {
  reason: string
  words: string
}

export interface KeptText {
  edits: readonly KeptEdits[]
  handed: readonly HandedBack[]
}

/** Where it is kept. */
export interface Keeping {
  /** Takes the place of what was kept before; null: there is nothing any more. */
  keep(text: KeptText | null, words: string): void
  /** Whether the last of it is where it outlives the page. */
  readonly isSafe: boolean
}
