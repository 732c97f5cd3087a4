// Comments in the editor: where their words are, the underlines, and what of the text somebody selected to comment on. The
// comments themselves are the page's; the editor knows only marks.

import type { EditorView } from 'prosemirror-view'
import type { Step } from 'prosemirror-transform'
import { CommentMarks, type MarkBatch } from './collab/comment-marks'
import type { Presence } from './collab/presence'
import type { LiveText } from './composition/live-text'
import { CommentSheet } from './ui/comment-sheet'

/** Words that somebody selected, in the coordinates of a confirmed version. */
export interface SelectedWords {
  v: number
  from: number
  to: number
  quote: string
}

export interface CommentListener {
  /** All marks are needed anew. */
  lost(): void
  /** Words of these comments were changed. */
  touched(ids: string[]): void
  /** Words that a comment is about were clicked. */
  chosen(id: string): void
}

/** A quote that only names what was selected. */
const LONGEST_QUOTE = 300

export class CommentsInText {
  private readonly view: EditorView
  private readonly text: LiveText
  private readonly presence: Presence
  private readonly marks: CommentMarks
  private readonly sheet: CommentSheet
  private readonly listener: CommentListener

  constructor(view: EditorView, text: LiveText, presence: Presence, listener: CommentListener) {
    this.view = view
    this.text = text
    this.presence = presence
    this.listener = listener
    this.marks = new CommentMarks(
      text,
      () => listener.lost(),
      (ids) => listener.touched(ids),
    )
    this.sheet = new CommentSheet(view, () => this.marks.shown())
    view.dom.addEventListener('click', this.clicked)
  }

  begin(version: number): void {
    this.marks.begin(version)
    this.sheet.refresh()
  }

  confirmed(steps: readonly Step[], version: number): void {
    this.marks.confirmed(steps, version)
    this.sheet.refresh()
  }

  receive(batch: MarkBatch): void {
    this.marks.receive(batch)
    this.sheet.refresh()
  }

  refresh(): void {
    this.sheet.refresh()
  }

  choose(id: string | null): void {
    this.sheet.choose(id)
  }

  /** Null while nothing is selected. What is only on this screen yet is not in it: nobody else could find it. */
  selected(): SelectedWords | null {
    this.text.settle()
    const { from, to, empty } = this.view.state.selection
    if (empty) return null
    const confirmed = this.presence.toConfirmed({ from, to })
    if (confirmed.from >= confirmed.to) return null
    const quote = this.view.state.doc.textBetween(from, to, '\n').slice(0, LONGEST_QUOTE)
    return { v: this.text.version, ...confirmed, quote }
  }

  destroy(): void {
    this.view.dom.removeEventListener('click', this.clicked)
    this.marks.stop()
    this.sheet.destroy()
  }

  private readonly clicked = (event: MouseEvent): void => {
    if (!this.view.state.selection.empty) return
    const place = this.view.posAtCoords({ left: event.clientX, top: event.clientY })
    const mark = place && this.marks.at(place.pos)
    if (mark) this.listener.chosen(mark.id)
  }
}
