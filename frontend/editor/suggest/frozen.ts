// 凍結: parts of a text that rest, for a vote or a consultation. The server refuses what touches them (FrozenParts); here it is
// said before anything is written, so that no words are lost.

import type { Node } from 'prosemirror-model'
import type { RestsJson } from '../collab/protocol'
import { unitEnd } from '../ranks'
import { idOf } from '../schema'

export interface Frozen {
  /** Headings that rest with all that belongs to them, and why. */
  headings: ReadonlyMap<string, string>
  /** Why everything rests; null where it does not. */
  whole: string | null
}

/** As the server says it. */
export function readFrozen({ frozen = [], frozenWhy = {}, frozenWhole = false, wholeWhy = '' }: RestsJson): Frozen {
  return { headings: new Map(frozen.map((id) => [id, frozenWhy[id] ?? ''])), whole: frozenWhole ? wholeWhy : null }
}

export const NOTHING_FROZEN: Frozen = { headings: new Map(), whole: null }

/** A run of blocks that rests: from the first block to the one before `end`. */
export interface Resting {
  from: number
  end: number
  why: string
}

/** What rests in a text as it is, in its order: the whole, or each frozen heading with what belongs to it. */
export function restingIn(doc: Node, { headings, whole }: Frozen): Resting[] {
  if (whole !== null) return [{ from: 0, end: doc.childCount, why: whole }]
  const found: Resting[] = []
  const seen = new Set<string>()
  if (headings.size === 0) return found
  doc.forEach((block, _position, index) => {
    const id = block.type.name === 'heading' ? idOf(block) : null
    const why = id === null || seen.has(id) ? undefined : headings.get(id)
    if (id === null || why === undefined) return
    seen.add(id)
    found.push({ from: index, end: unitEnd(doc, index), why })
  })
  return found
}

function parts(doc: Node, frozen: Frozen): Map<string, readonly Node[]> {
  return new Map(
    restingIn(doc, frozen).map(({ from, end }) => [idOf(doc.child(from)) ?? '', doc.content.content.slice(from, end)]),
  )
}

/**
 * Why what a change touches rests, suggestions in it, what stands between its blocks, and what follows them; null where it
 * touches nothing of the kind.
 */
export function frozenBy(before: Node, after: Node, frozen: Frozen): string | null {
  if (frozen.whole !== null) return frozen.whole
  if (frozen.headings.size === 0) return null
  const now = parts(after, frozen)
  for (const [id, was] of parts(before, frozen)) {
    const is = now.get(id)
    if (!is || is.length !== was.length || was.some((block, i) => block !== is[i] && !block.eq(is[i]!)))
      return frozen.headings.get(id) ?? ''
  }
  return null
}
