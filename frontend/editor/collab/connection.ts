// Keeps one text in step with the drafting authority.
//
// The authority gives every accepted step a number and tells everybody, the sender included; the sender reads his own
// steps in that sequence as the confirmation (prosemirror-collab knows them by the client id). There is no other
// acknowledgement, and so no way to apply a step twice: after a lost reply the missing part of the sequence says whether
// the steps arrived or have to be sent again.
//
//   start     joining: a way is being opened, `init` or `resume` not yet here
//   live      in step with the server, nothing under way
//   send      steps under way; further edits wait and go together in the next message
//   poll      the authority said *stale*: the missing steps are on their way, then it is sent again
//   recover   no way to the server; trying again after a while. Writing goes on.
//   detached  over: signed out, no such draft, or closed by ourselves
//
// Everything that happens arrives in one of the handlers below and leaves exactly one state behind.

import { Step } from 'prosemirror-transform'
import { schema } from '../schema'
import type { LiveText } from '../composition/live-text'
import type { Frozen } from '../suggest/frozen'
import type { Timers } from '../timers'
import { comeBack } from './comeback'
import type { KeptEdits } from './keeping'
import { patience } from './patience'
import {
  readMessage,
  type Access,
  type Authors,
  type ClientMessage,
  type CursorJson,
  type Person,
  type SentStep,
  type ServerMessage,
  type StepJson,
} from './protocol'
import type { OpenTransport, Transport } from './transport'

export type ConnectionState =
  | { name: 'start'; attempt: number }
  | { name: 'live' }
  | { name: 'send' }
  | { name: 'poll'; version: number }
  | { name: 'recover'; attempt: number }
  | { name: 'detached'; why: string }

type Welcome = Extract<ServerMessage, { t: 'init' | 'resume' }>

export interface ConnectionListener {
  changed(state: ConnectionState): void
  access(access: Access): void
  /** Before a text is shown: whose suggestions may stand in it, and which of them are closed. */
  authors?(authors: Authors): void
  filed?(ids: readonly string[]): void
  frozen?(frozen: Frozen): void
  welcomed(message: Welcome): void
  /** Confirmed steps, after the text has taken them. */
  confirmed(steps: readonly Step[], by: readonly SentStep[], version: number): void
  saved(at: number): void
  people(people: readonly Person[]): void
  cursor(key: string, cursor: CursorJson, version: number): void
  /** The server did not take these words; the text is being read again. */
  refused(reason: string, words: string): void
  /** Edits of an earlier page are in the text; or their words were handed back. */
  returned?(edits: KeptEdits): void
}

/** What the server must answer in, and how often it is asked for a sign of life. */
const PING_MS = 10_000
const SILENCE_MS = 15_000
const CONFIRM_MS = 8_000

/** Well below the largest frame (1 MiB) and the largest number of steps the server reads in one message. */
const MOST_STEPS = 100
const MOST_CHARACTERS = 250_000

/** After too many messages in a row: nothing was wrong with the words, only with the haste. */
const BREATHER_MS = 500

const ENDS = new Set(['NOT_FOUND', 'WRONG_DRAFT'])

export class Connection {
  private readonly text: LiveText
  private readonly open: OpenTransport
  private readonly timers: Timers
  private readonly listener: ConnectionListener
  private readonly newClientId: () => string
  private readonly returning: KeptEdits[] = []
  private reference: string | null = null
  private clientId: string
  private hasText = false
  private mayWrite = false
  private refusal: string | null = null
  private transport: Transport | null = null
  private current: ConnectionState = { name: 'start', attempt: 0 }
  private retry = 0
  private beat = 0
  private silence = 0
  private confirm = 0

  constructor(
    text: LiveText,
    open: OpenTransport,
    timers: Timers,
    listener: ConnectionListener,
    newClientId: () => string = randomClientId,
  ) {
    this.text = text
    this.open = open
    this.timers = timers
    this.listener = listener
    this.newClientId = newClientId
    this.clientId = newClientId()
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
    if (this.isOnline) this.post({ t: 'cursor', v: this.text.version, ...cursor })
  }

  private connect(attempt: number): void {
    this.hangUp()
    this.enter({ name: 'start', attempt })
    // A listener of an earlier attempt must not speak for this one.
    let transport: Transport | null = null
    const current = (): boolean => transport === this.transport
    transport = this.open({
      opened: () => {
        if (!current()) return
        this.join()
      },
      received: (frame) => {
        if (!current()) return
        const message = readMessage(frame)
        if (message) this.read(message)
        if (this.isOnline) this.listen()
      },
      closed: (why) => {
        if (!current()) return
        if (why) this.detach(why)
        else this.lose()
      },
    })
    this.transport = transport
    // A way that never opens, or on which no welcome comes, is given up like one that broke.
    this.silence = this.timers.set(() => this.lose(), SILENCE_MS)
  }

  private join(): void {
    const back = this.hasText ? undefined : this.returning[0]
    // Under the name of the lost page: steps of it that are still under way are confirmations, too.
    if (back) this.clientId = back.client
    const client = this.clientId
    if (back) this.post({ t: 'return', client, v: back.version })
    else this.post({ t: 'join', client, v: this.hasText ? this.text.version : null })
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
        return this.listener.frozen?.(frozenIn(message))
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
    this.listener.frozen?.(frozenIn(message))
    if (message.t === 'init') {
      if (this.hasLeft()) return
      this.begin(message)
    } else if (message.doc !== undefined) {
      if (!this.bringBack(message)) return
    } else if (!this.take(message.from, message.steps, undefined)) return
    this.listener.welcomed(message)
    this.allow(message)
    this.enter({ name: 'live' })
    this.sendWaiting()
  }

  private bringBack({ doc, from, steps }: Extract<Welcome, { t: 'resume' }>): boolean {
    const back = this.returning.shift()
    this.hasText = back !== undefined && comeBack(this.text, { doc, from, steps }, back)
    if (back) {
      if (!this.hasText) this.listener.refused('RESTARTED', back.words)
      this.listener.returned?.(back)
    }
    if (!this.hasText) this.startOver()
    return this.hasText
  }

  /** Edits of a lost page to which the server could not go back: their words are handed back, and it begins without them. */
  private hasLeft(): boolean {
    const back = this.hasText ? undefined : this.returning.shift()
    if (!back) return false
    this.listener.refused('RESTARTED', back.words)
    this.listener.returned?.(back)
    this.startOver()
    return true
  }

  private begin(message: Extract<Welcome, { t: 'init' }>): void {
    const unsent = this.text.open(message.doc, message.v, this.clientId)
    this.hasText = true
    // Without a refusal: the server no longer knows the text these words were written on, so they cannot be placed.
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
    const fitting = firstFitting(waiting.steps)
    // Half of an edit may be what the whole of it is not: something that cannot be suggested.
    const steps = fitting.slice(0, this.text.separable(waiting.steps, fitting.length))
    this.enter({ name: 'send' })
    this.post({ t: 'steps', v: waiting.version, client: waiting.clientId, steps })
    this.expectProgress()
  }

  private expectProgress(): void {
    this.confirm = this.timers.set(() => this.lose(), CONFIRM_MS)
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
    this.confirm = this.timers.set(() => this.afterSteps(), BREATHER_MS)
  }

  private post(message: ClientMessage): void {
    this.transport?.send(JSON.stringify(message))
  }

  private listen(): void {
    this.timers.clear(this.silence)
    this.timers.clear(this.beat)
    this.silence = this.timers.set(() => this.lose(), SILENCE_MS)
    this.beat = this.timers.set(() => this.post({ t: 'ping' }), PING_MS)
  }

  private lose(): void {
    if (this.current.name === 'detached') return
    const attempt = this.current.name === 'start' ? this.current.attempt + 1 : 0
    this.hangUp()
    this.enter({ name: 'recover', attempt })
    this.retry = this.timers.set(() => this.connect(attempt), patience(attempt))
  }

  private detach(why: string): void {
    this.hangUp()
    this.enter({ name: 'detached', why })
  }

  private hangUp(): void {
    for (const timer of [this.retry, this.beat, this.silence, this.confirm]) this.timers.clear(timer)
    const { transport } = this
    this.transport = null
    transport?.close()
  }

  private enter(state: ConnectionState): void {
    this.timers.clear(this.confirm)
    this.current = state
    this.listener.changed(state)
  }
}

type Rests = Pick<Welcome, 'frozen' | 'frozenWhy' | 'frozenWhole' | 'wholeWhy'>

function frozenIn({ frozen = [], frozenWhy = {}, frozenWhole = false, wholeWhy = '' }: Rests): Frozen {
  return { headings: new Map(frozen.map((id) => [id, frozenWhy[id] ?? ''])), whole: frozenWhole ? wholeWhy : null }
}

function firstFitting(steps: readonly Step[]): StepJson[] {
  const fitting: StepJson[] = []
  let characters = 0
  for (const step of steps.slice(0, MOST_STEPS)) {
    const json = step.toJSON() as StepJson
    characters += JSON.stringify(json).length
    if (fitting.length > 0 && characters > MOST_CHARACTERS) break
    fitting.push(json)
  }
  return fitting
}

function randomClientId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
