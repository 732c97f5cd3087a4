// Keeps one text in step with the drafting authority.
//
// The authority gives every accepted step a number and tells everybody, the sender included; the sender reads his own
// steps in that sequence as the confirmation (prosemirror-collab knows them by the client id). There is no other
// acknowledgement, and so no way to apply a step twice: after a lost reply the missing part of the sequence says whether
// the steps arrived or have to be sent again.
//
//   start     joining: a line is being opened, `init` or `resume` not yet here
//   live      in step with the server, nothing under way
//   send      steps under way; further edits wait and go together in the next message
//   poll      the authority said *stale*: the missing steps are on their way, then it is sent again
//   recover   no line to the server; trying again after a while. Writing goes on.
//   detached  over: signed out, no such draft, or closed by ourselves
//
// Everything that happens arrives in one of the handlers below and leaves exactly one state behind.

import { Step } from 'prosemirror-transform'
import type { LiveText } from '../composition/live-text'
import { schema } from '../schema'
import { readFrozen } from '../suggest/frozen'
import type { Timers } from '../timers'
import { comeBack } from './comeback'
import type { ConnectionListener } from './hearing'
import type { KeptEdits } from './keeping'
import { Line } from './line'
import { patience } from './patience'
import { firstPortion } from './portion'
import type { CursorJson, SentStep, ServerMessage, Welcome } from './protocol'
import type { OpenTransport } from './transport'

export type ConnectionState =
  | { name: 'start'; attempt: number }
  | { name: 'live' }
  | { name: 'send' }
  | { name: 'poll'; version: number }
  | { name: 'recover'; attempt: number }
  | { name: 'detached'; why: string }

/** So long the server may take over an answer to what was sent. */
const CONFIRM_MS = 8_000

/** After too many messages in a row: nothing was wrong with the words, only with the haste. */
const BREATHER_MS = 500

const ENDS = new Set(['NOT_FOUND', 'WRONG_DRAFT'])

export class Connection {
  private readonly text: LiveText
  private readonly line: Line
  private readonly timers: Timers
  private readonly listener: ConnectionListener
  private readonly newClientId: () => string
  private readonly returning: KeptEdits[] = []
  private reference: string | null = null
  private clientId: string
  private hasText = false
  private mayWrite = false
  private refusal: string | null = null
  private current: ConnectionState = { name: 'start', attempt: 0 }
  /** What is done where a state lasts too long. */
  private due = 0

  constructor(
    text: LiveText,
    open: OpenTransport,
    timers: Timers,
    listener: ConnectionListener,
    newClientId: () => string = randomClientId,
  ) {
    this.text = text
    this.timers = timers
    this.listener = listener
    this.newClientId = newClientId
    this.clientId = newClientId()
    this.line = new Line(open, timers, {
      opened: () => this.join(),
      received: (message) => {
        this.read(message)
        return this.isOnline
      },
      closed: (why) => (why ? this.detach(why) : this.lose()),
    })
  }

  get state(): ConnectionState {
    return this.current
  }

  get isOnline(): boolean {
    return this.current.name === 'live' || this.current.name === 'send' || this.current.name === 'poll'
  }

  /**
   * @param returning edits of earlier pages that were not confirmed, to be sent again
   * @param reference whose page this is; nothing is sent in the name of anybody else
   */
  start(returning: readonly KeptEdits[] = [], reference: string | null = null): void {
    this.returning.push(...returning)
    this.reference = reference
    this.connect(0)
  }

  close(): void {
    this.detach('CLOSED')
  }

  /** The network is back, or the person asks: no need to wait any longer. */
  retryNow(): void {
    if (this.current.name === 'recover') this.connect(this.current.attempt)
  }

  /** The text has edits to send. */
  edited(): void {
    if (this.current.name === 'live') this.sendWaiting()
  }

  cursorMoved(cursor: CursorJson): void {
    if (this.isOnline) this.line.post({ t: 'cursor', v: this.text.version, ...cursor })
  }

  private connect(attempt: number): void {
    this.line.hangUp()
    this.enter({ name: 'start', attempt })
    this.line.connect()
  }

  private join(): void {
    const back = this.hasText ? undefined : this.returning[0]
    // Under the name of the lost page: steps of it that are still under way are confirmations, too.
    if (back) this.clientId = back.client
    const client = this.clientId
    if (back) this.line.post({ t: 'return', client, v: back.version })
    else this.line.post({ t: 'join', client, v: this.hasText ? this.text.version : null })
  }

  private read(message: ServerMessage): void {
    switch (message.t) {
      case 'init':
      case 'resume':
        // Only the answer to our joining: said again, it would throw away what has been written since.
        return this.current.name === 'start' ? this.welcome(message) : undefined
      case 'steps':
        if (this.take(message.from, message.steps, message.at)) this.afterSteps()
        return
      case 'stale':
        this.enter({ name: 'poll', version: message.v })
        this.expectProgress()
        return this.afterSteps()
      case 'refused':
        return this.refuse(message.reason)
      case 'people':
        return this.listener.people(message.people)
      case 'cursor':
        return this.listener.cursor(message.key, { from: message.from, to: message.to }, message.v)
      case 'access':
        this.allow(message)
        return this.edited()
      case 'authors':
        return this.listener.authors?.(message.authors)
      case 'frozen':
        return this.listener.frozen?.(readFrozen(message))
      case 'filed':
        return this.listener.filed?.(message.ids)
      case 'bye':
        return message.why === 'SHUTDOWN' ? this.lose() : this.detach(message.why)
      case 'pong':
        return
    }
  }

  private welcome(message: Welcome): void {
    this.reference ??= message.ref ?? null
    // Somebody else signed in at this browser: what was written here is not sent in that person's name.
    if (message.ref !== undefined && message.ref !== this.reference) return this.detach('SOMEBODY_ELSE')
    this.listener.authors?.(message.authors ?? {})
    this.listener.filed?.(message.filed ?? [])
    this.listener.frozen?.(readFrozen(message))
    this.allow(message)
    const back = this.hasText ? undefined : this.returning.shift()
    if (back) {
      if (!this.bringBack(message, back)) return
    } else if (message.t === 'init') this.begin(message)
    else if (!this.take(message.from, message.steps, undefined)) return
    this.listener.welcomed(message)
    this.enter({ name: 'live' })
    this.sendWaiting()
  }

  /** Edits of a lost page are in the text again; or their words were handed back, and it begins without them. */
  private bringBack(message: Welcome, back: KeptEdits): boolean {
    // What was written on this page meanwhile, or refused, was written on another text.
    const unsent = this.text.unsentWords()
    this.hasText = comeBack(this.text, message, back)
    this.handBack(unsent)
    if (!this.hasText) this.listener.refused('RESTARTED', back.words)
    this.listener.returned?.(back)
    if (!this.hasText) this.startOver()
    return this.hasText
  }

  private begin(message: Extract<Welcome, { t: 'init' }>): void {
    const unsent = this.text.open(message.doc, message.v, this.clientId)
    this.hasText = true
    this.handBack(unsent)
  }

  // Without a refusal: the server no longer knows the text these words were written on, so they cannot be placed.
  private handBack(unsent: string): void {
    if (unsent !== '' || this.refusal) this.listener.refused(this.refusal ?? 'RESTARTED', unsent)
    this.refusal = null
  }

  private allow({ edit, suggest = false, why }: { edit: boolean; suggest?: boolean; why: string | null }): void {
    this.mayWrite = edit || suggest
    this.listener.access({ edit, suggest, why })
  }

  /** Steps from number `from` on; what is already here (a repeated message) is passed over. False at a gap. */
  private take(from: number, sent: readonly SentStep[], at: number | undefined): boolean {
    const known = this.text.version - from
    if (known < 0) {
      this.lose()
      return false
    }
    const fresh = sent.slice(known)
    if (fresh.length === 0) return true
    const steps = fresh.map(({ s }) => Step.fromJSON(schema, s))
    this.text.receive(
      steps,
      fresh.map(({ c }) => c),
    )
    this.listener.confirmed(steps, fresh, this.text.version)
    if (fresh.some(({ c }) => c === this.clientId)) {
      if (this.current.name === 'send') this.enter({ name: 'live' })
      if (at !== undefined) this.listener.saved(at)
    }
    return true
  }

  private afterSteps(): void {
    if (this.current.name === 'poll' && this.text.version >= this.current.version) this.enter({ name: 'live' })
    this.edited()
  }

  private sendWaiting(): void {
    const waiting = this.text.sendable()
    if (!waiting) return this.bringNext()
    // Rights were taken away while somebody wrote: the words go back to their author, and the text is the others' again.
    if (!this.mayWrite) return this.refuse('READ_ONLY')
    const steps = firstPortion(this.text, waiting)
    this.enter({ name: 'send' })
    this.line.post({ t: 'steps', v: waiting.version, client: waiting.clientId, steps })
    this.expectProgress()
  }

  private expectProgress(): void {
    this.within(CONFIRM_MS, () => this.lose())
  }

  private refuse(reason: string): void {
    if (ENDS.has(reason)) return this.detach(reason)
    if (reason === 'TOO_MANY') return this.takeBreath()
    // Read everything again, under a new client id: steps of the old one that are still under way must not be taken for
    // confirmations of what is written from now on.
    this.refusal = reason
    this.startOver()
  }

  private startOver(): void {
    this.clientId = this.newClientId()
    this.hasText = false
    this.connect(0)
  }

  /** Edits of one more page that was lost, when those before are stored. */
  private bringNext(): void {
    if (this.current.name === 'live' && this.returning.length > 0 && !this.text.isComposing) this.startOver()
  }

  private takeBreath(): void {
    if (!this.isOnline) return
    this.enter({ name: 'poll', version: this.text.version })
    this.within(BREATHER_MS, () => this.afterSteps())
  }

  private lose(): void {
    if (this.current.name === 'detached') return
    const attempt = this.current.name === 'start' ? this.current.attempt + 1 : 0
    this.line.hangUp()
    this.enter({ name: 'recover', attempt })
    this.within(patience(attempt), () => this.connect(attempt))
  }

  private detach(why: string): void {
    this.line.hangUp()
    this.enter({ name: 'detached', why })
  }

  /** Unless another state is entered before. */
  private within(milliseconds: number, act: () => void): void {
    this.due = this.timers.set(act, milliseconds)
  }

  private enter(state: ConnectionState): void {
    this.timers.clear(this.due)
    this.current = state
    this.listener.changed(state)
  }
}

function randomClientId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
