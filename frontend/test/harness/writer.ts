// One editor without a browser: the text, the connection and the presence as the real one has them.

import { history } from 'prosemirror-history'
import type { Node } from 'prosemirror-model'
import { TextSelection, type Command, type EditorState, type Transaction } from 'prosemirror-state'
import { Connection, type ConnectionState } from '../../editor/collab/connection'
import { Presence } from '../../editor/collab/presence'
import type { Access, Person } from '../../editor/collab/protocol'
import type { KeptText } from '../../editor/collab/keeping'
import { LiveText } from '../../editor/composition/live-text'
import { Writing, type Obstacle } from '../../editor/suggest/writing'
import { Unsent } from '../../editor/unsent'
import type { Clock, Network } from './network'

export class Writer {
  readonly text: LiveText
  readonly connection: Connection
  readonly presence: Presence
  readonly unsent: Unsent
  /** What outlives this page. */
  kept: KeptText | null = null
  /** Everything that was handed back; what the server refused is in the other list, too. */
  readonly handed: { reason: string; words: string }[] = []
  readonly refused: { reason: string; words: string }[] = []
  /** What the blocks said that others took away under the caret. */
  readonly grounds: string[] = []
  readonly states: ConnectionState['name'][] = []
  readonly obstacles: Obstacle[] = []
  readonly writing: Writing
  access: Access | null = null
  private static clients = 0

  /** `suggests`: everything this person writes is a suggestion, and the authority takes nothing else from him. */
  constructor(name: string, network: Network, clock: Clock, suggests = false, left: KeptText | null = null) {
    const person: Person = { key: name, name, seat: 'academia', mark: '学', cursor: null }
    let ids = 0
    this.writing = new Writing({
      refused: (why) => this.obstacles.push(why),
      newId: () => `s-${name}${String(++ids).padStart(9, '0')}`,
    })
    this.text = new LiveText(
      [history()],
      clock,
      {
        shown: () => this.unsent?.changed(),
        edited: () => this.connection.edited(),
        unplaced: (words, reason = 'NOT_ALLOWED') => this.handBack(reason, words),
        groundGone: (words) => this.grounds.push(words),
      },
      this.writing,
    )
    const keeping = { keep: (text: KeptText | null) => (this.kept = text), isSafe: true }
    this.unsent = new Unsent(this.text, clock, keeping, left ?? { edits: [], handed: [] })
    this.presence = new Presence(this.text)
    this.connection = new Connection(
      this.text,
      network.door(person, suggests),
      clock,
      {
        changed: (state) => this.states.push(state.name),
        access: (access) => {
          this.access = access
          this.writing.suggestAs(suggests ? name : null, access.edit)
        },
        filed: (ids) => this.writing.setFiled(ids),
        welcomed: ({ people }) => this.presence.begin(this.text.version, people),
        confirmed: (steps, by, version) => {
          this.unsent.changed()
          this.presence.confirmed(steps, by, version)
        },
        saved: () => {},
        people: (people) => this.presence.setPeople(people),
        cursor: (key, cursor, version) => this.presence.moved(key, cursor, version),
        refused: (reason, words) => {
          this.refused.push({ reason, words })
          this.handBack(reason, words)
        },
        returned: (edits) => this.unsent.returned(edits),
      },
      () => `${name}-${++Writer.clients}`,
    )
    this.connection.start(this.unsent.returning)
  }

  /** The page is lost; gives what was kept of it. */
  lose(): KeptText | null {
    this.text.leave()
    this.unsent.stop()
    this.connection.close()
    return this.kept
  }

  private handBack(reason: string, words: string): void {
    this.handed.push({ reason, words })
    if (words !== '') this.unsent.handBack({ reason, words })
  }

  get state(): EditorState {
    return this.text.state
  }

  get doc(): Node {
    return this.state.doc
  }

  edit(change: (tr: Transaction) => Transaction): void {
    this.text.apply(change(this.state.tr))
  }

  run(command: Command): boolean {
    return command(this.state, (tr) => this.text.apply(tr))
  }

  type(position: number, words: string): void {
    this.edit((tr) => tr.insertText(words, position))
  }

  select(from: number, to = from): void {
    this.edit((tr) => tr.setSelection(TextSelection.create(tr.doc, from, to)))
  }

  /** As an input method does: the preedit replaces itself until it is committed. */
  preedit(from: number, to: number, ...stages: string[]): void {
    this.text.composeStart()
    let end = to
    for (const words of stages) {
      this.edit((tr) => (words === '' ? tr.delete(from, end) : tr.insertText(words, from, end)))
      end = from + words.length
    }
  }
}
