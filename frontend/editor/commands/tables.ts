// Tables: enough to keep the small ones of a policy in order. Cells that span are stretched or narrowed, not divided.

import { Fragment, type Node, type NodeType } from 'prosemirror-model'
import { TextSelection, type Command, type EditorState, type Transaction } from 'prosemirror-state'
import { schema } from '../schema'
import { blockAt } from './blocks'
import { SHAPES_TABLE } from '../suggest/rewriting'
import { coversColumn, coversRow, gridOf, type Grid, type GridCell } from './table-grid'

const { table, row, cell } = schema.nodes as { table: NodeType; row: NodeType; cell: NodeType }

const newCell = (header: boolean): Node => cell.createAndFill({ header })!
const newRow = (width: number, header: boolean): Node =>
  row.create(
    null,
    Array.from({ length: width }, () => newCell(header)),
  )

/** A table after the block of the caret, its first row as the head. */
export function insertTable(height: number, width: number): Command {
  return (state, dispatch) => {
    const block = blockAt(state)
    if (!block || block.node.type === table) return false
    if (dispatch) {
      const rows = Array.from({ length: height }, (_, i) => newRow(width, i === 0))
      const at = block.pos + block.node.nodeSize
      const tr = state.tr.insert(at, table.create(null, rows))
      dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(at + 1))).scrollIntoView())
    }
    return true
  }
}

interface Here {
  grid: Grid
  node: Node
  /** Position where the table's content begins. */
  start: number
  cell: GridCell
}

function here(state: EditorState): Here | null {
  const { $from } = state.selection
  const block = blockAt(state)
  if (block?.node.type !== table || $from.depth < 3) return null
  const start = block.pos + 1
  const grid = gridOf(block.node)
  const found = grid.cells.find(({ pos }) => pos === $from.before(3) - start)
  return found ? { grid, node: block.node, start, cell: found } : null
}

type Change = (tr: Transaction, place: Here) => void

function inTable(change: Change): Command {
  return (state, dispatch) => {
    const place = here(state)
    if (!place) return false
    if (dispatch) {
      const tr = state.tr
      change(tr, place)
      dispatch(tr.setMeta(SHAPES_TABLE, true).scrollIntoView())
    }
    return true
  }
}

function rowStart(node: Node, index: number): number {
  let position = 0
  for (let i = 0; i < index; i++) position += node.child(i).nodeSize
  return position
}

// Cells are visited from the end, so that the positions of the earlier ones stay true.
function backwards(cells: readonly GridCell[]): GridCell[] {
  return [...cells].sort((a, b) => b.pos - a.pos)
}

function stretch(tr: Transaction, start: number, of: GridCell, name: 'colspan' | 'rowspan', by: number): void {
  tr.setNodeAttribute(start + of.pos, name, (of.node.attrs[name] as number) + by)
}

export const addRow: Command = inTable((tr, { grid, node, start, cell: at }) => {
  // A cell may claim more rows than there are; it takes in a new one without being stretched.
  const below = Math.min(grid.height, at.row + (at.node.attrs['rowspan'] as number))
  const passing = grid.cells.filter((other) => coversRow(other, below) && coversRow(other, below - 1))
  const width = grid.width - passing.reduce((sum, other) => sum + (other.node.attrs['colspan'] as number), 0)
  for (const other of passing) {
    if (other.row + (other.node.attrs['rowspan'] as number) <= grid.height) stretch(tr, start, other, 'rowspan', 1)
  }
  tr.insert(start + rowStart(node, below), newRow(Math.max(1, width), false))
})

export const addColumn: Command = inTable((tr, { grid, node, start, cell: at }) => {
  const after = at.column + (at.node.attrs['colspan'] as number)
  for (let r = grid.height - 1; r >= 0; r--) {
    const passing = grid.cells.find((c) => c.row === r && coversColumn(c, after) && coversColumn(c, after - 1))
    if (passing) {
      stretch(tr, start, passing, 'colspan', 1)
      continue
    }
    if (grid.cells.some((c) => c.row < r && coversRow(c, r) && coversColumn(c, after - 1) && coversColumn(c, after)))
      continue
    const before = backwards(grid.cells.filter((c) => c.row === r && c.column < after))[0]
    const at = before ? before.pos + before.node.nodeSize : rowStart(node, r) + 1
    tr.insert(start + at, newCell(before?.node.attrs['header'] === true))
  }
})

export const deleteRow: Command = inTable((tr, { grid, node, start, cell: at }) => {
  if (grid.height === 1) return removeTable(tr, start, node)
  for (const other of backwards(grid.cells.filter((c) => c.row < at.row && coversRow(c, at.row)))) {
    stretch(tr, start, other, 'rowspan', -1)
  }
  const from = start + rowStart(node, at.row)
  tr.delete(from, from + node.child(at.row).nodeSize)
})

export const deleteColumn: Command = inTable((tr, { grid, node, start, cell: at }) => {
  if (grid.width === 1) return removeTable(tr, start, node)
  for (const other of backwards(grid.cells.filter((c) => coversColumn(c, at.column)))) {
    if ((other.node.attrs['colspan'] as number) > 1) stretch(tr, start, other, 'colspan', -1)
    else if (node.child(other.row).childCount === 1) tr.setNodeMarkup(start + other.pos, null, { header: false })
    else tr.delete(start + other.pos, start + other.pos + other.node.nodeSize)
  }
})

export const deleteTable: Command = inTable((tr, { node, start }) => removeTable(tr, start, node))

function removeTable(tr: Transaction, start: number, node: Node): void {
  const [from, to] = [start - 1, start - 1 + node.nodeSize]
  // A text has at least one block.
  const rest = tr.doc.childCount > 2 ? Fragment.empty : Fragment.from(schema.nodes['paragraph']!.create())
  tr.replaceWith(from, to, rest)
}

/** Tab and Shift+Tab in a table: the next or previous cell; after the last one a new row. */
export function nextCell(by: 1 | -1): Command {
  return (state, dispatch) => {
    const place = here(state)
    if (!place) return false
    const target = place.grid.cells[place.grid.cells.indexOf(place.cell) + by]
    if (!target) return by === -1 || addRow(state, dispatch)
    if (dispatch) {
      const $inside = state.doc.resolve(place.start + target.pos + 1)
      dispatch(state.tr.setSelection(TextSelection.near($inside)).scrollIntoView())
    }
    return true
  }
}

export function inAnyTable(state: EditorState): boolean {
  return here(state) !== null
}
