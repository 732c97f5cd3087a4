// Who is here and where their cursors stand.
//
// Cursors are kept in the coordinates of the confirmed text, the only one that all editors share, and are mapped on when
// steps are confirmed. Only for drawing are they carried over one's own unconfirmed edits and an open composition. They
// are not part of the editor state: a cursor that moves is not a change of the text, and state set during a composition
// would vanish with it.

import { Mapping, type Step, type StepMap } from 'prosemirror-transform'
import type { LiveText } from '../composition/live-text'
import type { CursorJson, Person, SentStep } from './protocol'

/** How many past steps a late cursor message may be behind. */
const REMEMBERED = 500

export interface PersonHere {
  person: Person
  /** On the screen now; null while the person only looks. */
  cursor: CursorJson | null
}

interface Waiting {
  key: string
  cursor: CursorJson
  version: number
}

export class Presence {
  private readonly text: LiveText
  private people = new Map<string, Person>()
  private maps: StepMap[] = []
  private version = 0
  private waiting: Waiting[] = []

  constructor(text: LiveText) {
    this.text = text
  }

  /** A fresh start at a version of the text. */
  begin(version: number, people: readonly Person[]): void {
    this.maps = []
    this.version = version
    this.waiting = []
    this.people = new Map(people.map((person) => [person.key, person]))
  }

  /** Who is here now. Cursors that are known stay: the list need not repeat them. */
  setPeople(people: readonly Person[]): void {
    this.people = new Map(
      people.map((person) => [person.key, { ...person, cursor: this.people.get(person.key)?.cursor ?? person.cursor }]),
    )
  }

  everybody(): Person[] {
    return [...this.people.values()]
  }

  moved(key: string, cursor: CursorJson, version: number): void {
    if (version > this.version) {
      this.waiting = [...this.waiting.filter((other) => other.key !== key), { key, cursor, version }]
      return
    }
    const behind = this.version - version
    if (behind > this.maps.length) return
    this.place(key, mapCursor(cursor, new Mapping(this.maps.slice(this.maps.length - behind)), 1))
  }

  confirmed(steps: readonly Step[], by: readonly SentStep[], version: number): void {
    steps.forEach((step, i) => this.follow(step.getMap(), by[i]?.k))
    this.version = version
    const ready = this.waiting.filter((message) => message.version <= version)
    this.waiting = this.waiting.filter((message) => message.version > version)
    for (const { key, cursor, version: seen } of ready) this.moved(key, cursor, seen)
  }

  /** Everybody but oneself, with the cursor as it stands on this screen. */
  others(me: string | null): PersonHere[] {
    const forward = this.toScreen()
    return this.everybody()
      .filter((person) => person.key !== me)
      .map((person) => ({ person, cursor: person.cursor && forward(person.cursor) }))
  }

  /** A selection on this screen in the coordinates of the confirmed text. */
  toConfirmed({ from, to }: CursorJson): CursorJson {
    const unsent = new Mapping(this.text.sendable()?.steps.map((step) => step.getMap()) ?? []).invert()
    return { from: unsent.map(this.text.toBase(from)), to: unsent.map(this.text.toBase(to)) }
  }

  private toScreen(): (cursor: CursorJson) => CursorJson {
    const unsent = new Mapping(this.text.sendable()?.steps.map((step) => step.getMap()) ?? [])
    const map = (position: number): number => this.text.toShown(unsent.map(position, -1))
    return ({ from, to }) => ({ from: map(from), to: map(to) })
  }

  // The cursor of a writer goes along behind his words, without a message of its own; what others write at the same
  // place pushes nobody's cursor.
  private follow(map: StepMap, writer: string | undefined): void {
    this.maps.push(map)
    if (this.maps.length > REMEMBERED) this.maps.shift()
    for (const person of this.people.values()) {
      if (person.cursor) this.place(person.key, mapCursor(person.cursor, map, person.key === writer ? 1 : -1))
    }
  }

  private place(key: string, cursor: CursorJson): void {
    const person = this.people.get(key)
    if (person) this.people.set(key, { ...person, cursor })
  }
}

function mapCursor({ from, to }: CursorJson, map: Mapping | StepMap, side: 1 | -1): CursorJson {
  return { from: map.map(from, side), to: map.map(to, side) }
}
