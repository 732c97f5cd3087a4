// Where the words are that comments are about.
//
// Like cursors (presence.ts) they are kept in the coordinates of the confirmed text, and mapped on when steps are confirmed:
// the beginning of a mark belongs to what follows it and its end to what precedes it, exactly as the server does it. They are
// not part of the editor state, where they would vanish with an open composition, and nothing is put into the text for them.

import { Mapping, type Step, type StepMap } from 'prosemirror-transform'
import type { LiveText } from '../composition/live-text'

export interface CommentMark {
  id: string
  /** The provision it stands in; '' for the title and the whole text. */
  block: string
  /** Positions at the batch's version; equal where it is about a whole provision, or its words are gone. */
  from: number
  to: number
  kind: 'EXACT' | 'MOVED' | 'CHANGED' | 'GONE'
  quote: string
}

/** What the page tells: marks that are new or other ones now, and those that are not there any more. */
export interface MarkBatch {
  v: number
  /** These are all there are. */
  all: boolean
  put: readonly CommentMark[]
  drop: readonly string[]
}

/** How many past steps a batch may be behind. */
const REMEMBERED = 1000

export class CommentMarks {
  private readonly text: LiveText
  private readonly lost: () => void
  private marks = new Map<string, CommentMark>()
  private maps: StepMap[] = []
  private version: number | null = null
  private waiting: MarkBatch[] = []

  /** `lost` is called when it cannot be told where marks are, and all of them are needed anew. */
  constructor(text: LiveText, lost: () => void) {
    this.text = text
    this.lost = lost
  }

  /** The text begins, or goes on after the line was down. */
  begin(version: number): void {
    const before = this.version
    if (before === version) return
    this.version = version
    this.maps = []
    if (before !== null) {
      this.marks.clear()
      this.waiting = []
      this.lost()
      return
    }
    this.takeWaiting()
  }

  receive(batch: MarkBatch): void {
    if (this.version === null || batch.v > this.version) {
      this.waiting.push(batch)
      return
    }
    const behind = this.version - batch.v
    if (behind > this.maps.length) {
      this.lost()
      return
    }
    const since = this.maps.slice(this.maps.length - behind)
    if (batch.all) this.marks.clear()
    for (const id of batch.drop) this.marks.delete(id)
    for (const mark of batch.put) {
      this.marks.set(
        mark.id,
        since.reduce((moved, map) => follow(moved, map), mark),
      )
    }
  }

  confirmed(steps: readonly Step[], version: number): void {
    for (const step of steps) {
      const map = step.getMap()
      this.maps.push(map)
      if (this.maps.length > REMEMBERED) this.maps.shift()
      for (const mark of this.marks.values()) {
        const moved = follow(mark, map)
        if (moved !== mark) this.marks.set(mark.id, moved)
      }
    }
    this.version = version
    this.takeWaiting()
  }

  /** Words that comments are about, as they stand on the screen. */
  shown(): CommentMark[] {
    const unsent = new Mapping(this.text.sendable()?.steps.map((step) => step.getMap()) ?? [])
    const shown: CommentMark[] = []
    for (const mark of this.marks.values()) {
      if (mark.from >= mark.to) continue
      const from = this.text.toShown(unsent.map(mark.from, 1))
      const to = this.text.toShown(unsent.map(mark.to, -1))
      if (from < to) shown.push({ ...mark, from, to })
    }
    return shown
  }

  /** The shortest mark over a position of the screen: the one that was most likely meant. */
  at(position: number): CommentMark | null {
    const over = this.shown().filter(({ from, to }) => from <= position && position <= to)
    return over.reduce<CommentMark | null>(
      (best, mark) => (best === null || mark.to - mark.from < best.to - best.from ? mark : best),
      null,
    )
  }

  private takeWaiting(): void {
    const version = this.version ?? -1
    const ready = this.waiting.filter((batch) => batch.v <= version)
    this.waiting = this.waiting.filter((batch) => batch.v > version)
    for (const batch of ready) this.receive(batch)
  }
}

function follow(mark: CommentMark, map: StepMap): CommentMark {
  if (mark.from >= mark.to) return mark
  const from = map.map(mark.from, 1)
  const to = map.map(mark.to, -1)
  if (from === mark.from && to === mark.to) return mark
  return from < to ? { ...mark, from, to } : { ...mark, from: 0, to: 0, kind: 'GONE' }
}
