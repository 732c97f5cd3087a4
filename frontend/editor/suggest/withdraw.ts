// Taking back a suggestion of one's own: what it would bring goes, what it would take away or change stays as it is.

import type { Node } from 'prosemirror-model'
import type { Command, EditorState, Transaction } from 'prosemirror-state'
import { RemoveMarkStep, RemoveNodeMarkStep } from 'prosemirror-transform'
import { idOfMark, insertion, isOpen, type Author } from './marks'

/** Whether this person may take it back: it is his, and others do not rely on it yet. */
function isWithdrawable(doc: Node, id: string, author: Author): boolean {
  let found = false
  doc.descendants(({ marks }) => {
    found ||= marks.some((mark) => idOfMark(mark) === id && isOpen(mark, author))
    return !found
  })
  return found
}

function take(tr: Transaction, state: EditorState, id: string, author: Author): void {
  const places: { node: Node; pos: number }[] = []
  state.doc.descendants((node, pos) => {
    const mine = node.marks.filter((mark) => isOpen(mark, author) && idOfMark(mark) === id)
    if (mine.length > 0) places.push({ node, pos })
    return !mine.some(({ type }) => type === insertion)
  })
  for (const { node, pos } of places.reverse()) {
    const mine = node.marks.filter((mark) => isOpen(mark, author) && idOfMark(mark) === id)
    if (mine.some(({ type }) => type === insertion)) tr.delete(pos, pos + node.nodeSize)
    else
      for (const mark of mine)
        tr.step(
          node.isInline ? new RemoveMarkStep(pos, pos + node.nodeSize, mark) : new RemoveNodeMarkStep(pos, mark),
        )
  }
}

export function withdraw(id: string | null, author: Author | null): Command {
  return (state, dispatch) => {
    if (id === null || !author || !isWithdrawable(state.doc, id, author)) return false
    if (dispatch) {
      const { tr } = state
      take(tr, state, id, author)
      dispatch(tr.scrollIntoView())
    }
    return true
  }
}
