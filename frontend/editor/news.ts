// What the page around the editor hears: the outline, the state of saving and who is here, the block of the caret. A page
// may pass all of this on to its server, so it is told what changed and not every letter.

import type { EditorState } from 'prosemirror-state'
import type { ConnectionState } from './collab/connection'
import type { Person } from './collab/protocol'
import { blockAt } from './commands/blocks'
import type { LiveText } from './composition/live-text'
import { outlineOf, sameOutline, type OutlineEntry } from './plugins/outline'
import { idOf } from './schema'
import { suggestionsIn, type Suggestion } from './suggest/list'
import type { Timers } from './timers'
import type { SaveState } from './ui/notices'

export interface PersonPresent extends Omit<Person, 'cursor'> {
  me: boolean
}

export interface EditorStatus {
  state: SaveState
  /** Epoch milliseconds of the last commit of one's own words; null before the first. */
  savedAt: number | null
  people: readonly PersonPresent[]
  /** Whether the server lets this person edit, and if not, the key of the reason. */
  edit: boolean
  /** Whether this person may suggest. */
  suggest: boolean
  why: string | null
}

export interface EditorListener {
  outline(entries: readonly OutlineEntry[]): void
  status(status: EditorStatus): void
  selection(blockId: string | null): void
  /** The suggestions in the text are others, or say something else. */
  suggestions(suggestions: readonly Suggestion[]): void
  /** The caret entered a suggestion; null when it is in none any more. */
  suggestionFocus(id: string | null): void
}

const OUTLINE_MS = 300

/** Saving is not worth a word until it takes this long; otherwise the line would flicker with every letter. */
const SLOW_MS = 1000

export class News {
  private readonly text: LiveText
  private readonly timers: Timers
  private readonly listener: EditorListener
  private readonly savingIsSlow: () => void
  private outlined: readonly OutlineEntry[] = []
  private outlining = 0
  private suggested = '[]'
  private suggesting = 0
  private suggestion: string | null = null
  private block: string | null | undefined
  private told = ''
  private slow = false
  private slowness = 0

  /** `savingIsSlow` is called when there is a new state of saving although nothing else happened. */
  constructor(text: LiveText, timers: Timers, listener: EditorListener, savingIsSlow: () => void) {
    this.text = text
    this.timers = timers
    this.listener = listener
    this.savingIsSlow = savingIsSlow
  }

  saveState(connection: ConnectionState): SaveState {
    this.watchSaving()
    switch (connection.name) {
      case 'start':
        return connection.attempt > 0 ? 'offline' : 'connecting'
      case 'recover':
        return 'offline'
      case 'detached':
        return 'ended'
      default:
        return this.slow ? 'saving' : 'saved'
    }
  }

  status(status: EditorStatus): void {
    const minute = status.savedAt === null ? null : Math.floor(status.savedAt / 60_000)
    const news = JSON.stringify({ ...status, savedAt: minute })
    if (news === this.told) return
    this.told = news
    this.listener.status(status)
  }

  selection(state: EditorState): void {
    const block = blockAt(state)?.node
    const id = block ? idOf(block) : null
    if (id === this.block) return
    this.block = id
    this.listener.selection(id)
  }

  outlineSoon(): void {
    this.timers.clear(this.outlining)
    this.outlining = this.timers.set(() => {
      const outline = outlineOf(this.text.state)
      if (sameOutline(outline, this.outlined)) return
      this.outlined = outline
      this.listener.outline(outline)
    }, OUTLINE_MS)
  }

  suggestionFocus(id: string | null): void {
    if (id === this.suggestion) return
    this.suggestion = id
    this.listener.suggestionFocus(id)
  }

  suggestionsSoon(): void {
    this.timers.clear(this.suggesting)
    this.suggesting = this.timers.set(() => {
      const suggestions = suggestionsIn(this.text.state.doc).map(({ pos: _pos, ...suggestion }) => suggestion)
      const told = JSON.stringify(suggestions)
      if (told === this.suggested) return
      this.suggested = told
      this.listener.suggestions(suggestions)
    }, OUTLINE_MS)
  }

  stop(): void {
    this.timers.clear(this.suggesting)
    this.timers.clear(this.outlining)
    this.timers.clear(this.slowness)
  }

  private watchSaving(): void {
    if (this.text.sendable() === null) {
      this.timers.clear(this.slowness)
      this.slowness = 0
      this.slow = false
    } else if (this.slowness === 0) {
      this.slowness = this.timers.set(() => {
        this.slow = true
        this.savingIsSlow()
      }, SLOW_MS)
    }
  }
}
