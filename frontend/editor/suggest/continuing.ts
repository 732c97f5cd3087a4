// Which suggestion an edit belongs to. Who goes on typing or deleting at his own open suggestion goes on with it; an edit
// elsewhere is a suggestion of its own. Only the same block counts: what is decided together should be read together.

import type { Mark, Node } from 'prosemirror-model'
import type { EditorState } from 'prosemirror-state'
import type { Span } from '../composition/net-change'
import { idOfMark, insertion, isOpen, joining, type Author } from './marks'

function open(marks: readonly Mark[] | undefined, author: Author): string | null {
  const mark = marks?.find((each) => isOpen(each, author))
  return mark ? idOfMark(mark) : null
}

function inside(doc: Node, from: number, to: number, author: Author): string | null {
  let found: string | null = null
  if (from < to)
    doc.nodesBetween(from, to, (node, position) => {
      const within = node.isInline || (position >= from && position + node.nodeSize <= to)
      if (found === null && within) found = open(node.marks, author)
      return found === null
    })
  return found
}

function around(doc: Node, { from, to }: Span, author: Author): string | null {
  const [$from, $to] = [doc.resolve(from), doc.resolve(to)]
  const left = $from.parent.inlineContent ? open($from.nodeBefore?.marks, author) : null
  const right = $to.parent.inlineContent ? open($to.nodeAfter?.marks, author) : null
  return left ?? inside(doc, from, to, author) ?? right ?? border(doc, from, to, author)
}

// The border between two blocks belongs to what is suggested about joining them; a suggested block to all that is in it.
function border(doc: Node, from: number, to: number, author: Author): string | null {
  const [$from, $to] = [doc.resolve(from), doc.resolve(to)]
  for (const $place of [$from, $to]) {
    if ($place.depth === 0) continue
    const block = $place.node(1)
    const own = insertion.isInSet(block.marks)
    if (own && isOpen(own, author)) return idOfMark(own)
    const before = $place.depth === 1 && $place.parentOffset === 0 ? block : null
    const after =
      $place.depth === 1 && $place.parentOffset === block.content.size ? doc.maybeChild($place.index(0) + 1) : null
    for (const joined of [before, after]) {
      const mark = joined && joining.isInSet(joined.marks)
      if (mark && isOpen(mark, author)) return idOfMark(mark)
    }
  }
  return null
}

/** The id of the suggestion that goes on with these changes, or null when they are a new one. */
export function continued(state: EditorState, spans: readonly Span[], author: Author): string | null {
  for (const span of spans) {
    const id = around(state.doc, span, author)
    if (id !== null) return id
  }
  const { $head } = state.selection
  const here = $head.depth > 0 ? insertion.isInSet($head.node(1).marks) : undefined
  return here && isOpen(here, author) ? idOfMark(here) : null
}
