// What a run of steps changed in the end.
//
// Writing one Japanese word makes many steps (preedit, conversion, choice of a candidate, commit). Only the difference
// between before and after is of interest to others, so the step maps are folded into the few spans that differ.

import { Mapping, type StepMap } from 'prosemirror-transform'
import type { Node } from 'prosemirror-model'

/** `from`–`to` in the text before stands as `start`–`end` in the text after. */
export interface Span {
  from: number
  to: number
  start: number
  end: number
}

function touching(a: Span, b: Span): boolean {
  return b.from <= a.to || b.start <= a.end
}

/** The changed spans in order, apart from each other. */
export function changedSpans(maps: readonly StepMap[]): Span[] {
  const spans: Span[] = []
  maps.forEach((map, i) => {
    // Not mapping.slice(0, i).invert(): inverting keeps only what is inside the slice, and a slice of a Mapping still
    // holds all of its maps.
    const back = new Mapping(maps.slice(0, i)).invert()
    const forward = new Mapping(maps.slice(i + 1))
    map.forEach((oldStart, oldEnd, newStart, newEnd) => {
      spans.push({
        from: back.map(oldStart, -1),
        to: back.map(oldEnd, 1),
        start: forward.map(newStart, -1),
        end: forward.map(newEnd, 1),
      })
    })
  })
  spans.sort((a, b) => a.from - b.from || a.start - b.start)
  return spans.reduce<Span[]>((merged, span) => {
    const last = merged.at(-1)
    if (!last || !touching(last, span)) return [...merged, { ...span }]
    last.from = Math.min(last.from, span.from)
    last.to = Math.max(last.to, span.to)
    last.start = Math.min(last.start, span.start)
    last.end = Math.max(last.end, span.end)
    return merged
  }, [])
}

/** The spans that really differ: a cancelled conversion leaves none. */
export function netChange(before: Node, after: Node, maps: readonly StepMap[]): Span[] {
  return changedSpans(maps).filter(({ from, to, start, end }) => !before.slice(from, to).eq(after.slice(start, end)))
}

/** The words of the changed spans, for handing them back to the person who wrote them. */
export function changedWords(after: Node, maps: readonly StepMap[]): string {
  return changedSpans(maps)
    .map(({ start, end }) => after.textBetween(start, end, '\n', '\n'))
    .filter((words) => words !== '')
    .join('\n')
}

/** The words of one's own changes (`maps` led to `before`) that what happened `since` took away with their place. */
export function wordsGone(before: Node, maps: readonly StepMap[], since: Mapping): string {
  if (maps.length === 0 || since.maps.length === 0) return ''
  return changedSpans(maps)
    .filter(({ start, end }) => start < end && since.map(start, 1) >= since.map(end, -1))
    .map(({ start, end }) => before.textBetween(start, end, '\n', '\n'))
    .filter((words) => words.trim() !== '')
    .join('\n')
}
