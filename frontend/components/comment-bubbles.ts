// How many comments there are beside each provision in sight: buttons on a sheet of their own over the paper's margin, so
// that nothing stands in the text and nothing in it moves.

import type { CommentMark } from '../editor/collab/comment-marks'

/** How far outside of sight a bubble is drawn already. */
const BEYOND = 100

/** How often it is looked whether the sheet is there by now. */
const LOOK_MS = 300

const SIGN = 'M1.5 1.5h11v8H7l-3 3v-3H1.5z'

export class Bubbles {
  private readonly open: (id: string) => void
  private readonly dom = document.createElement('div')
  private readonly drawn = new Map<string, HTMLButtonElement>()
  private readonly resizing = new ResizeObserver(() => {
    this.blocks = []
    this.refresh()
  })
  /** The provisions of the paper in its order; read anew when the paper may have others. */
  private blocks: HTMLElement[] = []
  private scroller: HTMLElement | null = null
  private byBlock = new Map<string, CommentMark[]>()
  private on: string | null = null
  private word = ''
  private frame = 0
  private looking = 0

  constructor(open: (id: string) => void) {
    this.open = open
    this.dom.className = 'comment-bubbles'
  }

  draw(workspace: HTMLElement, marks: readonly CommentMark[], on: string | null, word: string): void {
    this.byBlock = new Map()
    for (const mark of marks) {
      if (mark.block === '') continue
      const there = this.byBlock.get(mark.block)
      if (there) there.push(mark)
      else this.byBlock.set(mark.block, [mark])
    }
    this.blocks = []
    this.on = on
    this.word = word
    this.settle(workspace)
    this.refresh()
  }

  destroy(): void {
    clearTimeout(this.looking)
    cancelAnimationFrame(this.frame)
    // The element may only be on its way to another place of the page.
    this.frame = 0
    this.resizing.disconnect()
    this.scroller?.removeEventListener('scroll', this.scrolled)
    this.scroller = null
    this.dom.remove()
    this.drawn.clear()
    this.dom.replaceChildren()
  }

  private readonly scrolled = (): void => this.refresh()

  private readonly refresh = (): void => {
    if (this.frame === 0) this.frame = requestAnimationFrame(() => this.place())
  }

  // The editor brings a scrolling sheet of its own, and comes later than this element.
  private settle(workspace: HTMLElement): void {
    const found =
      workspace.querySelector<HTMLElement>('policy-editor .editor .sheet') ??
      (workspace.querySelector('policy-editor') ? null : workspace.querySelector<HTMLElement>('.centre > .sheet'))
    if (!found) {
      clearTimeout(this.looking)
      if (this.byBlock.size > 0) this.looking = window.setTimeout(() => this.settle(workspace), LOOK_MS)
      return
    }
    if (found === this.scroller && this.dom.isConnected) return
    this.scroller?.removeEventListener('scroll', this.scrolled)
    this.resizing.disconnect()
    this.scroller = found
    found.append(this.dom)
    found.addEventListener('scroll', this.scrolled, { passive: true })
    const paper = found.querySelector('.paper')
    if (paper) this.resizing.observe(paper)
    this.refresh()
  }

  private place(): void {
    this.frame = 0
    const { scroller } = this
    if (!scroller) return
    const sight = scroller.getBoundingClientRect()
    const origin = this.dom.getBoundingClientRect()
    // Everything is filled, then measured, then placed, so that the page is laid out once and not for every bubble.
    const wanted = this.inSight(scroller, sight).flatMap(({ block, box }) => {
      const marks = this.byBlock.get(block)
      return marks ? [{ block, box, bubble: this.filled(block, marks) }] : []
    })
    const shown = new Set(wanted.map(({ block }) => block))
    const widths = wanted.map(({ bubble }) => bubble.offsetWidth)
    for (const [i, { box, bubble }] of wanted.entries()) {
      const width = widths[i]!
      const beside = box.right + 10 + width <= sight.right - 4
      const left = beside ? box.right + 10 : box.right - width
      const top = beside ? box.top + 2 : box.bottom - 8
      bubble.style.transform = `translate(${left - origin.left}px, ${top - origin.top}px)`
    }
    for (const [block, bubble] of this.drawn) {
      if (shown.has(block)) continue
      bubble.remove()
      this.drawn.delete(block)
    }
  }

  private filled(block: string, marks: readonly CommentMark[]): HTMLButtonElement {
    const bubble = this.drawn.get(block) ?? this.add(block)
    this.fill(bubble, marks)
    return bubble
  }

  // A text has a thousand provisions and a screen a dozen: those are found by halving, as the blocks stand one below the other.
  private inSight(scroller: HTMLElement, sight: DOMRect): { block: string; box: DOMRect }[] {
    const blocks = this.known(scroller)
    let low = 0
    let high = blocks.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (blocks[middle]!.getBoundingClientRect().top < sight.top - BEYOND) low = middle + 1
      else high = middle
    }
    const found: { block: string; box: DOMRect }[] = []
    // What begins above may reach into sight.
    for (const element of blocks.slice(Math.max(0, low - 1))) {
      const box = element.getBoundingClientRect()
      if (box.top > sight.bottom + BEYOND) break
      if (box.bottom >= sight.top - BEYOND) found.push({ block: element.dataset['id'] ?? element.id, box })
    }
    return found
  }

  private known(scroller: HTMLElement): HTMLElement[] {
    if (this.blocks.length === 0 || !this.blocks.every((block) => block.isConnected)) {
      this.blocks = [...scroller.querySelectorAll<HTMLElement>('.policy-text [data-id], article.paper [id]')].filter(
        (element) => this.byBlock.has(element.dataset['id'] ?? element.id),
      )
    }
    return this.blocks
  }

  private add(block: string): HTMLButtonElement {
    const bubble = document.createElement('button')
    bubble.type = 'button'
    bubble.className = 'cm'
    // The cards in the panel are the way by keyboard; a stop for each provision would be in the way of the text.
    bubble.tabIndex = -1
    bubble.addEventListener('pointerdown', (event) => event.preventDefault())
    bubble.addEventListener('click', () => {
      const marks = this.byBlock.get(block) ?? []
      const next = marks[(marks.findIndex(({ id }) => id === this.on) + 1) % marks.length]
      if (next) this.open(next.id)
    })
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
    svg.setAttribute('viewBox', '0 0 14 14')
    svg.setAttribute('aria-hidden', 'true')
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
    path.setAttribute('d', SIGN)
    svg.append(path)
    bubble.append(svg, document.createElement('span'))
    this.drawn.set(block, bubble)
    this.dom.append(bubble)
    return bubble
  }

  private fill(bubble: HTMLButtonElement, marks: readonly CommentMark[]): void {
    const count = String(marks.length)
    bubble.setAttribute('aria-label', `${this.word} ${count}`)
    const number = bubble.querySelector('span')
    if (number && number.textContent !== count) number.textContent = count
    bubble.classList.toggle(
      'on',
      marks.some(({ id }) => id === this.on),
    )
    bubble.classList.toggle(
      'gone',
      marks.every(({ kind }) => kind === 'GONE'),
    )
  }
}
