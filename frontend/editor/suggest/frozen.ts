// 凍結: parts of a text that rest, for a vote or a consultation. The server refuses what touches them (FrozenParts); here it is
// said before anything is written, so that no words are lost.

import type { Node } from 'prosemirror-model'
import { unitEnd } from '../ranks'
import { idOf } from '../schema'

export interface Frozen {
  /** Headings that rest with all that belongs to them. */
  headings: ReadonlySet<string>
  /** Everything rests. */
  whole: boolean
}

export const NOTHING_FROZEN: Frozen = { headings: new Set(), whole: false }

function parts(doc: Node, headings: ReadonlySet<string>): Map<string, readonly Node[]> {
  const found = new Map<string, readonly Node[]>()
  doc.forEach((block, _position, index) => {
    const id = idOf(block)
    if (id !== null && block.type.name === 'heading' && headings.has(id) && !found.has(id))
      found.set(id, doc.content.content.slice(index, unitEnd(doc, index)))
  })
  return found
}

/** Whether a change touches what rests: suggestions in it, what stands between its blocks, and what follows them. */
export function touchesFrozen(before: Node, after: Node, { headings, whole }: Frozen): boolean {
  if (whole) return true
  if (headings.size === 0) return false
  const now = parts(after, headings)
  return [...parts(before, headings)].some(([id, was]) => {
    const is = now.get(id)
    return !is || is.length !== was.length || was.some((block, i) => block !== is[i] && !block.eq(is[i]!))
  })
}
