// Tells the others where the caret is, in the coordinates of the confirmed text, and not with every letter.

import type { EditorState } from 'prosemirror-state'
import type { Timers } from '../timers'
import type { Presence } from './presence'
import type { CursorJson } from './protocol'

const CURSOR_MS = 60

export class CaretTelling {
  private readonly presence: Presence
  private readonly timers: Timers
  private readonly state: () => EditorState
  private readonly tell: (cursor: CursorJson) => void
  private timer = 0

  /** `state` is what is on the screen when it is told. */
  constructor(presence: Presence, timers: Timers, state: () => EditorState, tell: (cursor: CursorJson) => void) {
    this.presence = presence
    this.timers = timers
    this.state = state
    this.tell = tell
  }

  soon(): void {
    if (this.timer !== 0) return
    this.timer = this.timers.set(() => {
      this.timer = 0
      const { anchor, head } = this.state().selection
      this.tell(this.presence.toConfirmed({ from: anchor, to: head }))
    }, CURSOR_MS)
  }

  stop(): void {
    this.timers.clear(this.timer)
  }
}
