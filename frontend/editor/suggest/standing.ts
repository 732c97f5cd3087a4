// The text as it would be without certain suggestions. The server asks the same question (document.suggest): whoever may
// only suggest may do whatever leaves the text without his own open suggestions as it was.

import { Fragment, type Mark, type Node } from 'prosemirror-model'
import { insertion, isOpen, split, type Author } from './marks'

type Taken = (mark: Mark) => boolean

/** The node without these suggestions; null when it is one of them. Untouched parts are the very same objects. */
function strip(node: Node, taken: Taken): Node | null {
  let marks = node.marks
  if (marks.some(taken)) {
    if (marks.some((mark) => mark.type === insertion && taken(mark))) return null
    marks = marks.filter((mark) => !taken(mark))
  }
  const content = stripAll(node.content, taken)
  const same = content === node.content ? node : node.copy(content)
  return marks === node.marks ? same : same.mark(marks)
}

function stripAll(content: Fragment, taken: Taken): Fragment {
  if (content.size === 0) return content
  let same = true
  const kept: Node[] = []
  content.forEach((node) => {
    const now = strip(node, taken)
    if (now) kept.push(now)
    same &&= now === node
  })
  return same ? content : Fragment.fromArray(kept)
}

/** The text without the open suggestions of one person. */
export function withoutOpen(doc: Node, author: Author): Node {
  return doc.copy(stripAll(doc.content, (mark) => isOpen(mark, author)))
}

// What may have changed: the blocks that are not the very same objects.
function changedBlocks(before: Fragment, after: Fragment): [Fragment, Fragment] {
  const most = Math.min(before.childCount, after.childCount)
  let first = 0
  while (first < most && before.child(first) === after.child(first)) first++
  let last = 0
  while (last < most - first && before.child(before.childCount - 1 - last) === after.child(after.childCount - 1 - last))
    last++
  const middle = (content: Fragment): Fragment =>
    Fragment.fromArray(content.content.slice(first, content.childCount - last))
  return [middle(before), middle(after)]
}

function hasBareSplit(content: Fragment): boolean {
  return content.content.some((node) =>
    node.type === split ? !insertion.isInSet(node.marks) : hasBareSplit(node.content),
  )
}

/** Whether a change touches nothing but the open suggestions of this person. */
export function keepsStanding(before: Node, after: Node, author: Author): boolean {
  if (before.attrs !== after.attrs && !before.hasMarkup(after.type, after.attrs)) return false
  const [was, is] = changedBlocks(before.content, after.content)
  if (hasBareSplit(is) || after.child(0).marks.length > 0) return false
  const open: Taken = (mark) => isOpen(mark, author)
  return stripAll(was, open).eq(stripAll(is, open))
}
