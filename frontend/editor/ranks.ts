// Which block belongs to which: the tree derived from the flat run of blocks.
//
// Headings nest by rank. Paragraphs, notes, tables belong to the nearest heading before them, items to the nearest
// paragraph or to the nearest item of a lower level. A *unit* is a block with all that belongs to it: what a person means
// by "this section" or "this paragraph" when he moves it.

import type { Node } from 'prosemirror-model'

export const headingLevels = [
  'part',
  'chapter',
  'section',
  'subsection',
  'division',
  'article',
  'supplement',
  'appendix',
] as const

export type HeadingLevel = (typeof headingLevels)[number]

// Supplementary provisions and appendices stand beside the chapters.
const ranks: Record<HeadingLevel, number> = {
  part: 0,
  chapter: 1,
  supplement: 1,
  appendix: 1,
  section: 2,
  subsection: 3,
  division: 4,
  article: 5,
}

const PARAGRAPH_DEPTH = 6

export function rankOf(level: HeadingLevel): number {
  return ranks[level]
}

export function levelOf(heading: Node): HeadingLevel {
  return heading.attrs['level'] as HeadingLevel
}

/** Depth in the derived tree; a block belongs to the nearest block before it with a smaller depth. */
export function depthOf(block: Node): number {
  switch (block.type.name) {
    case 'title':
      return -1
    case 'heading':
      return rankOf(levelOf(block))
    case 'item':
      return PARAGRAPH_DEPTH + (block.attrs['level'] as number)
    default:
      return PARAGRAPH_DEPTH
  }
}

/** Index after the last block that belongs to block `index`. */
export function unitEnd(doc: Node, index: number): number {
  const depth = depthOf(doc.child(index))
  let end = index + 1
  while (end < doc.childCount && depthOf(doc.child(end)) > depth) end++
  return end
}

/** Position before block `index` of the document (its end, when there is no such block). */
export function positionOf(doc: Node, index: number): number {
  let position = 0
  for (let i = 0; i < index; i++) position += doc.child(i).nodeSize
  return position
}
