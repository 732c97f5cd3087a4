// Direct edits of a text that holds suggestions.

import type { Transaction } from 'prosemirror-state'
import { changedSpans } from '../composition/net-change'
import { isSuggestion, split } from './marks'

/** Set on an edit that only carries words from one place to another: their suggestions go along. */
export const CARRIES_SUGGESTIONS = 'carriesSuggestions'

/** New words are nobody's suggestion, also when they are typed inside of one. */
export function withoutInherited(direct: Transaction): Transaction {
  if (!direct.docChanged || direct.getMeta(CARRIES_SUGGESTIONS)) return direct
  for (const { start, end } of changedSpans(direct.mapping.maps)) {
    direct.doc.nodesBetween(start, end, (node, pos) => {
      // A division is nothing but somebody's suggestion.
      if (!node.isInline || node.type === split) return
      for (const mark of node.marks.filter(isSuggestion))
        direct.removeMark(Math.max(start, pos), Math.min(end, pos + node.nodeSize), mark)
    })
  }
  return direct
}
