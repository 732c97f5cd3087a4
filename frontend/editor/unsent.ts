// Sees to it that nothing somebody has written is only on this page: what the server has not confirmed, and words that
// were handed back, are kept beside the page until the one is confirmed and the other put away.

import type { HandedBack, KeptEdits, KeptText, Keeping } from './collab/keeping'
import type { StepJson } from './collab/protocol'
import type { LiveText } from './composition/live-text'
import type { Timers } from './timers'

/** Most words are confirmed sooner, and need not be kept at all. */
const SOON_MS = 120

export class Unsent {
  private readonly text: LiveText
  private readonly timers: Timers
  private readonly keeping: Keeping | null
  /** Of earlier pages, and not yet brought into the text. */
  private readonly waiting: KeptEdits[]
  private readonly handed: HandedBack[]
  private timer = 0
  private isKept = false

  constructor(text: LiveText, timers: Timers, keeping: Keeping | null, before: KeptText) {
    this.text = text
    this.timers = timers
    this.keeping = keeping
    this.waiting = before.edits.filter(({ steps }) => steps.length > 0).map((edits) => ({ ...edits, composed: '' }))
    const composed = before.edits.filter((edits) => edits.composed !== '')
    this.handed = [...before.handed, ...composed.map((edits) => ({ reason: 'COMPOSING', words: edits.composed }))]
    if (this.waiting.length + this.handed.length > 0) this.write()
  }

  /** What is to be sent again, the first first. */
  get returning(): readonly KeptEdits[] {
    return [...this.waiting]
  }

  get handedBack(): readonly HandedBack[] {
    return [...this.handed]
  }

  /** Something was written, or confirmed. */
  changed(): void {
    if (this.timer === 0) this.timer = this.timers.set(() => this.write(), SOON_MS)
  }

  /** Edits of an earlier page are in the text now, or were handed back. */
  returned(edits: KeptEdits): void {
    const index = this.waiting.indexOf(edits)
    if (index >= 0) this.waiting.splice(index, 1)
    this.write()
  }

  handBack(words: HandedBack): void {
    this.handed.push(words)
    this.write()
  }

  /** Their author needs them no longer. */
  putAway(words: HandedBack): void {
    const index = this.handed.indexOf(words)
    if (index >= 0) this.handed.splice(index, 1)
    this.write()
  }

  /** Whether the page may go without a question. */
  get isSafe(): boolean {
    if (this.timer !== 0) this.write()
    return this.keeping?.isSafe === true
  }

  stop(): void {
    this.write()
  }

  private write(): void {
    this.timers.clear(this.timer)
    this.timer = 0
    const edits = [this.now(), ...this.waiting].filter((each) => each !== null)
    const nothing = edits.length + this.handed.length === 0
    if (nothing && !this.isKept) return
    this.isKept = !nothing
    const words = [
      ...edits.flatMap(({ words, composed }) => [words, composed]),
      ...this.handed.map(({ words }) => words),
    ].filter((each) => each !== '')
    this.keeping?.keep(nothing ? null : { edits, handed: this.handed }, words.join('\n'))
  }

  private now(): KeptEdits | null {
    const unsent = this.text.sendable()
    const { written, composed } = this.text.wordsNow()
    if (!unsent && composed === '') return null
    return {
      client: unsent?.clientId ?? '',
      version: this.text.version,
      steps: unsent?.steps.map((step) => step.toJSON() as StepJson) ?? [],
      words: written,
      composed,
    }
  }
}
