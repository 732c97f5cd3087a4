// Where the cells of a table stand once their spans are counted.

import type { Node } from 'prosemirror-model'

export interface GridCell {
  node: Node
  /** Position before the cell, counted from the beginning of the table's content. */
  pos: number
  row: number
  column: number
}

export interface Grid {
  cells: readonly GridCell[]
  width: number
  height: number
}

const colspan = (cell: Node): number => cell.attrs['colspan'] as number
const rowspan = (cell: Node): number => cell.attrs['rowspan'] as number

export function gridOf(table: Node): Grid {
  const taken = new Set<string>()
  const cells: GridCell[] = []
  let width = 0
  table.forEach((rowNode, rowOffset, row) => {
    let column = 0
    rowNode.forEach((node, offset) => {
      while (taken.has(`${row} ${column}`)) column++
      cells.push({ node, pos: rowOffset + 1 + offset, row, column })
      for (let r = 0; r < Math.min(rowspan(node), table.childCount - row); r++) {
        for (let c = 0; c < colspan(node); c++) taken.add(`${row + r} ${column + c}`)
      }
      column += colspan(node)
      width = Math.max(width, column)
    })
  })
  return { cells, width, height: table.childCount }
}

export function coversColumn({ node, column }: GridCell, wanted: number): boolean {
  return column <= wanted && wanted < column + colspan(node)
}

export function coversRow({ node, row }: GridCell, wanted: number): boolean {
  return row <= wanted && wanted < row + rowspan(node)
}
