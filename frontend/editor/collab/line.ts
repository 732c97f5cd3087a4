// One line to the server at a time. What comes on an earlier one is not heard any more. It is asked for a sign of life where
// it says nothing for long, and given up when none comes; a line that never opens, or on which no welcome comes, is given up
// like one that broke.

import type { Timers } from '../timers'
import { readMessage, type ClientMessage, type ServerMessage } from './protocol'
import type { OpenTransport, Transport } from './transport'

const PING_MS = 10_000
const SILENCE_MS = 15_000

export interface LineListener {
  opened(): void
  /** Whether the line is in use by now: silence on it means that it broke. */
  received(message: ServerMessage): boolean
  /** The line broke; with the reason where it is known that another would not help. */
  closed(why?: string): void
}

export class Line {
  private readonly open: OpenTransport
  private readonly timers: Timers
  private readonly listener: LineListener
  private transport: Transport | null = null
  private beat = 0
  private silence = 0

  constructor(open: OpenTransport, timers: Timers, listener: LineListener) {
    this.open = open
    this.timers = timers
    this.listener = listener
  }

  connect(): void {
    this.hangUp()
    // A listener of an earlier attempt must not speak for this one.
    let transport: Transport | null = null
    const current = (): boolean => transport === this.transport
    transport = this.open({
      opened: () => {
        if (current()) this.listener.opened()
      },
      received: (frame) => {
        if (current()) this.receive(frame)
      },
      closed: (why) => {
        if (current()) this.listener.closed(why)
      },
    })
    this.transport = transport
    this.listen()
  }

  post(message: ClientMessage): void {
    this.transport?.send(JSON.stringify(message))
  }

  hangUp(): void {
    this.timers.clear(this.beat)
    this.timers.clear(this.silence)
    const { transport } = this
    this.transport = null
    transport?.close()
  }

  private receive(frame: string): void {
    const message = readMessage(frame)
    if (!message || !this.listener.received(message)) return
    this.listen()
    this.timers.clear(this.beat)
    this.beat = this.timers.set(() => this.post({ t: 'ping' }), PING_MS)
  }

  private listen(): void {
    this.timers.clear(this.silence)
    this.silence = this.timers.set(() => this.listener.closed(), SILENCE_MS)
  }
}
