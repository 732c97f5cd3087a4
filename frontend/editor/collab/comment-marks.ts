// Where the words are that comments are about.
//
// Like cursors (presence.ts) they are kept in the coordinates of the confirmed text, and mapped on when steps are confirmed:
// the beginning of a mark belongs to what follows it and its end to what precedes it, exactly as the server does it. They are
// not part of the editor state, where they would vanish with an open composition, and nothing is put into the text for them.

import { Mapping, type Step, type StepMap } from 'prosemirror-transform'
import type { LiveText } from '../composition/live-text'
import { browserTimers, type Timers } from '../timers'

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

/** So long after the last change to words of comments it is told which they are. */
const TOUCHED_MS = 800

/** How many past steps a batch may be behind. */
const REMEMBERED = 1000

export class CommentMarks {
  private readonly text: LiveText
  private readonly lost: () => void
  private readonly touched: (ids: string[]) => void
  private readonly timers: Timers
  private readonly changed = new Set<string>()
  /** Those whose words went while this screen was open: an undo, or whoever moves them, may bring them back. */
  private readonly away = new Set<string>()
  private telling = 0
  private marks = new Map<string, CommentMark>()
  private maps: StepMap[] = []
  private version: number | null = null
  private waiting: MarkBatch[] = []

  /**
   * `lost` is called when it cannot be told where marks are, and all of them are needed anew; `touched` with those whose words
   * a step changed: what became of them only the server knows, which follows them even where a provision is moved.
   */
  constructor(
    text: LiveText,
    lost: () => void,
    touched: (ids: string[]) => void = () => undefined,
    timers: Timers = browserTimers,
  ) {
    this.text = text
    this.lost = lost
    this.touched = touched
    this.timers = timers
  }

  stop(): void {
    this.timers.clear(this.telling)
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
    // That there are none needs no positions.
    const behind = batch.put.length === 0 ? 0 : this.version - batch.v
    if (behind > this.maps.length) {
      this.lost()
      return
    }
    const since = this.maps.slice(this.maps.length - behind)
    if (batch.all) this.marks.clear()
    for (const id of batch.drop) this.marks.delete(id)
    for (const id of batch.drop) this.away.delete(id)
    for (const mark of batch.put) {
      if (mark.kind !== 'GONE') this.away.delete(mark.id)
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
      if (this.away.size > 0 && brings(map)) for (const id of this.away) this.note(id)
      for (const mark of this.marks.values()) {
        const moved = follow(mark, map)
        if (isTouched(mark, map)) this.note(mark.id)
        if (moved === mark) continue
        this.marks.set(mark.id, moved)
        if (moved.from >= moved.to) this.away.add(mark.id)
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

  private note(id: string): void {
    this.changed.add(id)
    this.timers.clear(this.telling)
    this.telling = this.timers.set(() => {
      const ids = [...this.changed]
      this.changed.clear()
      this.touched(ids)
    }, TOUCHED_MS)
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

/** Whether a step changed the words of a mark, or wrote among them. */
function isTouched(mark: CommentMark, map: StepMap): boolean {
  let touched = false
  if (mark.from < mark.to)
    map.forEach((oldStart, oldEnd) => (touched ||= oldStart < mark.to && oldEnd > mark.from))
  return touched
}

/** More than a letter: what comes back comes as words. */
function brings(map: StepMap): boolean {
  let brings = false
  map.forEach((_oldStart, _oldEnd, newStart, newEnd) => (brings ||= newEnd - newStart > 1))
  return brings
}
