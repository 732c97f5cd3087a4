// Moving a provision with all that belongs to it: a section with its paragraphs, a paragraph with its items.
//
// The moved blocks are taken out and put in again as they are, with their addresses, in one transaction: to the others it
// is one submit, to the writer one undo. What is passed over is not touched, so its comments and cursors stay.

import { TextSelection, type Command } from 'prosemirror-state'
import type { Node } from 'prosemirror-model'
import { positionOf, takesIn, unitEnd } from '../ranks'
import { CARRIES_SUGGESTIONS } from '../suggest/direct'
import { blockAt } from './blocks'

// Before the nearest block that does not belong to a neighbour: the neighbour itself, or the heading above both, which puts
// the unit at the end of the chapter before.
function targetAbove(doc: Node, index: number): number | null {
  const moved = doc.child(index)
  for (let i = index - 1; i >= 1; i--) {
    const above = doc.child(i)
    if (takesIn(moved, above)) continue
    // Nothing stands above the first heading to take a part of it in.
    return i === 1 && takesIn(above, moved) ? null : i
  }
  return null
}

function targetBelow(doc: Node, index: number, end: number): number | null {
  if (end >= doc.childCount) return null
  const next = doc.child(end)
  return takesIn(next, doc.child(index)) ? end + 1 : unitEnd(doc, end)
}

/** Moves the unit of the selected block up (-1) or down (1). */
export function moveUnit(by: 1 | -1): Command {
  return (state, dispatch) => {
    const block = blockAt(state)
    if (!block || block.index === 0) return false
    const { doc, selection } = state
    const end = unitEnd(doc, block.index)
    const target = by === -1 ? targetAbove(doc, block.index) : targetBelow(doc, block.index, end)
    if (target === null) return false
    if (dispatch) {
      const [from, to] = [positionOf(doc, block.index), positionOf(doc, end)]
      const tr = state.tr.delete(from, to)
      const at = tr.mapping.map(positionOf(doc, target))
      tr.insert(at, doc.slice(from, to).content)
      const caret = (position: number): number => Math.min(at + (to - from) - 1, position - from + at)
      tr.setSelection(
        TextSelection.between(tr.doc.resolve(caret(selection.anchor)), tr.doc.resolve(caret(selection.head))),
      )
      dispatch(tr.setMeta(CARRIES_SUGGESTIONS, true).scrollIntoView())
    }
    return true
  }
}
