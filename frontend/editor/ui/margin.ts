// Beside the paper: which blocks somebody wants to change, and who. Bars and seats are drawn on a sheet of their own, as
// the cursors are; only the caption of a proposed provision is an attribute of its frame.

import type { Node } from 'prosemirror-model'
import type { EditorView } from 'prosemirror-view'
import type { HeadingLevel } from '../ranks'
import { authorOfMark, insertion, isSuggestion } from '../suggest/marks'
import type { Texts } from '../texts'
import type { AuthorSheet } from './authors'
import { element } from './dom'
import { hueOf, seatMark } from './seats'

const authorsIn = new WeakMap<Node, readonly string[]>()

function authorsOf(block: Node): readonly string[] {
  const known = authorsIn.get(block)
  if (known) return known
  const found = new Set<string>()
  const visit = (node: Node): void => {
    for (const mark of node.marks) if (isSuggestion(mark)) found.add(authorOfMark(mark))
    node.forEach(visit)
  }
  visit(block)
  const authors = [...found]
  authorsIn.set(block, authors)
  return authors
}

/** Blocks that are marked as one: the blocks of a frame, or one block with suggestions in it. */
interface Stretch {
  first: HTMLElement
  last: HTMLElement
  authors: readonly string[]
}

export class MarginSheet {
  readonly dom: HTMLElement
  private readonly view: EditorView
  private readonly authors: AuthorSheet
  private readonly texts: Texts
  private frame = 0

  constructor(view: EditorView, authors: AuthorSheet, texts: Texts) {
    this.view = view
    this.authors = authors
    this.texts = texts
    this.dom = element('div', { class: 'margin', 'aria-hidden': 'true' })
  }

  /** Draws once before the next picture, however often it is asked to. */
  refresh(): void {
    if (this.frame === 0) this.frame = requestAnimationFrame(() => this.draw())
  }

  destroy(): void {
    cancelAnimationFrame(this.frame)
    this.dom.remove()
  }

  private draw(): void {
    this.frame = 0
    const stretches = this.stretches()
    const origin = this.dom.getBoundingClientRect()
    // First everything is measured and then drawn, so that the page is laid out once.
    const places = stretches.map(({ first, last }) => {
      const top = first.getBoundingClientRect().top - origin.top
      return { top, height: last.getBoundingClientRect().bottom - origin.top - top }
    })
    this.dom.replaceChildren(
      ...stretches.map(({ authors, first }, i) => this.bar(authors, places[i]!, first.matches('ins'))),
    )
  }

  private stretches(): Stretch[] {
    const found: Stretch[] = []
    this.view.state.doc.forEach((block, position) => {
      const authors = authorsOf(block)
      if (authors.length === 0) return
      const dom = this.view.nodeDOM(position)
      if (!(dom instanceof HTMLElement)) return
      const frame = insertion.isInSet(block.marks) ? dom.closest<HTMLElement>('ins.provisions') : null
      const last = found.at(-1)
      if (frame && last?.first === frame) {
        last.authors = [...new Set([...last.authors, ...authors])]
        return
      }
      if (frame) this.caption(frame, block)
      found.push({ first: frame ?? dom, last: frame ?? dom, authors })
    })
    return found
  }

  private caption(frame: HTMLElement, { type, attrs }: Node): void {
    const { texts } = this
    const names: Record<string, string> = { paragraph: texts.paragraph, item: texts.item, note: texts.note }
    const level = texts.levels[attrs['level'] as HeadingLevel] as string | undefined
    const kind =
      (type.name === 'heading' ? level : names[type.name]) ?? (type.name === 'table' ? texts.table : texts.code)
    const words = texts.newProvision(kind, this.authors.of(frame.dataset['by'] ?? '').name)
    if (frame.dataset['caption'] !== words) frame.dataset['caption'] = words
  }

  private bar(
    authors: readonly string[],
    { top, height }: { top: number; height: number },
    framed: boolean,
  ): HTMLElement {
    const people = authors.map((by) => this.authors.of(by))
    const share = 100 / people.length
    const hues = people.map(({ seat }, i) => `var(--council-seat-${hueOf(seat)}) ${share * i}% ${share * (i + 1)}%`)
    const seats = new Map(people.map((person) => [person.seat, person]))
    const marks = element('span', { class: 'seats' }, ...[...seats.values()].map(seatMark))
    const bar = element('div', { class: framed ? 'suggested framed' : 'suggested' }, marks)
    bar.style.insetBlockStart = `${top}px`
    bar.style.blockSize = `${height}px`
    bar.style.setProperty('--bar', `linear-gradient(${hues.join(', ')})`)
    return bar
  }
}
