// The messages between an editor and the drafting authority: JSON text frames on /council/live/{draft}/{language}.
// The server's side of the same list is in the drafting module.

export type StepJson = Record<string, unknown>

export type Seat = 'academia' | 'government' | 'industry' | 'civil' | 'secretariat' | 'office'

export interface CursorJson {
  /** The end that stays when the selection is stretched. */
  from: number
  /** The end that moves. */
  to: number
}

export interface Person {
  /** One per open editor, so that a person with two windows has two cursors. */
  key: string
  name: string
  seat: Seat
  /** The letter of the seat: 学, 政, 産, 市, 事. */
  mark: string
  cursor: CursorJson | null
}

/** Whose suggestions there are, by the reference that their marks carry. */
export type Authors = Record<string, Pick<Person, 'name' | 'seat' | 'mark'>>

/** What the server lets this person do; `why` is the key of the reason why not. */
export interface Access {
  edit: boolean
  suggest: boolean
  why: string | null
}

/** A step of the official sequence: what, from which editor, and by whom. */
export interface SentStep {
  s: StepJson
  c: string
  k?: string
}

export type RefusalReason =
  | 'UNKNOWN_STEP'
  | 'UNKNOWN_ATTRIBUTE'
  | 'OUT_OF_RANGE'
  | 'SPLIT_SURROGATE'
  | 'BAD_CHARACTER'
  | 'SCHEMA'
  | 'TOO_LARGE'
  | 'TOO_MANY'
  | 'NOT_ALLOWED'
  | 'FROZEN'
  | 'READ_ONLY'
  | 'WRONG_DRAFT'
  | 'MALFORMED'
  | 'NOT_FOUND'

export type ClientMessage =
  | { t: 'join'; client: string; v: number | null }
  // Edits of an earlier page wait for the text of the version on which they were made.
  | { t: 'return'; client: string; v: number }
  | { t: 'steps'; v: number; client: string; steps: StepJson[] }
  | ({ t: 'cursor'; v: number } & CursorJson)
  | { t: 'ping' }

// What is about suggestions may be missing: then there are none, and nobody may make any.
interface WelcomeWords {
  v: number
  me: Person
  /** How the marks of suggestions call this person. */
  ref?: string
  edit: boolean
  suggest?: boolean
  why: string | null
  people: Person[]
  authors?: Authors
  /** All suggestions in the text that their authors may no longer change. */
  filed?: string[]
  /** Headings that rest with all that belongs to them, and whether everything does. */
  frozen?: string[]
  /** Why each of them rests. */
  frozenWhy?: Record<string, string>
  frozenWhole?: boolean
  wholeWhy?: string
}

/** The answer to `join` and `return`. */
export type Welcome =
  | ({ t: 'init'; doc: unknown } & WelcomeWords)
  // `doc`, in answer to `return`: the text at `from`.
  | ({ t: 'resume'; from: number; steps: SentStep[]; doc?: unknown } & WelcomeWords)

/** What rests, in a welcome and whenever it changes. */
export type RestsJson = Pick<WelcomeWords, 'frozen' | 'frozenWhy' | 'frozenWhole' | 'wholeWhy'>

export type ServerMessage =
  | Welcome
  | { t: 'steps'; from: number; steps: SentStep[]; at?: number }
  | { t: 'stale'; v: number }
  | { t: 'refused'; reason: RefusalReason; v: number }
  | { t: 'people'; people: Person[] }
  | ({ t: 'cursor'; key: string; v: number } & CursorJson)
  | { t: 'access'; edit: boolean; suggest?: boolean; why: string | null }
  | { t: 'authors'; authors: Authors }
  | { t: 'filed'; ids: string[] }
  | ({ t: 'frozen' } & RestsJson)
  | { t: 'bye'; why: string }
  | { t: 'pong' }

/** Null for what is not a message of this protocol. */
export function readMessage(frame: string): ServerMessage | null {
  try {
    const message: unknown = JSON.parse(frame)
    return typeof message === 'object' && message !== null && 't' in message ? (message as ServerMessage) : null
  } catch {
    return null
  }
}
