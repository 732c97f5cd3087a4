// Direct edits of a text that holds suggestions.

import type { Transaction } from 'prosemirror-state'
import { changedSpans } from '../composition/net-change'
import { isSuggestion } from './marks'

/** Set on an edit that only carries words from one place to another: their suggestions go along. */
export const CARRIES_SUGGESTIONS = 'carriesSuggestions'

/** New words are nobody's suggestion, also when they are typed inside of one. */
export function withoutInherited(direct: Transaction): Transaction {
  if (!direct.docChanged || direct.getMeta(CARRIES_SUGGESTIONS)) return direct
  for (const { start, end } of changedSpans(direct.mapping.maps)) {
    direct.doc.nodesBetween(start, end, (node, pos) => {
      if (!node.isInline) return
      for (const mark of node.marks.filter(isSuggestion))
        direct.removeMark(Math.max(start, pos), Math.min(end, pos + node.nodeSize), mark)
    })
  }
  return direct
}
