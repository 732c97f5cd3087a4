// The block in which the caret stands, while others work on it. Where they move it, the caret goes along, or the next letter
// would stand in a neighbour. Where they take it away, or all of its words, its writer is told what it said. A step map cannot
// tell the two apart: a block that is moved is taken out and put in again, with its address.

import type { Node } from 'prosemirror-model'
import { TextSelection, type EditorState, type Selection } from 'prosemirror-state'
import type { Mapping } from 'prosemirror-transform'
import { blockOf, idOf } from '../schema'

/** The selection in a block that was put elsewhere; null where it only has to be mapped. */
export function movedAlong({ selection }: EditorState, since: Mapping, after: Node): Selection | null {
  const { $anchor, $head } = selection
  if (!(selection instanceof TextSelection) || !since.mapResult($head.pos).deletedAcross) return null
  const there = $head.sameParent($anchor) ? blockOf(after, idOf($head.node(1)) ?? '') : null
  if (!there) return null
  const end = there.pos + there.node.nodeSize - 1
  const at = (position: number) => after.resolve(Math.min(end, there.pos + position - $head.before(1)))
  return TextSelection.between(at($anchor.pos), at($head.pos))
}

/**
 * What the block of the caret said, when all of it was taken away: with the block, or by somebody who selected its words, and
 * will perhaps take away the empty block next. Null while it stands, wherever and of whatever kind.
 */
export function groundGone({ selection: { $head } }: EditorState, since: Mapping, after: Node): string | null {
  if ($head.depth === 0 || since.maps.length === 0) return null
  const block = $head.node(1)
  const isGone = since.mapResult($head.before(1), 1).deleted && since.mapResult($head.after(1), -1).deleted
  const isEmptied = since.map($head.start(1), -1) === since.map($head.end(1), 1)
  if (!isGone && !isEmptied) return null
  const there = blockOf(after, idOf(block) ?? '')
  return there && there.node.textContent !== '' ? null : block.textContent
}
