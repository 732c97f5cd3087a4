// What the marks of a suggestion say, and whose they are.

import { Fragment, Slice, type Mark, type MarkType, type Node, type NodeType } from 'prosemirror-model'
import { schema } from '../schema'

export const insertion: MarkType = schema.marks['insertion']!
export const deletion: MarkType = schema.marks['deletion']!
export const joining: MarkType = schema.marks['joining']!
/** Another form is wanted: of a block, or of words (forms.ts). */
export const recasting: MarkType = schema.marks['recasting']!
export const split: NodeType = schema.nodes['split']!

/** The person who suggests. */
export interface Author {
  /** How the server calls him: the `by` of his marks. */
  readonly by: string
  /** Suggestions that others rely on by now (a filed amendment): his own, but no longer his to change. */
  readonly filed: ReadonlySet<string>
  newId(): string
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789'

export function randomSuggestionId(): string {
  // 252 is the greatest multiple of 36 in a byte: every letter as likely as the next.
  let id = 's-'
  while (id.length < 12) {
    for (const byte of crypto.getRandomValues(new Uint8Array(12))) {
      if (byte < 252 && id.length < 12) id += LETTERS.charAt(byte % 36)
    }
  }
  return id
}

export function isSuggestion({ type }: Mark): boolean {
  return type === insertion || type === deletion || type === joining || type === recasting
}

export const idOfMark = (mark: Mark): string => mark.attrs['id'] as string
export const authorOfMark = (mark: Mark): string => mark.attrs['by'] as string

/** A suggestion of this person that he may still change. */
export function isOpen(mark: Mark, author: Author): boolean {
  return isSuggestion(mark) && authorOfMark(mark) === author.by && !author.filed.has(idOfMark(mark))
}

/** Whether a node is there only because this person suggests it. */
export function isOwn(node: Node, author: Author): boolean {
  const mark = insertion.isInSet(node.marks)
  return mark !== undefined && isOpen(mark, author)
}

export function isDeleted(node: Node): boolean {
  return deletion.isInSet(node.marks) !== undefined
}

function withoutSuggestionMarks(marks: readonly Mark[]): readonly Mark[] {
  return marks.some(isSuggestion) ? marks.filter((mark) => !isSuggestion(mark)) : marks
}

/** Content with its words, but nobody's suggestions: what is pasted or copied into a new provision. */
export function plain(content: Fragment): Fragment {
  const nodes: Node[] = []
  content.forEach((node) => {
    if (node.type === split) return
    const inner = node.isText ? node : node.copy(plain(node.content))
    nodes.push(inner.mark(withoutSuggestionMarks(node.marks)))
  })
  return Fragment.fromArray(nodes)
}

export function plainSlice(slice: Slice): Slice {
  return new Slice(plain(slice.content), slice.openStart, slice.openEnd)
}

/**
 * Words to be copied to another place by a person: as they stand, with what he suggests about them himself. What others
 * suggest stays where it is; nothing of it is accepted with the copy.
 */
export function asTheyStand(content: Fragment, author: Author): Fragment {
  const nodes: Node[] = []
  content.forEach((node) => {
    const comes = insertion.isInSet(node.marks)
    const goes = deletion.isInSet(node.marks)
    if ((comes && authorOfMark(comes) !== author.by) || (goes && authorOfMark(goes) === author.by)) return
    nodes.push(node.isText ? node : node.copy(asTheyStand(node.content, author)))
  })
  return plain(Fragment.fromArray(nodes))
}

/** Inline content with one more mark. */
export function marked(content: Fragment, mark: Mark): Fragment {
  const nodes: Node[] = []
  content.forEach((node) => nodes.push(node.mark(mark.addToSet(node.marks))))
  return Fragment.fromArray(nodes)
}
