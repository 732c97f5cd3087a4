// The cursors of the others, on a sheet of their own over the paper: nothing is put into the text, where it would stand in
// the way of an input method and of the selection.

import type { EditorView } from 'prosemirror-view'
import type { PersonHere } from '../collab/presence'
import type { Person } from '../collab/protocol'
import { element } from './dom'
import { hueOf, seatMark } from './seats'

/** The name stays this long after the cursor moved; then only the letter of the seat. */
const NAME_MS = 4000

interface Drawn {
  dom: HTMLElement
  place: string
  quiet: number
}

export class CursorSheet {
  readonly dom: HTMLElement
  private readonly view: EditorView
  private readonly drawn = new Map<string, Drawn>()
  private frame = 0
  private people: () => readonly PersonHere[]

  constructor(view: EditorView, people: () => readonly PersonHere[]) {
    this.view = view
    this.people = people
    this.dom = element('div', { class: 'cursors', 'aria-hidden': 'true' })
  }

  /** Draws once before the next picture, however often it is asked to. */
  refresh(): void {
    if (this.frame === 0) this.frame = requestAnimationFrame(() => this.draw())
  }

  destroy(): void {
    cancelAnimationFrame(this.frame)
    for (const { quiet } of this.drawn.values()) clearTimeout(quiet)
    this.dom.remove()
  }

  private draw(): void {
    this.frame = 0
    const here = new Set<string>()
    const origin = this.dom.getBoundingClientRect()
    for (const { person, cursor } of this.people()) {
      if (!cursor) continue
      here.add(person.key)
      const drawn = this.drawn.get(person.key) ?? this.add(person)
      const size = this.view.state.doc.content.size
      const head = Math.min(cursor.to, size)
      const spot = this.view.coordsAtPos(head)
      const [left, top] = [spot.left - origin.left, spot.top - origin.top]
      drawn.dom.style.transform = `translate(${left}px, ${top}px)`
      drawn.dom.style.setProperty('--height', `${spot.bottom - spot.top}px`)
      drawn.dom.classList.toggle('leftwards', left > origin.width - 180)
      this.shade(drawn.dom, Math.min(cursor.from, size), head, origin, left, top)
      this.wake(drawn, `${cursor.from} ${cursor.to}`)
    }
    for (const [key, { dom, quiet }] of this.drawn) {
      if (here.has(key)) continue
      clearTimeout(quiet)
      dom.remove()
      this.drawn.delete(key)
    }
  }

  private add(person: Person): Drawn {
    const hue = hueOf(person.seat)
    const seat = seatMark(person)
    const flag = element('span', { class: 'flag' }, seat, element('span', { class: 'name' }, person.name))
    const dom = element('div', { class: `cursor ${hue}` }, element('span', { class: 'shades' }), flag)
    const drawn = { dom, place: '', quiet: 0 }
    this.drawn.set(person.key, drawn)
    this.dom.append(dom)
    return drawn
  }

  private wake(drawn: Drawn, place: string): void {
    if (drawn.place === place) return
    drawn.place = place
    drawn.dom.classList.add('awake')
    clearTimeout(drawn.quiet)
    drawn.quiet = window.setTimeout(() => drawn.dom.classList.remove('awake'), NAME_MS)
  }

  private shade(dom: HTMLElement, anchor: number, head: number, origin: DOMRect, left: number, top: number): void {
    const sheet = dom.querySelector('.shades')
    if (anchor === head) return sheet?.replaceChildren()
    const range = document.createRange()
    const [start, end] = [this.view.domAtPos(Math.min(anchor, head), 1), this.view.domAtPos(Math.max(anchor, head), -1)]
    range.setStart(start.node, start.offset)
    range.setEnd(end.node, end.offset)
    const shades = [...range.getClientRects()].map((rect) => {
      const shade = element('span', { class: 'shade' })
      shade.style.transform = `translate(${rect.left - origin.left - left}px, ${rect.top - origin.top - top}px)`
      shade.style.inlineSize = `${rect.width}px`
      shade.style.blockSize = `${rect.height}px`
      return shade
    })
    sheet?.replaceChildren(...shades)
  }
}
