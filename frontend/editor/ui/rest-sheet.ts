// Beside the paper: which parts rest, and why (凍結). Lines and words are drawn on a sheet of their own, as cursors are: nothing
// is put into the text. Those who listen hear the same from the list above the paper, which the page keeps.

import type { EditorView } from 'prosemirror-view'
import { positionOf } from '../ranks'
import { NOTHING_FROZEN, restingIn, type Frozen } from '../suggest/frozen'
import type { Texts } from '../texts'
import { element, icon } from './dom'

const LOCK = 'M3.5 7.5h9v6h-9zM5.5 7.5v-2a2.5 2.5 0 0 1 5 0v2'

export class RestSheet {
  readonly dom: HTMLElement
  private readonly view: EditorView
  private readonly texts: Texts
  private frozen = NOTHING_FROZEN
  private frame = 0

  constructor(view: EditorView, texts: Texts) {
    this.view = view
    this.texts = texts
    this.dom = element('div', { class: 'resting', 'aria-hidden': 'true' })
  }

  show(frozen: Frozen): void {
    this.frozen = frozen
    this.refresh()
  }

  /** The one reason, where everything that rests does so for the same. */
  tellWhy(tell: (why: string) => void): void {
    const reasons = new Set(this.frozen.whole === null ? this.frozen.headings.values() : [this.frozen.whole])
    const [why] = reasons
    if (reasons.size === 1 && why) tell(why)
  }

  /** Draws once before the next picture, however often it is asked to. */
  refresh(): void {
    const nothing = this.frozen.whole === null && this.frozen.headings.size === 0
    if (this.frame === 0 && !(nothing && this.dom.childElementCount === 0))
      this.frame = requestAnimationFrame(() => this.draw())
  }

  destroy(): void {
    cancelAnimationFrame(this.frame)
    this.dom.remove()
  }

  private draw(): void {
    this.frame = 0
    const { doc } = this.view.state
    const origin = this.dom.getBoundingClientRect()
    // First everything is measured and then drawn, so that the page is laid out once.
    const places = restingIn(doc, this.frozen).map(({ from, end, why }) => {
      const top = this.boxOf(from).top - origin.top
      return { top, height: this.boxOf(end - 1).bottom - origin.top - top, why }
    })
    this.dom.replaceChildren(...places.map((place) => this.sign(place)))
  }

  private boxOf(index: number): DOMRect {
    const dom = this.view.nodeDOM(positionOf(this.view.state.doc, index))
    return (dom instanceof HTMLElement ? dom : this.view.dom).getBoundingClientRect()
  }

  private sign({ top, height, why }: { top: number; height: number; why: string }): HTMLElement {
    const words = element('span', { class: 'rests-why' }, icon(LOCK), this.texts.rests(why))
    const sign = element('div', { class: 'rests-part' }, words)
    sign.style.insetBlockStart = `${top}px`
    sign.style.blockSize = `${height}px`
    return sign
  }
}
