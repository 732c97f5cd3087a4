// A network and a clock in the hand of the test: frames wait until they are let through, may be lost, repeated, or die
// with their connection; timers fire only when the clock is turned.

import type { OpenTransport, TransportListener } from '../../editor/collab/transport'
import type { ClientMessage, Person, ServerMessage } from '../../editor/collab/protocol'
import type { Timers } from '../../editor/timers'
import type { Authority, Session } from './authority'

export class Clock implements Timers {
  private time = 0
  private last = 0
  private readonly waiting = new Map<number, { at: number; act: () => void }>()

  set(act: () => void, milliseconds: number): number {
    this.waiting.set(++this.last, { at: this.time + milliseconds, act })
    return this.last
  }

  clear(timer: number): void {
    this.waiting.delete(timer)
  }

  now(): number {
    return this.time
  }

  /** Lets time pass, with everything that falls due in its order. */
  pass(milliseconds: number): void {
    const until = this.time + milliseconds
    for (;;) {
      const [next] = [...this.waiting].filter(([, { at }]) => at <= until).sort(([, a], [, b]) => a.at - b.at)
      if (!next) break
      const [timer, { at, act }] = next
      this.waiting.delete(timer)
      this.time = at
      act()
    }
    this.time = until
  }
}

interface Link {
  listener: TransportListener
  session: Session
  toServer: ClientMessage[]
  toClient: (ServerMessage | 'opened')[]
  alive: boolean
}

/** A number from 0 to 1; seeded, so that a failure can be repeated. */
export type Chance = () => number

export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

export class Network {
  reachable = true
  readonly sent: ClientMessage[] = []
  private readonly authority: Authority
  private readonly links: Link[] = []

  constructor(authority: Authority) {
    this.authority = authority
  }

  door(person: Person, suggests = false): OpenTransport {
    return (listener) => {
      const link: Link = {
        listener,
        toServer: [],
        toClient: this.reachable ? ['opened'] : [],
        alive: this.reachable,
        session: {
          person,
          suggests,
          send: (message) => link.alive && link.toClient.push(JSON.parse(JSON.stringify(message)) as ServerMessage),
        },
      }
      this.links.push(link)
      return {
        send: (frame) => {
          const message = JSON.parse(frame) as ClientMessage
          this.sent.push(message)
          if (link.alive) link.toServer.push(message)
        },
        close: () => this.end(link),
      }
    }
  }

  /** Delivers one waiting frame of a chosen connection, if there is any; `fault` may lose or repeat it. */
  step(chance: Chance, fault: (chance: Chance) => 'lose' | 'repeat' | 'break' | null = () => null): boolean {
    const busy = this.links.filter((link) => link.toClient.length + link.toServer.length > 0)
    const link = busy[Math.floor(chance() * busy.length)]
    if (!link) return false
    const trouble = fault(chance)
    if (trouble === 'break') {
      this.break(link)
      return true
    }
    const inbound = link.toClient.length > 0 && (link.toServer.length === 0 || chance() < 0.5)
    const times = trouble === 'lose' ? 0 : trouble === 'repeat' ? 2 : 1
    if (inbound) {
      const message = link.toClient.shift()
      for (let i = 0; i < times && message; i++) this.deliver(link, message)
    } else {
      const message = link.toServer.shift()
      for (let i = 0; i < times && message; i++) this.authority.receive(link.session, message)
    }
    return true
  }

  /** Delivers everything that waits, without faults. */
  flow(chance: Chance = () => 0): void {
    while (this.step(chance));
  }

  /** Ends every connection without a word. */
  cut(): void {
    for (const link of [...this.links]) this.break(link)
  }

  private deliver(link: Link, message: ServerMessage | 'opened'): void {
    if (message === 'opened') link.listener.opened()
    else link.listener.received(JSON.stringify(message))
  }

  private break(link: Link): void {
    if (!link.alive) return
    this.end(link)
    link.listener.closed()
  }

  private end(link: Link): void {
    link.alive = false
    link.toClient = []
    // What was under way to the server may still arrive after the connection has ended.
    this.authority.leave(link.session)
  }
}
