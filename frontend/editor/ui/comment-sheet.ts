// The underlines below words that comments are about. They are highlights of the style sheet over ranges of the page: no
// element is put into the text, so an input method finds nothing there but words. Only what is in sight is looked at.

import type { EditorView } from 'prosemirror-view'
import type { CommentMark } from '../collab/comment-marks'

const NAMES = ['comment', 'comment-changed', 'comment-on'] as const

export class CommentSheet {
  private readonly view: EditorView
  private readonly marks: () => readonly CommentMark[]
  private frame = 0
  private chosen: string | null = null

  constructor(view: EditorView, marks: () => readonly CommentMark[]) {
    this.view = view
    this.marks = marks
    // Scrolling does not bubble; what comes into sight is underlined then.
    document.addEventListener('scroll', this.scrolled, { capture: true, passive: true })
  }

  choose(id: string | null): void {
    this.chosen = id
    this.refresh()
  }

  refresh(): void {
    if (this.frame === 0) this.frame = requestAnimationFrame(() => this.draw())
  }

  destroy(): void {
    cancelAnimationFrame(this.frame)
    document.removeEventListener('scroll', this.scrolled, { capture: true })
    if (supported()) for (const name of NAMES) CSS.highlights.delete(name)
  }

  private readonly scrolled = (): void => this.refresh()

  private draw(): void {
    this.frame = 0
    if (!supported()) return
    const ranges: Record<(typeof NAMES)[number], Range[]> = { comment: [], 'comment-changed': [], 'comment-on': [] }
    const sight = this.inSight()
    for (const mark of this.marks()) {
      if (mark.to < sight.from || mark.from > sight.to) continue
      const range = this.range(mark)
      if (!range) continue
      ranges[mark.kind === 'CHANGED' ? 'comment-changed' : 'comment'].push(range)
      if (mark.id === this.chosen) ranges['comment-on'].push(range)
    }
    for (const name of NAMES) CSS.highlights.set(name, new Highlight(...ranges[name]))
  }

  private inSight(): { from: number; to: number } {
    const size = this.view.state.doc.content.size
    const box = this.view.dom.getBoundingClientRect()
    const left = box.left + box.width / 2
    const at = (top: number): number | undefined => this.view.posAtCoords({ left, top })?.pos
    return {
      from: (box.top >= 0 ? 0 : (at(1) ?? 0)) - 500,
      to: (box.bottom <= innerHeight ? size : (at(innerHeight - 1) ?? size)) + 500,
    }
  }

  private range(mark: CommentMark): Range | null {
    const size = this.view.state.doc.content.size
    if (mark.to > size) return null
    const start = this.view.domAtPos(mark.from, 1)
    const end = this.view.domAtPos(mark.to, -1)
    const range = document.createRange()
    range.setStart(start.node, start.offset)
    range.setEnd(end.node, end.offset)
    return range
  }
}

function supported(): boolean {
  return typeof Highlight !== 'undefined' && 'highlights' in CSS
}
