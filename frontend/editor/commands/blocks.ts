// Commands on whole blocks: what kind of provision this is, where one ends and the next begins.

import { splitBlockAs } from 'prosemirror-commands'
import type { Attrs, Node, NodeType, ResolvedPos } from 'prosemirror-model'
import { TextSelection, type Command, type EditorState, type Transaction } from 'prosemirror-state'
import type { HeadingLevel } from '../ranks'
import { idOf, schema, styleOf } from '../schema'
import { insertion, deletion, recasting } from '../suggest/marks'

/** A kind a person can give a block, with the attributes that make it. */
export interface BlockKind {
  name: 'paragraph' | 'heading' | 'item' | 'note' | 'code'
  level?: HeadingLevel | number
}

const paragraph = schema.nodes['paragraph']!

/** The top-level block at the beginning of the selection. */
export function blockAt({ selection }: EditorState): { node: Node; pos: number; index: number } | null {
  const { $from } = selection
  if ($from.depth === 0) return null
  return { node: $from.node(1), pos: $from.before(1), index: $from.index(0) }
}

function kindAttrs(kind: BlockKind, node: Node): Attrs {
  // The address stays with the words. A number written in the source belonged to the old kind.
  const id = idOf(node)
  return kind.level === undefined ? { id } : { id, level: kind.level }
}

export function isKind(node: Node, kind: BlockKind): boolean {
  return node.type.name === kind.name && (kind.level === undefined || node.attrs['level'] === kind.level)
}

/** Makes the selected blocks what `kind` says. */
export function setKind(kind: BlockKind): Command {
  const type: NodeType = schema.nodes[kind.name]!
  return (state, dispatch) => {
    const tr = state.tr
    let possible = false
    state.doc.nodesBetween(state.selection.from, state.selection.to, (node, pos, parent) => {
      if (parent !== state.doc) return parent === null
      if (!node.isTextblock || node.type.name === 'title') return false
      possible = true
      const at = tr.mapping.map(pos)
      const wish = recasting.isInSet(node.marks)
      // What one wanted and wants no more is taken back.
      if (isKind(node, kind) && wish) tr.removeNodeMark(at, wish)
      else if (!isKind(node, kind)) tr.setBlockType(at, at + node.nodeSize, type, kindAttrs(kind, node))
      return false
    })
    if (possible && dispatch && tr.docChanged) dispatch(tr.scrollIntoView())
    return possible
  }
}

/** The levels of Ctrl+Alt+1 to 4: what a statute and a policy divide themselves into differs. */
export function headingLevelsOf(state: EditorState): readonly HeadingLevel[] {
  return styleOf(state.doc).scheme === 'statute'
    ? ['chapter', 'section', 'subsection', 'article']
    : ['chapter', 'section', 'subsection', 'division']
}

export function setHeading(key: 1 | 2 | 3 | 4): Command {
  return (state, dispatch) =>
    setKind({ name: 'heading', level: headingLevelsOf(state)[key - 1] ?? 'section' })(state, dispatch)
}

/**
 * Tab and Shift+Tab: one level down or up. A paragraph becomes an item, an item of the first level a paragraph.
 *
 * `asSeen` gives the block as its level is to be counted: who suggests goes on from the level that is wanted already.
 */
export function indent(by: 1 | -1, asSeen: (block: Node) => Node = (block) => block): Command {
  return (state, dispatch) => {
    const block = blockAt(state)
    if (!block) return false
    const node = asSeen(block.node)
    if (node.type.name === 'paragraph' && by === 1) return setKind({ name: 'item', level: 1 })(state, dispatch)
    if (node.type.name !== 'item') return false
    const level = (node.attrs['level'] as number) + by
    if (level > 6) return false
    return setKind(level < 1 ? { name: 'paragraph' } : { name: 'item', level })(state, dispatch)
  }
}

// What follows when a block is divided: more of the same for items and notes, otherwise a paragraph.
function successor(node: Node, atEnd: boolean): { type: NodeType; attrs: Attrs } {
  const { type } = node
  if (type.name === 'item') return { type, attrs: { level: node.attrs['level'] as number } }
  if (type.name === 'note' || (type.name === 'heading' && !atEnd))
    return { type, attrs: { ...node.attrs, id: null, number: null } }
  return { type: paragraph, attrs: {} }
}

/** In front of the first letter a new provision is put before this one: the address stays with the words. */
const openBefore: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  if (!empty || $from.depth !== 1 || $from.parentOffset > 0 || $from.parent.content.size === 0) return false
  if ($from.parent.type.name === 'title') return false
  if (dispatch) {
    const { type, attrs } = successor($from.parent, false)
    const block = type.create({ ...attrs, id: null, number: null }, null, carried($from.parent))
    dispatch(state.tr.insert($from.before(), block).scrollIntoView())
  }
  return true
}

/** Enter in an empty item goes up a level, and at last leaves the list. */
export const leaveEmptyItem: Command = (state, dispatch) => {
  const { $from, empty } = state.selection
  if (!empty || $from.depth !== 1 || $from.parent.content.size > 0) return false
  return $from.parent.type.name === 'item' && indent(-1)(state, dispatch)
}

/** The title stands alone: what follows the caret becomes the first paragraph. */
const splitTitle: Command = (state, dispatch) => {
  const { $from, $to } = state.selection
  if ($from.depth !== 1 || $from.parent.type.name !== 'title' || !$from.sameParent($to)) return false
  if (dispatch) {
    const rest = $to.parent.slice($to.parentOffset).content
    const tr = state.tr.delete($from.pos, $to.end())
    const border = tr.doc.firstChild!.nodeSize
    tr.insert(border, paragraph.create(null, rest))
    dispatch(tr.setSelection(TextSelection.create(tr.doc, border + 1)).scrollIntoView())
  }
  return true
}

const divide = splitBlockAs((node, atEnd) => (node.type.name === 'line' ? null : successor(node, atEnd)))

// What is suggested about a whole block is suggested about both of its parts; it is joined to another only once.
function carried(block: Node): Node['marks'] {
  return block.marks.filter(({ type }) => type === insertion || type === deletion)
}

const split: Command = (state, dispatch, view) => {
  const block = blockAt(state)?.node
  const finish = (tr: Transaction): void => {
    const { $from } = tr.selection
    if (block && $from.depth === 1) for (const mark of carried(block)) tr.addNodeMark($from.before(1), mark)
    dispatch?.(tr)
  }
  return divide(state, dispatch && finish, view)
}

/** A new provision. It has no address yet; the server gives it one. */
export const divideProvision: Command = (state, dispatch) =>
  splitTitle(state, dispatch) || openBefore(state, dispatch) || split(state, dispatch)

/** Enter. */
export const newProvision: Command = (state, dispatch) =>
  leaveEmptyItem(state, dispatch) || divideProvision(state, dispatch)

function atStart({ empty, $from }: { empty: boolean; $from: ResolvedPos }): boolean {
  return empty && $from.depth === 1 && $from.parentOffset === 0
}

/** Backspace in front of an item takes the level back first, as every word processor does. */
export const itemBackwards: Command = (state, dispatch) =>
  atStart(state.selection) && itemAt(state) && indent(-1)(state, dispatch)

function itemAt(state: EditorState): boolean {
  return blockAt(state)?.node.type.name === 'item'
}

/** Backspace at the beginning of the first block must not pull it into the title. */
export const keepTitleApart: Command = (state, dispatch) => {
  const { selection, doc } = state
  if (!atStart(selection) || selection.$from.index(0) !== 1) return false
  if (!dispatch) return true
  const tr = state.tr
  const first = doc.child(1)
  if (first.content.size === 0 && doc.childCount > 2) tr.delete(selection.$from.before(), selection.$from.after())
  dispatch(tr.setSelection(TextSelection.create(tr.doc, doc.child(0).nodeSize - 1)).scrollIntoView())
  return true
}
