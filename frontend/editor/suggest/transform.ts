// From a direct edit to suggestions: the one door of this folder for edits.

import type { Node } from 'prosemirror-model'
import type { EditorState, Transaction } from 'prosemirror-state'
import { netChange, type Span } from '../composition/net-change'
import { apart } from './change'
import { deletion, insertion, isOpen, isSuggestion, recasting, type Author } from './marks'
import { placesOf, readForms } from './recasting'
import { Rewriting, Unsuggestable } from './rewriting'
import { keepsStanding } from './standing'

/** What is carried over from the edit to its rewritten form. */
const KEPT_META = ['uiEvent', 'paste', 'addToHistory', 'composition', 'pointer'] as const

// Letters typed inside of somebody's suggestion inherit its marks. Nobody may write words into another's mouth, and new
// words are never born crossed out.
function inheritsMarks(after: Node, spans: readonly Span[], author: Author): boolean {
  return spans.some(({ start, end }) => {
    let inherits = false
    if (start < end && after.resolve(start).sameParent(after.resolve(end)))
      after.nodesBetween(start, end, ({ isInline, marks }) => {
        inherits ||= isInline && marks.some((mark) => mark.type === deletion || isForeign(mark, author))
      })
    return inherits
  })
}

function isForeign(mark: Node['marks'][number], author: Author): boolean {
  return (mark.type === insertion || mark.type === recasting) && !isOpen(mark, author)
}

/** Why something cannot be suggested: there is no suggestion of this kind, or somebody already wants another form here. */
export type Unsuggested = 'format' | 'form'

/**
 * The edit as suggestions of the author, with its caret; the edit itself when it changes nothing but his own open
 * suggestions; null when it is none that can be suggested, after telling why.
 */
export function toSuggestion(
  state: EditorState,
  direct: Transaction,
  author: Author,
  told: (why: Unsuggested) => void = () => {},
): Transaction | null {
  if (!direct.docChanged) return direct
  const spans = apart(state.doc, direct.doc, netChange(state.doc, direct.doc, direct.mapping.maps))
  if (keepsStanding(state.doc, direct.doc, author) && !inheritsMarks(direct.doc, spans, author)) return direct
  const written = write(state, direct, spans, author)
  if (typeof written === 'string' || !keepsStanding(state.doc, written.doc, author)) {
    told(typeof written === 'string' ? written : 'format')
    return null
  }
  for (const name of KEPT_META) {
    const value: unknown = direct.getMeta(name)
    if (value !== undefined) written.setMeta(name, value)
  }
  written.setTime(direct.time)
  if (direct.storedMarksSet && direct.storedMarks)
    written.setStoredMarks(direct.storedMarks.filter((mark) => !isSuggestion(mark)))
  return direct.scrolledIntoView ? written.scrollIntoView() : written
}

function write(
  state: EditorState,
  direct: Transaction,
  spans: readonly Span[],
  author: Author,
): Transaction | Unsuggested {
  try {
    const forms = readForms(state.doc, direct.doc, author)
    if (forms && forms.words.length + forms.blocks.length > 0)
      return new Rewriting(state, direct, placesOf(forms), author).forms(direct, forms)
    if (spans.length === 0) return 'format'
    return new Rewriting(state, direct, spans, author).write(direct)
  } catch (error) {
    if (error instanceof Unsuggestable) return error.why
    throw error
  }
}
