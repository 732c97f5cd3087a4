// The table of contents beside the paper.

import type { EditorState } from 'prosemirror-state'
import { rankOf } from '../ranks'
import { idOf } from '../schema'
import { insertion, isDeleted } from '../suggest/marks'
import { labelsIn } from './labels'

export interface OutlineEntry {
  id: string | null
  label: string
  text: string
  /** Position before the heading. */
  pos: number
  /** Rank in the derived tree, from 0 (part) downwards. */
  level: number
  /** Whether the heading is only proposed, or proposed to go; null where it simply stands. */
  suggested: 'insertion' | 'deletion' | null
}

export function outlineOf(state: EditorState): OutlineEntry[] {
  const labels = labelsIn(state)
  const entries: OutlineEntry[] = []
  state.doc.forEach((block, pos, index) => {
    if (block.type.name !== 'heading') return
    entries.push({
      id: idOf(block),
      label: labels[index]?.mark ?? '',
      text: block.textContent,
      pos,
      level: Math.max(0, rankOf(block)),
      suggested: insertion.isInSet(block.marks) ? 'insertion' : isDeleted(block) ? 'deletion' : null,
    })
  })
  return entries
}

export function sameOutline(a: readonly OutlineEntry[], b: readonly OutlineEntry[]): boolean {
  return (
    a.length === b.length &&
    a.every((entry, i) => {
      const other = b[i]
      return (
        entry.id === other?.id &&
        entry.label === other.label &&
        entry.text === other.text &&
        entry.level === other.level &&
        entry.suggested === other.suggested
      )
    })
  )
}
