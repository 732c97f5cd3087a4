// The text that a person writes while others write it too.
//
// An input method (Japanese, Chinese, Korean, but also a dead key) owns the paragraph it composes in: the browser aborts
// the composition when the page around the preedit changes, and everything sent while it lasts is raw kana that nobody
// meant. So there are two states. `base` is what prosemirror-collab knows: confirmed text plus finished edits not yet
// confirmed. `shown` is what stands on the screen. They are the same object, except from the beginning of a composition
// until shortly after its end:
//
//   idle       local edits go to base (as suggestions, where the person suggests), and base is shown.
//   composing  local edits go to `shown` only. What others write, and the confirmation of what we wrote before, goes to
//              `base` only. Nothing of the composition can be sent: what is sent is read from base.
//   settling   the composition has ended, but the browser has not finished with the page. If another one begins now
//              (two words without a pause) the two are one. After 30 ms of quiet the words are carried over (settle.ts)
//              as one transaction on base, which is one step for the others and one undo for the writer.
//
// There is no limit on the length of a composition. Ending it by force would commit raw kana, and 300 remote steps are
// carried over in a few milliseconds.

import { collab, getVersion, receiveTransaction, sendableSteps } from 'prosemirror-collab'
import { closeHistory } from 'prosemirror-history'
import { EditorState, TextSelection, type Plugin, type Transaction } from 'prosemirror-state'
import { Mapping, type Step } from 'prosemirror-transform'
import { Node } from 'prosemirror-model'
import { schema } from '../schema'
import type { Timers } from '../timers'
import { groundGone, movedAlong } from './ground'
import { changedWords, wordsGone } from './net-change'
import { settle, type Draft } from './settle'

/** How long after `compositionend` the browser may still be busy with the page. */
export const SETTLE_MS = 30

type Phase = 'idle' | 'composing' | 'settling'

export interface Sendable {
  version: number
  steps: readonly Step[]
  clientId: string
}

/** How this person writes: directly, or in suggestions. */
export interface Pen {
  /** An edit as it is to be made on the shared text; null when it cannot be made. */
  edit(state: EditorState, tr: Transaction): Transaction | null
  /** What puts right the edits that others do not have yet, after theirs have come before them; and the words it costs. */
  mend(confirmed: Node, state: EditorState): { tr: Transaction; lost: string } | null
  /** Whether the server would take the text as it is after some of the edits that wait. */
  isWhole(confirmed: Node, after: Node): boolean
}

const directly: Pen = { edit: (_state, tr) => tr, mend: () => null, isWhole: () => true }

export interface LiveTextListener {
  /** Another state is to be shown. */
  shown(state: EditorState): void
  /** The shared text has edits that can be sent. */
  edited(): void
  /** Words that found no place in the text; without a reason because they cannot be written as they were meant. */
  unplaced?(words: string, reason?: string): void
  /** Others took away the block in which the caret stood, or all of its words; what it said. */
  groundGone?(words: string): void
}

// What the composition replaced while it lasts, and what others did since it began.
interface Overlay extends Draft {
  maps: Draft['maps'][number][]
  since: Mapping
}

export class LiveText {
  private readonly plugins: readonly Plugin[]
  private readonly timers: Timers
  private readonly listener: LiveTextListener
  private readonly pen: Pen
  /** What the server has, without what has not reached it. */
  private confirmed: Node
  private base: EditorState
  private overlay: Overlay | null = null
  private phase: Phase = 'idle'
  private settling = 0

  constructor(plugins: readonly Plugin[], timers: Timers, listener: LiveTextListener, pen: Pen = directly) {
    this.plugins = plugins
    this.timers = timers
    this.listener = listener
    this.pen = pen
    this.base = this.begin(schema.topNodeType.createAndFill()!, 0, '')
    this.confirmed = this.base.doc
  }

  get state(): EditorState {
    return this.overlay?.shown ?? this.base
  }

  get version(): number {
    return getVersion(this.base)
  }

  get isComposing(): boolean {
    return this.phase !== 'idle'
  }

  /** The words that have not reached the server. */
  unsentWords(): string {
    this.settle()
    const waiting = this.sendable()
    if (!waiting) return ''
    return changedWords(
      this.base.doc,
      waiting.steps.map((step) => step.getMap()),
    )
  }

  /** The same without disturbing a composition, whose letters are told apart. */
  wordsNow(): { written: string; composed: string } {
    const { overlay } = this
    const waiting = sendableSteps(this.base)
    const written = waiting
      ? changedWords(
          this.base.doc,
          waiting.steps.map((step) => step.getMap()),
        )
      : ''
    return { written, composed: overlay ? changedWords(overlay.shown.doc, overlay.maps) : '' }
  }

  /** Edits of an earlier page, made once more as they were. */
  repeat(steps: readonly Step[]): void {
    const { tr } = this.base
    for (const step of steps) tr.step(step)
    this.base = this.base.apply(tr)
    this.show()
  }

  /** Whether the text is what the server has, and the edits that wait. */
  isSound(): boolean {
    let doc: Node | null = this.confirmed
    for (const step of sendableSteps(this.base)?.steps ?? []) doc = doc && step.apply(doc).doc
    return doc?.eq(this.base.doc) === true
  }

  /** Starts over with a text of the server. Returns the words that had not reached it. */
  open(doc: unknown, version: number, clientId: string): string {
    const unsent = this.unsentWords()
    this.dropOverlay()
    this.base = this.begin(Node.fromJSON(schema, doc), version, clientId)
    this.confirmed = this.base.doc
    this.show()
    return unsent
  }

  /** An edit of the person at this screen. */
  apply(tr: Transaction): void {
    if (this.overlay) {
      const { state, transactions } = this.overlay.shown.applyTransaction(tr)
      this.overlay.shown = state
      for (const { mapping } of transactions) this.overlay.maps.push(...mapping.maps)
      this.show()
      return
    }
    const before = this.base
    const edit = this.pen.edit(before, tr)
    if (!edit) return
    this.base = before.apply(edit)
    this.show()
    if (this.base.doc !== before.doc) this.listener.edited()
  }

  /** Confirmed steps of anybody, in the order of the server; one's own are confirmations. */
  receive(steps: readonly Step[], clientIds: readonly string[]): void {
    const before = this.base
    const unsent = sendableSteps(before)?.steps.map((step) => step.getMap()) ?? []
    const tr = receiveTransaction(before, steps, clientIds, { mapSelectionBackward: true })
    const moved = movedAlong(before, tr.mapping, tr.doc)
    this.base = before.apply(moved ? tr.setSelection(moved) : tr)
    const gone = wordsGone(before.doc, unsent, tr.mapping)
    const ground = groundGone(before, tr.mapping, tr.doc)
    this.overlay?.since.appendMapping(tr.mapping)
    for (const step of steps) this.confirmed = step.apply(this.confirmed).doc ?? this.confirmed
    const mended = sendableSteps(this.base) && this.pen.mend(this.confirmed, this.base)
    if (mended) {
      this.base = this.base.apply(mended.tr)
      this.overlay?.since.appendMapping(mended.tr.mapping)
    }
    if (!this.overlay) this.show()
    if (mended && mended.lost !== '') this.listener.unplaced?.(mended.lost)
    if (gone !== '') this.listener.unplaced?.(gone, 'PLACE_GONE')
    if (ground !== null) this.listener.groundGone?.(ground)
  }

  sendable(): Sendable | null {
    const waiting = sendableSteps(this.base)
    return waiting && { version: waiting.version, steps: waiting.steps, clientId: String(waiting.clientID) }
  }

  /** How many of the first steps that wait can be sent without the others; at most so many. */
  separable(steps: readonly Step[], most: number): number {
    if (most >= steps.length) return steps.length
    let separable = 0
    let after = this.confirmed
    steps.slice(0, most).forEach((step, i) => {
      after = step.apply(after).doc ?? after
      if (this.pen.isWhole(this.confirmed, after)) separable = i + 1
    })
    return separable > 0 ? separable : most
  }

  composeStart(): void {
    this.timers.clear(this.settling)
    this.phase = 'composing'
    this.overlay ??= { before: this.base.doc, shown: this.base, maps: [], since: new Mapping() }
  }

  composeEnd(): void {
    if (this.phase !== 'composing') return
    this.phase = 'settling'
    this.settling = this.timers.set(() => this.settle(), SETTLE_MS)
  }

  /** Carries the composition over into the shared text, now. */
  settle(): void {
    const { overlay } = this
    if (!overlay) return
    this.dropOverlay()
    const direct = settle(this.base, overlay, overlay.since)
    const tr = direct && this.pen.edit(this.base, direct)
    // Each word is an undo of its own, however quickly the next one follows.
    if (tr) this.base = this.base.apply(closeHistory(tr))
    else this.keepCaret(overlay)
    this.show()
    if (tr) this.listener.edited()
    if (direct && !tr) this.listener.unplaced?.(changedWords(direct.doc, direct.mapping.maps))
  }

  /** The page goes: a word that was committed is an edit, however short ago. Letters that are being converted are none. */
  leave(): void {
    if (this.phase === 'settling') this.settle()
  }

  /** A position of the shared text, as it is on the screen now. */
  toShown(position: number): number {
    const { overlay } = this
    if (!overlay) return position
    const inBefore = overlay.since.invert().map(position)
    return new Mapping([...overlay.maps]).map(inBefore)
  }

  /** A position on the screen, in the shared text. */
  toBase(position: number): number {
    const { overlay } = this
    if (!overlay) return position
    return overlay.since.map(new Mapping([...overlay.maps]).invert().map(position))
  }

  private begin(doc: Node, version: number, clientId: string): EditorState {
    return EditorState.create({ doc, plugins: [...this.plugins, collab({ version, clientID: clientId })] })
  }

  private keepCaret({ shown }: Overlay): void {
    if (shown.selection.eq(this.base.selection)) return
    const limit = this.base.doc.content.size
    const at = (position: number) => this.base.doc.resolve(Math.min(limit, position))
    this.base = this.base.apply(
      this.base.tr.setSelection(TextSelection.between(at(shown.selection.anchor), at(shown.selection.head))),
    )
  }

  private dropOverlay(): void {
    this.timers.clear(this.settling)
    this.phase = 'idle'
    this.overlay = null
  }

  private show(): void {
    this.listener.shown(this.state)
  }
}
