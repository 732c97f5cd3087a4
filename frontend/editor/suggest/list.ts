// The suggestions that stand in a text, for the panel beside it and for going through them by keyboard.

import type { Mark, Node } from 'prosemirror-model'
import { idOf } from '../schema'
import { wishOf } from './forms'
import { authorOfMark, deletion, idOfMark, insertion, isSuggestion, joining, split } from './marks'

export type SuggestionKind =
  /** Words come, go, or take the place of others. */
  | 'insert'
  | 'delete'
  | 'replace'
  /** Whole provisions come or go. */
  | 'new-provision'
  | 'remove-provision'
  /** A provision is divided, or joined to the one before. */
  | 'divide'
  | 'join'
  /** A provision is to be of another kind, or words are to have another format. */
  | 'recast'

export interface Suggestion {
  id: string
  /** Reference of the author. */
  by: string
  /** The blocks it stands in, in the order of the text; a new one has no address until the server gives it one. */
  blockIds: string[]
  kind: SuggestionKind
  inserted: string
  deleted: string
  /** The form that is wanted where nothing else is: `heading:section`, `+strong`. */
  form: string
}

/** A suggestion with the place of its first mark. */
export interface PlacedSuggestion extends Suggestion {
  pos: number
}

type Wish = 'words' | 'goes' | 'block' | 'blockGoes' | 'divide' | 'join' | 'form'

interface Part {
  mark: Mark
  wish: Wish
  /** From the beginning of the block. */
  offset: number
  words: string
}

const known = new WeakMap<Node, readonly Part[]>()

function wishIn(mark: Mark, node: Node): Wish {
  if (mark.type === insertion) return node.isBlock ? 'block' : node.type === split ? 'divide' : 'words'
  if (mark.type === deletion) return node.isBlock ? 'blockGoes' : 'goes'
  return mark.type === joining ? 'join' : 'form'
}

const words = (node: Node): string =>
  node.isText ? (node.text ?? '') : node.textBetween(0, node.content.size, '\n', (leaf) => leafWords(leaf))
const leafWords = (leaf: Node): string => (leaf.type.name === 'break' ? '\n' : '')

// A block that did not change is the same object, and most have no suggestions at all.
function partsOf(block: Node): readonly Part[] {
  const before = known.get(block)
  if (before) return before
  const parts: Part[] = []
  const add = (node: Node, offset: number): void => {
    for (const mark of node.marks.filter(isSuggestion)) {
      const wish = wishIn(mark, node)
      const said =
        wish === 'form' ? (wishOf(node) ?? '') : wish === 'join' || wish === 'divide' ? '' : node.isLeaf && !node.isText ? leafWords(node) : words(node)
      parts.push({ mark, wish, offset, words: said })
    }
  }
  add(block, 0)
  block.descendants((node, position) => add(node, position + 1))
  known.set(block, parts)
  return parts
}

function kindOf(wishes: ReadonlySet<Wish>): SuggestionKind {
  const comes = wishes.has('words') || wishes.has('block')
  const goes = wishes.has('goes') || wishes.has('blockGoes')
  if (comes && goes) return 'replace'
  if (comes) return wishes.has('block') ? 'new-provision' : 'insert'
  if (goes) return wishes.has('blockGoes') ? 'remove-provision' : 'delete'
  if (wishes.has('divide')) return 'divide'
  return wishes.has('join') ? 'join' : 'recast'
}

/** All suggestions in the order of their first places. */
export function suggestionsIn(doc: Node): PlacedSuggestion[] {
  const found = new Map<string, PlacedSuggestion & { wishes: Set<Wish> }>()
  doc.forEach((block, start) => {
    for (const { mark, wish, offset, words: said } of partsOf(block)) {
      const id = idOfMark(mark)
      const entry = found.get(id) ?? {
        ...{ id, by: authorOfMark(mark), blockIds: [], kind: 'insert' as const, inserted: '', deleted: '', form: '' },
        ...{ pos: start + offset, wishes: new Set<Wish>() },
      }
      found.set(id, entry)
      const address = idOf(block)
      if (address !== null && entry.blockIds.at(-1) !== address) entry.blockIds.push(address)
      entry.wishes.add(wish)
      if (wish === 'words') entry.inserted += said
      if (wish === 'goes') entry.deleted += said
      if (wish === 'form' && entry.form === '') entry.form = said
      if (wish === 'block') entry.inserted += (entry.inserted === '' ? '' : '\n') + said
      if (wish === 'blockGoes') entry.deleted += (entry.deleted === '' ? '' : '\n') + said
    }
  })
  return [...found.values()]
    .sort((a, b) => a.pos - b.pos)
    .map(({ wishes, ...suggestion }) => ({ ...suggestion, kind: kindOf(wishes) }))
}
