// The tree of provisions, derived from the flat run of blocks in one pass, and how they count.
//
// This is the browser's half of a rule that the server has too (document.ProvisionTree): the number that a drafter sees
// beside a paragraph must be the one that the record will cite.

import type { Node } from 'prosemirror-model'
import { FixedNumber } from './fixed-number'
import { contains, isAnnex, levelOf, type HeadingLevel } from './ranks'
import { styleOf, type Style } from './schema'

export type Kind = HeadingLevel | 'paragraph' | 'item' | 'note' | 'code' | 'table'

/** How many of each kind have been counted in one place, and the last number given. */
class Counters {
  private readonly counts = new Map<Kind, number>()
  private readonly last = new Map<string, number>()

  count(kind: Kind): number {
    return this.counts.get(kind) ?? 0
  }

  // A number fixed in the source wins and the count goes on from it; a branch number (第二条の二) keeps its base, so that
  // what follows is not moved; a heading that says "unnumbered" is not counted.
  next(kind: Kind, itemLevel: number, fixed: string | null, isHeading: boolean): number {
    if (isHeading && fixed === '') return 0
    this.counts.set(kind, this.count(kind) + 1)
    const slot = `${kind}${itemLevel}`
    const number = FixedNumber.parse(fixed)?.base ?? (this.last.get(slot) ?? 0) + 1
    this.last.set(slot, number)
    return number
  }
}

export class Provision {
  readonly kind: Kind
  readonly node: Node
  readonly isHeading: boolean
  readonly itemLevel: number
  readonly fixed: string | null
  readonly parent: Provision | null
  readonly style: Style
  readonly inside = new Counters()
  readonly ordinal: number
  private readonly roots: Counters

  constructor(node: Node, parent: Provision | null, style: Style, roots: Counters) {
    this.node = node
    this.parent = parent
    this.style = style
    this.roots = roots
    this.isHeading = node.type.name === 'heading'
    this.kind = this.isHeading ? levelOf(node) : (node.type.name as Kind)
    this.itemLevel = itemLevelOf(node)
    this.fixed = (node.attrs['number'] as string | null | undefined) ?? null
    const place = this.kind === 'article' ? annexAround(parent) : numbered(parent)
    this.ordinal = (place?.inside ?? roots).next(this.kind, this.itemLevel, this.fixed, this.isHeading)
  }

  get isAnnex(): boolean {
    return this.isHeading && isAnnex(this.kind as HeadingLevel)
  }

  /** A heading that says "unnumbered" (a caption in supplementary provisions) is looked through. */
  get isTransparent(): boolean {
    return this.isHeading && this.style.scheme !== 'plain' && this.fixed === ''
  }

  /** The nearest provision above that takes part in names. */
  get numberedParent(): Provision | null {
    return numbered(this.parent)
  }

  get isOnlyOneOfItsKind(): boolean {
    return (this.numberedParent?.inside ?? this.roots).count(this.kind) === 1
  }

  /** The provision whose name comes before this one's; null where this name stands alone. */
  get scope(): Provision | null {
    if (this.isAnnex || (this.isHeading && this.style.scheme === 'plain')) return null
    if (this.kind === 'article') return annexAround(this.parent)
    const above = this.numberedParent
    // 第二条第一号: the only 項 of an article is not cited.
    const skipsParagraph =
      this.kind === 'item' && this.style.scheme === 'statute' && above?.kind === 'paragraph' && above.isOnlyOneOfItsKind
    return skipsParagraph ? (above.numberedParent ?? above) : above
  }

  /** The article or section it stands in: within it, short names are understood. */
  get home(): Provision | null {
    return this.isHeading ? this : (this.numberedParent?.home ?? null)
  }
}

function itemLevelOf(node: Node): number {
  return node.type.name === 'item' ? (node.attrs['level'] as number) : 0
}

function numbered(place: Provision | null): Provision | null {
  return place?.isTransparent ? numbered(place.parent) : place
}

// Articles are counted through the whole text, or through their annex.
function annexAround(place: Provision | null): Provision | null {
  return place === null || place.isAnnex ? place : annexAround(place.parent)
}

/** One provision per block of the document, in order; none for the title. */
export function provisionsOf(doc: Node): (Provision | null)[] {
  const style = styleOf(doc)
  const roots = new Counters()
  const items: (Provision | null)[] = []
  let heading: Provision | null = null
  let paragraph: Provision | null = null

  const parentOf = (node: Node): Provision | null => {
    if (node.type.name === 'heading') {
      let outer = heading
      while (outer && !contains(outer.kind as HeadingLevel, levelOf(node))) outer = outer.parent
      return outer
    }
    if (node.type.name === 'paragraph') return heading
    // What stands between a paragraph and its next item (a table, a note) belongs to the paragraph.
    const above = items.slice(0, itemLevelOf(node)).findLast((open) => open)
    return above ?? paragraph ?? heading
  }

  return [...doc.children].map((node) => {
    if (node.type.name === 'title') return null
    const provision = new Provision(node, parentOf(node), style, roots)
    if (provision.isHeading) heading = provision
    if (provision.isHeading || provision.kind === 'paragraph') {
      paragraph = provision.isHeading ? null : provision
      items.length = 0
    } else if (provision.kind === 'item') {
      items.length = Math.min(items.length, provision.itemLevel)
      items[provision.itemLevel] = provision
    }
    return provision
  })
}
