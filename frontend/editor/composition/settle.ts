// From a finished composition to one transaction on the shared text.
//
// The composition happened on a text that nobody else saw (`before`), while the shared text (`base`) went on. The words
// are carried over: each changed span is mapped over what others did meanwhile and replaced there. Where the place is gone
// (the whole paragraph was deleted, and not only moved) the words come back as a paragraph of their own after it: they are never lost, and
// never mixed into a sentence that they were not written for.

import { Fragment, Slice, type Node } from 'prosemirror-model'
import { TextSelection, type EditorState, type Transaction } from 'prosemirror-state'
import { Mapping, type StepMap } from 'prosemirror-transform'
import { blockOf, idOf } from '../schema'
import { netChange, type Span } from './net-change'

/** A composition: the text it began on, the state it led to, and the steps between. */
export interface Draft {
  before: Node
  shown: EditorState
  maps: readonly StepMap[]
}

interface Place {
  from: number
  to: number
}

// The place exists as long as one of the two borders of its block does.
function isGone(before: Node, span: Span, since: Mapping): boolean {
  const $from = before.resolve(span.from)
  if ($from.depth === 0) return false
  return since.mapResult($from.before(), 1).deleted && since.mapResult($from.after(), -1).deleted
}

// A block that was taken out and put in again elsewhere, in the same words: the place is where it stands now.
function placeElsewhere(before: Node, { from, to }: Span, base: Node): Place | null {
  const $from = before.resolve(from)
  const block = $from.node(1)
  const there = $from.sameParent(before.resolve(to)) ? blockOf(base, idOf(block) ?? '') : null
  if (!there?.node.content.eq(block.content)) return null
  const by = there.pos - $from.before(1)
  return { from: from + by, to: to + by }
}

function placeOf(before: Node, span: Span, since: Mapping, base: Node): Place | null {
  if (isGone(before, span, since)) return placeElsewhere(before, span, base)
  // What others wrote at the borders of the replaced words stays outside.
  const empty = span.from === span.to
  const from = since.map(span.from, empty ? -1 : 1)
  const to = empty ? from : Math.max(from, since.map(span.to, -1))
  return base.resolve(from).parent.inlineContent || !empty ? { from, to } : null
}

// The next border between blocks of the document, and never before the title.
function nextBorder(doc: Node, position: number): number {
  const $position = doc.resolve(position)
  const border = $position.depth === 0 ? position : $position.after(1)
  return Math.max(border, doc.firstChild?.nodeSize ?? 0)
}

function asParagraphs(slice: Slice, base: EditorState): Fragment {
  const { paragraph } = base.schema.nodes
  const words = slice.content.textBetween(0, slice.content.size, '\n', '\n')
  return Fragment.from(
    words
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => paragraph!.create(null, base.schema.text(line))),
  )
}

interface Landing {
  span: Span
  /** Where the words begin, in the text right after their own step. */
  at: number
  /** How many steps the transaction had then. */
  steps: number
}

function land(tr: Transaction, span: Span, draft: Draft, since: Mapping, base: EditorState): Landing {
  const slice = draft.shown.doc.slice(span.start, span.end)
  const place = placeOf(draft.before, span, since, base.doc)
  if (place) {
    tr.replace(place.from, place.to, slice)
    return { span, at: place.from, steps: tr.steps.length }
  }
  const border = nextBorder(base.doc, since.map(span.from))
  const paragraphs = asParagraphs(slice, base)
  if (paragraphs.size > 0) tr.insert(border, paragraphs)
  return { span, at: border + 1, steps: tr.steps.length }
}

function caret(position: number, landings: Landing[], tr: Transaction, draft: Draft, since: Mapping): number {
  const inside = landings.find(({ span }) => span.start <= position && position <= span.end)
  const most = tr.doc.content.size
  if (inside) {
    const later = new Mapping(tr.mapping.maps.slice(inside.steps))
    return Math.min(most, later.map(inside.at) + position - inside.span.start)
  }
  const back = new Mapping([...draft.maps]).invert()
  return Math.min(most, tr.mapping.map(since.map(back.map(position))))
}

/**
 * The composition as one transaction on `base`, or null when it changed nothing. `since` is what happened to the shared
 * text between the beginning of the composition and now.
 */
export function settle(base: EditorState, draft: Draft, since: Mapping): Transaction | null {
  const spans = netChange(draft.before, draft.shown.doc, draft.maps)
  if (spans.length === 0) return null
  const tr = base.tr
  // From the end backwards, so that the positions of the earlier spans stay true.
  const landings = [...spans].reverse().map((span) => land(tr, span, draft, since, base))
  if (!tr.docChanged) return null
  const { anchor, head } = draft.shown.selection
  tr.setSelection(
    TextSelection.between(
      tr.doc.resolve(caret(anchor, landings, tr, draft, since)),
      tr.doc.resolve(caret(head, landings, tr, draft, since)),
    ),
  )
  if (draft.shown.storedMarks) tr.setStoredMarks(draft.shown.storedMarks)
  return tr
}
