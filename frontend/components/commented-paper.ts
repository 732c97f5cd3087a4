// The paper with comments, for the elements beside it: they keep the marks that the server tells, and hand them to the editor,
// or underline them in a paper that is only read. The server calls `marks`; it hears `marksAnew` and `touched`.

import type { CommentMark, MarkBatch } from '../editor/collab/comment-marks'
import type { SelectedWords } from '../editor/comments'
import { underline } from './comment-paper'

export interface MarksServer {
  marksAnew(): void
  touched(ids: string[]): void
}

export interface CommentedEditor extends HTMLElement {
  receiveComments(batch: MarkBatch): void
  chooseComment(id: string | null): void
  selectedWords(): SelectedWords | null
}

export abstract class CommentedPaper<Server extends MarksServer = MarksServer> extends HTMLElement {
  declare readonly $server: Server

  protected workspace: HTMLElement | null = null
  private readonly known = new Map<string, CommentMark>()
  private waiting = 0

  connectedCallback(): void {
    this.workspace = this.closest('policy-workspace')
    this.workspace?.addEventListener('comments-lost', this.lost, { capture: true })
    this.workspace?.addEventListener('comments-touched', this.touched, { capture: true })
    this.askForMarks()
  }

  disconnectedCallback(): void {
    this.workspace?.removeEventListener('comments-lost', this.lost, { capture: true })
    this.workspace?.removeEventListener('comments-touched', this.touched, { capture: true })
    clearTimeout(this.waiting)
    this.editor()?.receiveComments?.({ v: 0, all: true, put: [], drop: [] })
    underline(null, [])
  }

  /** What the server knows better than this screen. */
  marks(batch: MarkBatch): void {
    if (batch.all) this.known.clear()
    for (const id of batch.drop) this.known.delete(id)
    for (const mark of batch.put) this.known.set(mark.id, mark)
    const editor = this.editor()
    if (editor) void customElements.whenDefined('policy-editor').then(() => editor.receiveComments(batch))
    requestAnimationFrame(() => this.draw())
  }

  /** The marks as they are known are to be seen. */
  protected draw(): void {
    if (!this.isConnected || !this.workspace) return
    const marks = [...this.known.values()]
    this.drawBeside(this.workspace, marks)
    if (!this.editor()) underline(this.paper(), marks)
  }

  /** What is drawn for marks beside the words themselves. */
  protected drawBeside(_workspace: HTMLElement, _marks: readonly CommentMark[]): void {}

  protected editor(): CommentedEditor | null {
    return this.workspace?.querySelector<CommentedEditor>('policy-editor') ?? null
  }

  protected paper(): HTMLElement | null {
    return this.workspace?.querySelector<HTMLElement>('.sheet article.paper') ?? null
  }

  /** The paper comes first: there may be thousands of marks, and nobody sees them before the words are here. */
  private askForMarks(patience = 50): void {
    this.waiting = window.setTimeout(() => {
      if (this.paper() || this.workspace?.querySelector('.policy-text > :nth-child(2)') || patience === 0) {
        this.$server.marksAnew()
      } else this.askForMarks(patience - 1)
    }, 100)
  }

  private readonly lost = (): void => this.$server.marksAnew()

  private readonly touched = (event: Event): void =>
    this.$server.touched((event as CustomEvent<{ ids: string[] }>).detail.ids)
}
