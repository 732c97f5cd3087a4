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

// The order in which headings nest. Supplementary provisions and appendices follow the whole main text.
const ranks: Record<HeadingLevel, number> = {
  supplement: -1,
  appendix: -1,
  part: 0,
  chapter: 1,
  section: 2,
  subsection: 3,
  division: 4,
  article: 5,
}

const PARAGRAPH_RANK = 10

export function isAnnex(level: HeadingLevel): boolean {
  return ranks[level] < 0
}

/** Whether a heading takes in what follows at another level: an annex what nests below a chapter, nothing an annex. */
export function contains(outer: HeadingLevel, inner: HeadingLevel): boolean {
  if (isAnnex(inner)) return false
  return isAnnex(outer) ? ranks[inner] > ranks.chapter : ranks[outer] < ranks[inner]
}

export function levelOf(heading: Node): HeadingLevel {
  return heading.attrs['level'] as HeadingLevel
}

/** Rank in the derived tree: a smaller one takes in the greater ones that follow. */
export function rankOf(block: Node): number {
  switch (block.type.name) {
    case 'title':
      return -2
    case 'heading':
      return ranks[levelOf(block)]
    case 'item':
      return PARAGRAPH_RANK + (block.attrs['level'] as number)
    default:
      return PARAGRAPH_RANK
  }
}

/** Whether `outer` takes in a block `inner` that follows it. */
export function takesIn(outer: Node, inner: Node): boolean {
  if (outer.type.name === 'heading') return inner.type.name !== 'heading' || contains(levelOf(outer), levelOf(inner))
  return rankOf(outer) < rankOf(inner)
}

/** Index after the last block that belongs to block `index`. */
export function unitEnd(doc: Node, index: number): number {
  const block = doc.child(index)
  let end = index + 1
  while (end < doc.childCount && takesIn(block, doc.child(end))) end++
  return end
}

/** Position before block `index` of the document (its end, when there is no such block). */
export function positionOf(doc: Node, index: number): number {
  let position = 0
  for (let i = 0; i < index; i++) position += doc.child(i).nodeSize
  return position
}
