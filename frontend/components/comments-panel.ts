// <comments-panel>: the part of the comments that must answer in the browser. The server renders the cards; this element
// draws the bubbles beside the paper, offers to comment on what is selected, and tells the server what was asked for.
//
// It finds the paper in the <policy-workspace> around it: the editor, or the paper as it is only read. Which provision a
// mark belongs to the server says; where the words are in the editor, the editor knows (editor/comments.ts).
//
// Attributes: `ask`, `bubble` (words of the screen), `writable`.  The server calls `marks`, `chosen`, `selectedWords`; it
// hears `openThread`, `wish`, `marksAnew`, `touched`.

import type { CommentMark } from '../editor/collab/comment-marks'
import type { SelectedWords } from '../editor/comments'
import { Bubbles } from './comment-bubbles'
import { selectedOnPaper, type PaperSelection } from './comment-paper'
import { CommentedPaper, type MarksServer } from './commented-paper'

interface Server extends MarksServer {
  openThread(id: string, focus: boolean): void
  wish(selection: SelectedWords | PaperSelection | null): void
}

export class CommentsPanel extends CommentedPaper<Server> {
  private readonly bubbles = new Bubbles((id) => this.open(id, true))
  private readonly ask = document.createElement('button')
  private on: string | null = null
  private asking = 0

  override connectedCallback(): void {
    super.connectedCallback()
    this.workspace?.addEventListener('keydown', this.pressed)
    this.workspace?.addEventListener('comment-chosen', this.clicked, { capture: true })
    document.addEventListener('selectionchange', this.selecting)
    this.ask.type = 'button'
    this.ask.className = 'comment-ask'
    this.ask.hidden = true
    // The selection must survive the press.
    this.ask.addEventListener('pointerdown', keep)
    this.ask.addEventListener('click', this.wishes)
    document.body.append(this.ask)
    // Within the council the screen comes before its address.
    requestAnimationFrame(() => {
      const wanted = new URLSearchParams(location.search).get('thread')
      if (wanted && this.isConnected) this.openOnce(wanted)
    })
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    this.workspace?.removeEventListener('keydown', this.pressed)
    this.workspace?.removeEventListener('comment-chosen', this.clicked, { capture: true })
    document.removeEventListener('selectionchange', this.selecting)
    clearTimeout(this.asking)
    this.ask.remove()
    this.bubbles.destroy()
  }

  /** A thread was opened in the panel. */
  chosen(id: string): void {
    this.on = id
    this.editor()?.chooseComment?.(id)
    this.draw()
  }

  /** What is selected in the paper; null when nothing is. */
  selectedWords(): SelectedWords | PaperSelection | null {
    const editor = this.editor()
    if (editor) return editor.selectedWords?.() ?? null
    const paper = this.paper()
    return paper && selectedOnPaper(paper)
  }

  protected override drawBeside(workspace: HTMLElement, marks: readonly CommentMark[]): void {
    this.bubbles.draw(workspace, marks, this.on, this.getAttribute('bubble') ?? '')
  }

  private open(id: string, focus: boolean): void {
    if (focus) this.bringForward()
    this.$server.openThread(id, focus)
  }

  /** An address names a thread: it is opened when one comes, and not again with every other tab. */
  private openOnce(id: string): void {
    const url = new URL(location.href)
    url.searchParams.delete('thread')
    history.replaceState(history.state, '', url)
    this.open(id, true)
  }

  /** On a phone the panel takes the paper's place. */
  private bringForward(): void {
    const opener = this.workspace?.querySelector<HTMLElement>('.phone [data-opens="panel"]')
    if (opener?.offsetParent && this.workspace?.dataset['sheet'] !== 'panel') opener.click()
  }

  private readonly wishes = (): void => {
    const selection = this.selectedWords()
    this.ask.hidden = true
    this.bringForward()
    this.$server.wish(selection)
  }

  private readonly pressed = (event: KeyboardEvent): void => {
    if (event.isComposing || !event.ctrlKey || !event.altKey || event.code !== 'KeyM') return
    if (!this.hasAttribute('writable')) return
    event.preventDefault()
    this.wishes()
  }

  private readonly clicked = (event: Event): void => {
    const { id } = (event as CustomEvent<{ id: string }>).detail
    this.open(id, false)
  }

  private readonly selecting = (): void => {
    clearTimeout(this.asking)
    this.asking = window.setTimeout(() => this.offer(), 250)
  }

  /** The offer stands beside the end of what is selected, outside of the words. */
  private offer(): void {
    const selection = document.getSelection()
    const place = this.workspace?.querySelector('.policy-text, .sheet article.paper')
    const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null
    const inPaper = range !== null && !range.collapsed && place?.contains(range.commonAncestorContainer) === true
    this.ask.hidden = !inPaper || !this.hasAttribute('writable')
    if (this.ask.hidden || !range || !place) return
    this.ask.textContent = this.getAttribute('ask')
    const last = [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect()
    const width = this.ask.offsetWidth
    const left = Math.min(last.right + 8, innerWidth - width - 8)
    this.ask.style.insetInlineStart = `${Math.max(8, left)}px`
    this.ask.style.insetBlockStart = `${Math.min(last.bottom + 6, innerHeight - 120)}px`
  }
}

function keep(event: Event): void {
  event.preventDefault()
}

if (!customElements.get('comments-panel')) customElements.define('comments-panel', CommentsPanel)
