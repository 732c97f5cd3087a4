// Going through the suggestions of a text by keyboard, and knowing which one the caret is in.

import type { Mark, Node } from 'prosemirror-model'
import { Selection, type Command, type EditorState, type Transaction } from 'prosemirror-state'
import { suggestionsIn, type PlacedSuggestion } from './list'
import { idOfMark, isSuggestion } from './marks'

function idIn(marks: readonly Mark[] | undefined): string | null {
  const mark = marks?.findLast(isSuggestion)
  return mark ? idOfMark(mark) : null
}

/** The suggestion at the caret: of the words behind it, of those before it, or of the whole block. */
export function suggestionAt({ selection: { $head } }: EditorState): string | null {
  if ($head.depth === 0) return null
  return idIn($head.nodeAfter?.marks) ?? idIn($head.nodeBefore?.marks) ?? idIn($head.node(1).marks)
}

function goTo(tr: Transaction, doc: Node, { pos }: PlacedSuggestion): Transaction {
  const $place = doc.resolve(pos)
  return tr
    .setSelection(Selection.near($place.parent.inlineContent ? $place : doc.resolve(pos + 1), 1))
    .scrollIntoView()
}

export class Review {
  // Two suggestions may begin at one place: which of them was meant is remembered until the caret moves.
  private visited: { id: string; head: number } | null = null

  /** The suggestion one has gone to, or the one at the caret. */
  current(state: EditorState): string | null {
    const { visited } = this
    return visited?.head === state.selection.head ? visited.id : suggestionAt(state)
  }

  /** The next (1) or previous (-1) suggestion, round at the ends. `told` hears which one it is. */
  walk(by: 1 | -1, told: (suggestion: PlacedSuggestion | null) => void): Command {
    return (state, dispatch) => {
      const all = suggestionsIn(state.doc)
      const found = all[this.nextIndex(state, all, by)]
      if (!dispatch) return all.length > 0
      if (found) this.visit(found, state, dispatch)
      told(found ?? null)
      return true
    }
  }

  /** To one suggestion; false when it is not in the text (any more). */
  goTo(id: string): Command {
    return (state, dispatch) => {
      const found = suggestionsIn(state.doc).find((suggestion) => suggestion.id === id)
      if (found && dispatch) this.visit(found, state, dispatch)
      return found !== undefined
    }
  }

  private visit(found: PlacedSuggestion, state: EditorState, dispatch: (tr: Transaction) => void): void {
    const tr = goTo(state.tr, state.doc, found)
    this.visited = { id: found.id, head: tr.selection.head }
    dispatch(tr)
  }

  private nextIndex(state: EditorState, all: readonly PlacedSuggestion[], by: 1 | -1): number {
    const here = this.current(state)
    const at = all.findIndex(({ id }) => id === here)
    if (at >= 0) return (at + by + all.length) % all.length
    const behind = all.findIndex(({ pos }) => pos >= state.selection.head)
    const next = behind < 0 ? all.length : behind
    return (by > 0 ? next : next - 1 + all.length) % Math.max(1, all.length)
  }
}
