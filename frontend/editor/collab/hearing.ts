// What the connection tells those around it, as it comes: the furniture of the page, presence, comments, what is kept.

import type { Step } from 'prosemirror-transform'
import type { Frozen } from '../suggest/frozen'
import type { ConnectionState } from './connection'
import type { KeptEdits } from './keeping'
import type { Access, Authors, CursorJson, Person, SentStep, Welcome } from './protocol'

export interface ConnectionListener {
  changed(state: ConnectionState): void
  /** What this person may do; told before a text is shown, as it decides how waiting edits are carried on. */
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
