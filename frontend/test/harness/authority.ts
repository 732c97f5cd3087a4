// A drafting authority for tests: the rules of the real one (module drafting) in as few lines as they take. It accepts
// steps at the current version, answers `stale` to others, gives addresses to blocks that have none, and tells everybody.

import { Node } from 'prosemirror-model'
import { AttrStep, Step } from 'prosemirror-transform'
import type { Authors, ClientMessage, Person, SentStep, ServerMessage } from '../../editor/collab/protocol'
import { schema } from '../../editor/schema'
import { decide, type Verdict } from './decide'
import { malformed, plainly, rejected } from './naive'

export interface Session {
  person: Person
  /** May do nothing but suggest. */
  suggests?: boolean
  send(message: ServerMessage): void
}

export class Authority {
  doc: Node
  /** Every version there was. */
  readonly docs: Node[] = []
  readonly steps: SentStep[] = []
  /** Refuses steps when it says so; null accepts. */
  refuse: (steps: readonly Step[]) => string | null = () => null
  now: () => number = () => 0
  readonly filed = new Set<string>()
  private readonly authors: Authors = {}
  private readonly owners = new Map<string, string>()
  private readonly sessions = new Set<Session>()
  private ids = 0

  constructor(doc: unknown) {
    this.doc = Node.fromJSON(schema, doc)
    this.docs.push(this.doc)
    this.giveIds()
  }

  get version(): number {
    return this.steps.length
  }

  receive(session: Session, message: ClientMessage): void {
    switch (message.t) {
      case 'join':
        return this.join(session, message.v)
      case 'return':
        return this.join(session, message.v, this.docs[message.v])
      case 'steps':
        return this.submit(session, message)
      case 'cursor':
        session.person = { ...session.person, cursor: { from: message.from, to: message.to } }
        return this.tell({ ...message, key: session.person.key }, session)
      case 'ping':
        return session.send({ t: 'pong' })
    }
  }

  leave(session: Session): void {
    if (this.sessions.delete(session)) this.tellPeople()
  }

  /** A change of the text by the test itself, as if somebody else had sent it. */
  change(steps: readonly Step[], client = 'test', key?: string): void {
    const from = this.version
    for (const step of steps) this.append(step, client, key)
    this.giveIds()
    this.tell({ t: 'steps', from, steps: this.steps.slice(from), at: this.now() })
  }

  /** Decides on suggestions, as somebody who may. */
  decide(verdict: Verdict, ...ids: string[]): void {
    this.change(decide(this.doc, (id) => (ids.includes(id) ? verdict : null)))
  }

  decideAll(verdict: Verdict): void {
    this.change(decide(this.doc, () => verdict))
  }

  /** Suggestions that their authors may no longer change. */
  file(...ids: string[]): void {
    for (const id of ids) this.filed.add(id)
    this.tell({ t: 'filed', ids: [...this.filed] })
  }

  /** What rests from now on; it only says so, as all that is refused is refused before it is sent. */
  freeze(frozenWhy: Record<string, string>, wholeWhy?: string): void {
    const whole = wholeWhy === undefined ? { frozenWhole: false } : { frozenWhole: true, wholeWhy }
    this.tell({ t: 'frozen', frozen: Object.keys(frozenWhy), frozenWhy, ...whole })
  }

  private join(session: Session, version: number | null, doc?: Node): void {
    this.sessions.add(session)
    const { person, suggests = false } = session
    const isNew = !(person.name in this.authors)
    this.authors[person.name] = { name: person.name, seat: person.seat, mark: person.mark }
    const { authors } = this
    if (isNew) this.tell({ t: 'authors', authors: { [person.name]: authors[person.name]! } }, session)
    const welcome = {
      ...{ v: this.version, me: person, ref: person.name, edit: !suggests, suggest: true, why: null },
      ...{ people: this.people(), authors, filed: [...this.filed] },
    }
    session.send(
      version === null || version > this.version
        ? { t: 'init', doc: this.doc.toJSON(), ...welcome }
        : {
            ...{ t: 'resume', from: version, steps: this.steps.slice(version), ...welcome },
            ...(doc ? { doc: doc.toJSON() as unknown } : {}),
          },
    )
    this.tellPeople()
  }

  private submit(session: Session, { v, client, steps: json }: Extract<ClientMessage, { t: 'steps' }>): void {
    if (v !== this.version) return session.send({ t: 'stale', v: this.version })
    const steps = json.map((step) => Step.fromJSON(schema, step))
    const reason = this.refuse(steps)
    if (reason !== null) return session.send({ t: 'refused', reason: reason as 'SCHEMA', v })
    if (session.suggests && !this.isSuggestion(steps, session.person.name))
      return session.send({ t: 'refused', reason: 'NOT_ALLOWED', v })
    this.change(steps, client, session.person.key)
  }

  // Without the person's own open suggestions the text must be the same before and after, and nobody puts words into
  // another's mouth.
  private isSuggestion(steps: readonly Step[], by: string): boolean {
    let after = this.doc
    for (const step of steps) after = step.apply(after).doc ?? after
    const standing = (doc: Node): string => rejected(doc.toJSON(), by, this.filed)
    if (standing(this.doc) !== standing(after)) return false
    for (const [id, author] of owned(after)) {
      const owner = this.owners.get(id) ?? (owned(this.doc).has(id) ? author : by)
      if (owner !== author) return false
      this.owners.set(id, owner)
    }
    return true
  }

  private append(step: Step, client: string, key?: string): void {
    const { doc, failed } = step.apply(this.doc)
    if (!doc) throw new Error(`a client sent a step that does not apply: ${failed}`)
    doc.check()
    const wrong = malformed(doc.toJSON(), [])
    const bad = wrong.filter((each) => !each.startsWith('author'))
    if (bad.length > 0) throw new Error(`suggestions that are none: ${bad.join()} in ${plainly(doc.toJSON())}`)
    this.doc = doc
    this.docs.push(doc)
    // As it travels: what JSON does not carry must not be relied on.
    const s = JSON.parse(JSON.stringify(step)) as SentStep['s']
    this.steps.push(key === undefined ? { s, c: client } : { s, c: client, k: key })
  }

  private giveIds(): void {
    const taken = new Set<string>()
    this.doc.forEach((block, position) => {
      if (!('id' in block.attrs)) return
      const id = block.attrs['id'] as string | null
      if (id === null || taken.has(id)) this.append(new AttrStep(position, 'id', `p-${++this.ids}`), 'server')
      else taken.add(id)
    })
  }

  private people(): Person[] {
    return [...this.sessions].map(({ person }) => person)
  }

  private tellPeople(): void {
    this.tell({ t: 'people', people: this.people() })
  }

  private tell(message: ServerMessage, except?: Session): void {
    for (const session of this.sessions) if (session !== except) session.send(message)
  }
}

function owned(doc: Node): Map<string, string> {
  const found = new Map<string, string>()
  doc.descendants(({ marks }) => {
    for (const { type, attrs } of marks)
      if (['insertion', 'deletion', 'joining', 'recasting'].includes(type.name)) found.set(String(attrs['id']), String(attrs['by']))
  })
  return found
}
