// Generated labels. A number is never text: it follows from the place of a block, so that a new section needs no edit in
// the sections after it.
//
//   policy   第1章 · 第1節 · 1 (第1段落) · (1) · ア · (ア)   Chapter 1 · Section 1 · 1 · (1) · (a) · (i)
//   statute  第一章 · 第一条 · ２ · 一 · イ · （１）          Chapter I · Article 1 · (2) · (i) · (a) · 1.

import type { Node } from 'prosemirror-model'
import { provisionsOf, type Provision } from './provisions'
import { idOf, styleOf } from './schema'
import { wordingOf, type Wording } from './wording'

export interface Label {
  /** What stands beside the block: 第3節, 2, (1). Empty where nothing is printed. */
  mark: string
  /** Its name within the text: 第3章第3節第2段落(1). */
  full: string
}

const NONE: Label = { mark: '', full: '' }

/** The labels of one state of a text. */
export class Numbering {
  private readonly provisions: readonly (Provision | null)[]
  private readonly wording: Wording
  private readonly byId = new Map<string, Provision>()
  private readonly names = new Map<Provision, string>()
  /** One per block of the document, in order; the title has an empty one. */
  readonly labels: readonly Label[]

  constructor(doc: Node) {
    this.provisions = provisionsOf(doc)
    this.wording = wordingOf(styleOf(doc))
    this.labels = this.provisions.map((provision) => {
      if (!provision) return NONE
      const id = idOf(provision.node)
      if (id !== null && !this.byId.has(id)) this.byId.set(id, provision)
      return { mark: this.mark(provision), full: this.full(provision) }
    })
  }

  /**
   * How a reference reads in block `index`; null when it leads nowhere. Within one article or section its paragraphs and
   * items are called by their shorter name, as drafters write.
   */
  reference(index: number, target: string): string | null {
    const found = this.byId.get(target)
    if (!found) return null
    const home = found.home
    const at = this.provisions[index]?.home ?? null
    return home === null || found.isHeading || home !== at ? this.full(found) : this.within(home, found)
  }

  // In the margin there is room for 1, not for 第1段落.
  private mark(provision: Provision): string {
    const inMargin = provision.kind === 'paragraph' && provision.style.scheme === 'policy'
    return inMargin ? (provision.fixed ?? String(provision.ordinal)) : this.wording.mark(provision)
  }

  private full(provision: Provision): string {
    const known = this.names.get(provision)
    if (known !== undefined) return known
    const { scope } = provision
    const brief = this.wording.brief(provision)
    const name = scope ? this.full(scope) + this.wording.between + brief : brief
    this.names.set(provision, name)
    return name
  }

  private within(home: Provision, target: Provision): string {
    const { scope } = target
    const brief = this.wording.brief(target)
    return scope === null || scope === home ? brief : this.within(home, scope) + this.wording.between + brief
  }
}
