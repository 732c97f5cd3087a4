// <policy-editor>: the element that a page puts where a live text is to be read and written.
//
//   <policy-editor socket="/council/live/{draft}/{language}" language="ja" draft-language="ja"></policy-editor>
//
// Attributes (and properties of the same meaning): `socket`, `language` (of the interface), `draft-language`, `mode`. Also
// `person`, whose page this is (as marks call a person), and `label`, how the text is called.
// Events, all with a `detail`: `outline` { entries }, `status` EditorStatus, `selection` { blockId },
// `suggestions-changed` { suggestions }, `suggestion-focus` { id }, `comments-lost` {}, `comments-touched` { ids },
// `comment-chosen` { id }.
// Methods: `scrollToProvision(id)`, `focusEditor()`, `setMode('read' | 'suggest' | 'edit')`, all of them also before the
// element is on a page: what is asked for is kept until it can be done. `suggestions()`, `goToSuggestion(id)` and
// `walkSuggestions(1 | -1)` are about what is in the text now, and so is `version`.
//
// Everything is in the light DOM: input methods are unreliable in a shadow root, and the page's own style sheet
// (css/editor.css) sets the paper.

import { DraftEditor } from '../editor/editor'
import type { Mode } from '../editor/options'
import type { Suggestion } from '../editor/suggest/list'
import type { MarkBatch } from '../editor/collab/comment-marks'
import type { SelectedWords } from '../editor/comments'
import type { Keeping, KeptText } from '../editor/collab/keeping'
import { webSocketTo } from '../editor/collab/transport'
import { keeper, type Slip } from '../keeping/keeper'

/** A page without a keeper (the editor's own tests) is not waited for. */
const KEEPER_MS = 4000

const PROPERTIES = ['socket', 'language', 'draftLanguage', 'mode'] as const

export class PolicyEditorElement extends HTMLElement {
  static readonly observedAttributes = ['socket', 'language', 'draft-language', 'mode']

  private editor: DraftEditor | null = null
  private opening = 0
  private turns: Promise<void> = Promise.resolve()
  private slip: Slip | null = null
  private provision: string | null = null
  private wantsFocus = false
  private arranged = false
  private batches: MarkBatch[] = []

  get socket(): string {
    return this.getAttribute('socket') ?? ''
  }

  set socket(value: string) {
    this.setAttribute('socket', value)
  }

  get language(): 'ja' | 'en' {
    return this.getAttribute('language') === 'en' ? 'en' : 'ja'
  }

  set language(value: string) {
    this.setAttribute('language', value)
  }

  get draftLanguage(): 'ja' | 'en' {
    return this.getAttribute('draft-language') === 'en' ? 'en' : 'ja'
  }

  set draftLanguage(value: string) {
    this.setAttribute('draft-language', value)
  }

  get mode(): Mode {
    const mode = this.getAttribute('mode')
    return mode === 'read' || mode === 'suggest' ? mode : 'edit'
  }

  set mode(value: Mode) {
    this.setAttribute('mode', value)
  }

  setMode(mode: Mode): void {
    this.mode = mode
  }

  focusEditor(): void {
    if (this.editor) this.editor.focus()
    else this.wantsFocus = true
  }

  /** The confirmed version of the text on the screen; null while there is none. */
  get version(): number | null {
    return this.editor?.version ?? null
  }

  /** The suggestions in the text, in its order. */
  suggestions(): Suggestion[] {
    return this.editor?.suggestions() ?? []
  }

  /** Brings a suggestion into sight, with the caret at its beginning; false when it is not in the text. */
  goToSuggestion(id: string): boolean {
    return this.editor?.goToSuggestion(id) ?? false
  }

  /** To the next (1) or previous (-1) suggestion, as Alt+Shift+↓ and ↑. */
  walkSuggestions(by: 1 | -1): boolean {
    return this.editor?.walkSuggestions(by) ?? false
  }

  withdrawSuggestion(id: string): boolean {
    return this.editor?.withdrawSuggestion(id) ?? false
  }

  /** Marks of comments; kept until the text is here. */
  receiveComments(batch: MarkBatch): void {
    if (this.editor) this.editor.comments.receive(batch)
    else this.batches.push(batch)
  }

  chooseComment(id: string | null): void {
    this.editor?.comments.choose(id)
  }

  /** What is selected, for a comment; null when nothing is. */
  selectedWords(): SelectedWords | null {
    return this.editor?.comments.selected() ?? null
  }

  scrollToProvision(id: string): void {
    if (this.editor) this.editor.scrollToProvision(id)
    else this.provision = id
  }

  connectedCallback(): void {
    // A property set before this class was loaded hides the accessor of the same name: hand it over.
    for (const name of PROPERTIES) {
      if (!Object.hasOwn(this, name)) continue
      const value = String(this[name])
      delete this[name]
      this.setAttribute(name === 'draftLanguage' ? 'draft-language' : name, value)
    }
    window.addEventListener('beforeunload', this.holdBack)
    this.rearrange()
  }

  disconnectedCallback(): void {
    window.removeEventListener('beforeunload', this.holdBack)
    this.rearrange()
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after) return
    if (name === 'mode') this.editor?.setMode(this.mode)
    else if (this.editor) {
      this.close()
      this.rearrange()
    } else if (this.isConnected) this.rearrange()
  }

  // Attributes arrive one by one and a page may move the element: what is to be open is decided once, after all of it.
  private rearrange(): void {
    if (this.arranged) return
    this.arranged = true
    queueMicrotask(() => {
      this.arranged = false
      if (!this.isConnected || this.socket === '') this.close()
      else if (!this.editor) {
        const opening = ++this.opening
        this.inTurn(() => this.open(opening))
      }
    })
  }

  /** One after the other: what an editor keeps as it is closed, the next one takes over. */
  private inTurn(act: () => Promise<void>): void {
    this.turns = this.turns.then(act, act)
  }

  /** What lost pages left of this text is taken over first. */
  private async open(opening: number): Promise<void> {
    if (opening !== this.opening) return
    const person = this.getAttribute('person')
    const keep = person === null ? null : await inTime(keeper())
    const place = `text ${this.socket.replace(/\?.*/, '')}`
    const taken = (await keep?.takeOver(place)) ?? []
    if (opening !== this.opening) {
      for (const { giveBack } of taken) giveBack()
      return
    }
    const slip = keep?.hold(place, this.getAttribute('label') ?? '') ?? null
    const texts = taken.map(({ kept }) => readKept(kept.more, kept.words))
    this.slip = slip
    this.editor = new DraftEditor({
      reference: person,
      keeping: slip && keepingIn(slip),
      left: { edits: texts.flatMap(({ edits }) => edits), handed: texts.flatMap(({ handed }) => handed) },
      host: this,
      open: webSocketTo(this.socket),
      language: this.language,
      draftLanguage: this.draftLanguage,
      mode: this.mode,
      listener: {
        outline: (entries) => this.tell('outline', { entries }),
        status: (status) => this.tell('status', status),
        selection: (blockId) => this.tell('selection', { blockId }),
        suggestions: (suggestions) => this.tell('suggestions-changed', { suggestions }),
        suggestionFocus: (id) => this.tell('suggestion-focus', { id }),
      },
      comments: {
        lost: () => this.tell('comments-lost', {}),
        touched: (ids) => this.tell('comments-touched', { ids }),
        chosen: (id) => this.tell('comment-chosen', { id }),
      },
    })
    for (const batch of this.batches.splice(0)) this.editor.comments.receive(batch)
    if (this.provision !== null) this.editor.scrollToProvision(this.provision)
    if (this.wantsFocus) this.editor.focus()
    this.provision = null
    this.wantsFocus = false
    await slip?.settled()
    for (const { done, giveBack } of taken) slip?.hasNoRoom ? giveBack() : done()
  }

  private close(): void {
    this.opening++
    this.editor?.destroy()
    this.editor = null
    const { slip } = this
    this.slip = null
    if (slip) this.inTurn(() => slip.release())
  }

  private tell(name: string, detail: object): void {
    this.dispatchEvent(new CustomEvent(name, { detail }))
  }

  private readonly holdBack = (event: BeforeUnloadEvent): void => {
    if (this.editor?.wouldLose()) event.preventDefault()
  }
}

function keepingIn(slip: Slip): Keeping {
  return {
    keep: (text, words) => slip.keep(text === null ? null : words, text),
    get isSafe() {
      return slip.isSafe
    },
  }
}

/** What was too much to be kept whole is there as words. */
function readKept(more: unknown, words: string): KeptText {
  return (more as KeptText | null) ?? { edits: [], handed: [{ reason: 'RESTARTED', words }] }
}

function inTime<T>(wanted: Promise<T | null>): Promise<T | null> {
  return Promise.race([wanted, new Promise<null>((late) => setTimeout(() => late(null), KEEPER_MS))])
}

if (!customElements.get('policy-editor')) customElements.define('policy-editor', PolicyEditorElement)
