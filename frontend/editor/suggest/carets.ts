// Where the caret stands after an edit has been written as suggestions: behind the same words as after the direct edit,
// and past words that were deleted, which are still there.

import type { Selection, Transaction } from 'prosemirror-state'
import type { Span } from '../composition/net-change'

interface Landing {
  start: number
  end: number
  at: number
  steps: number
}

export class Carets {
  private readonly out: Transaction
  private readonly spans: readonly Span[]
  private readonly selection: Selection
  private readonly landings: Landing[] = []

  constructor(out: Transaction, spans: readonly Span[], selection: Selection) {
    this.out = out
    this.spans = spans
    this.selection = selection
  }

  /** What stands at `start`–`end` after the direct edit stands at `at` now. */
  landed(start: number, end: number, at: number): void {
    this.landings.push({ start, end, at, steps: this.out.steps.length })
  }

  /** A position after the direct edit, in the rewritten one. */
  of(position: number): number {
    const landing = this.landings
      .filter(({ start, end }) => start <= position && position <= end)
      .reduce<Landing | null>((best, each) => (best === null || each.start > best.start ? each : best), null)
    if (landing) {
      const now = this.out.mapping.slice(landing.steps).map(landing.at + position - landing.start)
      return Math.min(now, this.out.doc.content.size)
    }
    const span = this.spans.find(({ start, end }) => start <= position && position <= end)
    if (span) return this.isForward(span) ? this.out.mapping.map(span.to, 1) : this.out.mapping.map(span.from, -1)
    const past = this.spans.findLast(({ end }) => end < position)
    return this.out.mapping.map(past ? past.to + position - past.end : position)
  }

  /** An edit that changed nothing, because all of it was suggested already, still moves the caret on. */
  beyondNothing(): { position: number; direction: 1 | -1 } | null {
    const [span] = this.spans
    if (this.out.steps.length > 0 || !span || !this.selection.empty) return null
    if (this.out.selection.head !== this.selection.head) return null
    return this.isForward(span) ? { position: span.to, direction: 1 } : { position: span.from, direction: -1 }
  }

  // Delete leaves the caret in front of what went; after Backspace it was behind.
  private isForward({ from }: Span): boolean {
    return this.selection.empty && this.selection.head <= from
  }
}
