// A cross-reference on the screen: the generated name of the provision it leads to, or that it leads nowhere.
//
// The name is text inside the element, not a pseudo-element as for the numbers of blocks: Chromium breaks off a
// composition that begins right behind an empty element that cannot be edited.

import type { Node } from 'prosemirror-model'
import type { Decoration, NodeView } from 'prosemirror-view'

export interface ReferenceName {
  name: string
  broken: boolean
}

export class ReferenceView implements NodeView {
  readonly dom: HTMLElement
  private readonly node: Node

  constructor(node: Node, decorations: readonly Decoration[]) {
    this.node = node
    this.dom = document.createElement('span')
    this.dom.className = 'ref'
    this.dom.dataset['ref'] = node.attrs['target'] as string
    this.name(decorations)
  }

  update(node: Node, decorations: readonly Decoration[]): boolean {
    if (!node.sameMarkup(this.node)) return false
    this.name(decorations)
    return true
  }

  private name(decorations: readonly Decoration[]): void {
    const named = decorations.map(({ spec }) => spec as Partial<ReferenceName>).find((spec) => spec.name !== undefined)
    const name = named?.name ?? '…'
    if (this.dom.textContent !== name) this.dom.textContent = name
    this.dom.classList.toggle('broken', named?.broken === true)
  }
}
