// Random texts, and everything a person can do to them, as direct transactions.

import { baseKeymap, chainCommands, joinForward, toggleMark } from 'prosemirror-commands'
import { Fragment, Slice, type Node } from 'prosemirror-model'
import { EditorState, TextSelection, type Command, type Transaction } from 'prosemirror-state'
import { keepTitleApart, newProvision, setKind } from '../../editor/commands/blocks'
import { insertReference, lineBreak, setLink } from '../../editor/commands/inline'
import { moveUnit } from '../../editor/commands/move'
import { addColumn, addRow, deleteColumn, deleteRow, deleteTable, insertTable } from '../../editor/commands/tables'
import { changedSpans } from '../../editor/composition/net-change'
import { withFreshIds } from '../../editor/paste'
import { schema } from '../../editor/schema'
import type { Author } from '../../editor/suggest/marks'
import { toSuggestion } from '../../editor/suggest/transform'
import { h, item, mark, note, p, policy, ref, row, table, title } from '../builders'
import type { Chance } from './network'

export const pick = <Value>(chance: Chance, values: readonly Value[]): Value =>
  values[Math.floor(chance() * values.length)]!

const SIGNS = 'あいうえおかきくけこ国法条項一二三、。'
export function someWords(chance: Chance, most = 4): string {
  return Array.from({ length: 1 + Math.floor(chance() * most) }, () => pick(chance, [...SIGNS])).join('')
}

function someInline(chance: Chance): (string | Node)[] {
  return Array.from({ length: Math.floor(chance() * 4) }, () =>
    pick<() => string | Node>(chance, [
      () => someWords(chance),
      () => someWords(chance),
      () => mark('strong', someWords(chance)),
      () => ref('x'),
      () => schema.nodes['break']!.create(),
    ])(),
  )
}

const code = (words: string): Node => schema.nodes['code']!.create(null, words === '' ? [] : schema.text(words))

function someBlock(chance: Chance): Node {
  const luck = chance()
  if (luck < 0.55) return p(...someInline(chance))
  if (luck < 0.7) return h(pick(chance, ['chapter', 'section']), ...someInline(chance))
  if (luck < 0.85) return item(1 + Math.floor(chance() * 2), ...someInline(chance))
  if (luck < 0.9) return note(...someInline(chance))
  if (luck < 0.95) return code(someWords(chance))
  return table(row(someWords(chance), someWords(chance)), row(someWords(chance), ''))
}

let given = 0
const addressed = (block: Node): Node =>
  'id' in block.attrs ? block.type.create({ ...block.attrs, id: `b${++given}` }, block.content, block.marks) : block

export function someText(chance: Chance): Node {
  const blocks = Array.from({ length: 1 + Math.floor(chance() * 5) }, () => addressed(someBlock(chance)))
  return policy(...blocks)
}

/** A place where a caret may stand. */
export function somePlace(doc: Node, chance: Chance): number {
  const places: number[] = []
  doc.descendants((node, position) => {
    if (node.isTextblock) for (let i = 0; i <= node.content.size; i++) places.push(position + 1 + i)
  })
  return pick(chance, places)
}

function someSlice(chance: Chance): Slice {
  const luck = chance()
  if (luck < 0.3) return new Slice(Fragment.from(schema.text(someWords(chance))), 0, 0)
  const blocks = Array.from({ length: 1 + Math.floor(chance() * 3) }, () => someBlock(chance))
  const content = luck < 0.4 ? [title(someWords(chance)), ...blocks] : blocks
  const open = (block: Node): number => (block.isTextblock && chance() < 0.6 ? 1 : 0)
  return new Slice(Fragment.fromArray(content), open(content[0]!), open(content.at(-1)!))
}

type Edit = (state: EditorState, chance: Chance) => Transaction | null

function from(command: Command): Edit {
  return (state) => {
    let made: Transaction | null = null
    command(state, (tr) => (made = tr))
    return made
  }
}

const atCaret = (state: EditorState, chance: Chance): EditorState =>
  state.apply(state.tr.setSelection(TextSelection.create(state.doc, somePlace(state.doc, chance))))

function selected(state: EditorState, chance: Chance): EditorState {
  const [a, b] = [somePlace(state.doc, chance), somePlace(state.doc, chance)]
  const near = chance() < 0.4 ? Math.min(a + 4, state.doc.resolve(a).end()) : b
  return state.apply(state.tr.setSelection(TextSelection.create(state.doc, a, near)))
}

const atEdge =
  (end: boolean) =>
  (state: EditorState, chance: Chance): EditorState => {
    const $place = state.doc.resolve(somePlace(state.doc, chance))
    return state.apply(state.tr.setSelection(TextSelection.create(state.doc, end ? $place.end() : $place.start())))
  }

// As the browser does it inside a block: one sign.
const oneSign =
  (by: 1 | -1): Edit =>
  ({ tr, selection: { $head } }) => {
    const beside = by < 0 ? $head.nodeBefore : $head.nodeAfter
    if (!beside) return null
    return by < 0 ? tr.delete($head.pos - 1, $head.pos) : tr.delete($head.pos, $head.pos + 1)
  }

const backspace = chainCommands(keepTitleApart, baseKeymap['Backspace']!)

const paste: Edit = (state, chance) => state.tr.replaceSelection(withFreshIds(someSlice(chance), state))

// A word of an input method: many steps of which only the difference counts.
const compose: Edit = (state, chance) => {
  const { tr } = state
  tr.deleteSelection()
  const at = tr.selection.from
  if (!tr.selection.$from.parent.inlineContent) return null
  tr.insertText('k', at).insertText('か', at, at + 1)
  return tr.insertText(chance() < 0.1 ? '' : someWords(chance), at, at + 1)
}

const drag: Edit = (state, chance) => {
  if (state.selection.empty) return null
  const slice = withFreshIds(state.selection.content(), state)
  const to = somePlace(state.doc, chance)
  const { tr } = state
  tr.deleteSelection()
  const at = tr.mapping.map(to)
  return tr.replaceRange(at, at, slice)
}

export interface Done {
  name: string
  /** The state with the selection on which the edit was made. */
  state: EditorState
  direct: Transaction
}

const edits: [string, number, (state: EditorState, chance: Chance) => EditorState, Edit][] = [
  ['type', 4, atCaret, (state, chance) => state.tr.insertText(someWords(chance))],
  ['type over a selection', 3, selected, (state, chance) => state.tr.insertText(someWords(chance))],
  ['Backspace', 4, atCaret, oneSign(-1)],
  ['Delete', 3, atCaret, oneSign(1)],
  ['delete a selection', 5, selected, from(baseKeymap['Backspace']!)],
  ['Enter', 4, atCaret, from(newProvision)],
  ['Enter over a selection', 1, selected, from(newProvision)],
  ['Enter at the end', 2, atEdge(true), from(newProvision)],
  ['Enter at the beginning', 2, atEdge(false), from(newProvision)],
  ['Backspace at the beginning', 4, atEdge(false), from(backspace)],
  ['Delete at the end', 3, atEdge(true), from(joinForward)],
  ['paste', 4, atCaret, paste],
  ['paste over a selection', 3, selected, paste],
  ['line break', 1, atCaret, from(lineBreak)],
  ['reference', 1, selected, from(insertReference('x'))],
  ['insert a table', 1, atCaret, from(insertTable(2, 2))],
  ['delete a table', 1, atCaret, from(deleteTable)],
  ['compose', 3, atCaret, compose],
  ['compose over a selection', 2, selected, compose],
  ['drag', 2, selected, drag],
  ['a heading', 2, selected, from(setKind({ name: 'heading', level: 'section' }))],
  ['an item', 1, atCaret, from(setKind({ name: 'item', level: 2 }))],
  ['a paragraph', 1, atCaret, from(setKind({ name: 'paragraph' }))],
  ['preformatted', 1, atCaret, from(setKind({ name: 'code' }))],
  ['strong', 3, selected, from(toggleMark(schema.marks['strong']!))],
  ['emphasis', 1, selected, from(toggleMark(schema.marks['em']!))],
  ['a link', 1, selected, from(setLink('https://example.jp/'))],
  ['move up', 2, atCaret, from(moveUnit(-1))],
  ['move down', 2, atCaret, from(moveUnit(1))],
  ['a row', 1, atCaret, from(addRow)],
  ['a column', 1, atCaret, from(addColumn)],
  ['delete a row', 1, atCaret, from(deleteRow)],
  ['delete a column', 1, atCaret, from(deleteColumn)],
]

const deck = edits.flatMap((edit) => Array.from({ length: edit[1] }, () => edit))

/** Something a person might do next; null when there was nothing to do. */
export function someEdit(state: EditorState, chance: Chance): Done | null {
  const [name, , place, edit] = pick(chance, deck)
  const placed = place(state, chance)
  const direct = edit(placed, chance)
  return direct?.docChanged ? { name, state: placed, direct } : null
}

/** Whether an edit reaches into a table without being inside of one line of it: there only words are suggested. */
export function cutsThroughTable(before: Node, { doc, mapping }: Transaction): boolean {
  const cuts = (text: Node, from: number, to: number): boolean => {
    const [$from, $to] = [text.resolve(from), text.resolve(to)]
    const inTable = [$from, $to].some(({ depth, parent }) => depth > 0 && !(depth === 1 && parent.isTextblock))
    return inTable && !($from.sameParent($to) && $from.parent.isTextblock)
  }
  return changedSpans(mapping.maps).some(({ from, to, start, end }) => cuts(before, from, to) || cuts(doc, start, end))
}

let suggested = 0
/** Somebody who suggests, with ids that nobody else has. */
export function someAuthor(by: string, filed: ReadonlySet<string> = new Set()): Author {
  return { by, filed, newId: () => `s-${by.toLowerCase()}${String(++suggested).padStart(9, '0')}` }
}

/** A text in which these people, one after another, have suggested something; every block has an address, as on the server. */
export function discussed(chance: Chance, people: readonly string[]): Node {
  let doc = someText(chance)
  for (const by of people) {
    const done = someEdit(EditorState.create({ doc }), chance)
    const tr = done && toSuggestion(done.state, done.direct, someAuthor(by))
    if (!tr) continue
    doc = tr.doc
    doc = doc.copy(Fragment.fromArray(doc.children.map((block) => (block.attrs['id'] === null ? addressed(block) : block))))
  }
  return doc
}
