// A changed span read as what it does to blocks. A text is a flat run of blocks, so every change has the same shape:
//
//   before   …F[kept │ gone] [whole blocks gone] T[gone │ kept]…
//   after    …F[kept │ first words] [whole blocks new] X[last words │ kept]…
//
// F and T are the blocks in which the span begins and ends, each null when it begins or ends between two blocks. X stands
// where T stood; null when the span adds no border between blocks.

import { Fragment, type Node, type ResolvedPos } from 'prosemirror-model'
import type { Span } from '../composition/net-change'
import { formOf } from './forms'

export interface Side {
  node: Node
  /** Position before the block. */
  pos: number
  end: number
  isTitle: boolean
}

export interface Change extends Span {
  first: Side | null
  last: Side | null
  /** The span begins and ends in one block. */
  within: boolean
  /** What is written behind the kept beginning of F. */
  firstWords: Fragment
  /** Whole new blocks. */
  blocks: readonly Node[]
  /** Where they stand in the text after. */
  blocksStart: number
  /** The block that stands where T stood, with only the new words in it; null when there is no new border. */
  replaced: Node | null
  replacedStart: number
}

function side($place: ResolvedPos): Side | null {
  if ($place.depth === 0) return null
  return { node: $place.node(1), pos: $place.before(1), end: $place.end(1), isTitle: $place.index(0) === 0 }
}

/** Reads a span of which no end is deeper than a block. */
export function readChange(before: Node, after: Node, span: Span): Change {
  // The title stays the title: what seems to replace it replaces its words.
  const { from, to, start, end } = span.from === 0 ? { ...span, from: 1, start: 1 } : span
  const [$from, $to] = [before.resolve(from), before.resolve(to)]
  const [$start, $end] = [after.resolve(start), after.resolve(end)]
  const open = $start.depth > 0
  const closed = $end.depth === 0
  const unbroken = open && !closed && $start.index(0) === $end.index(0)
  const firstBlock = $start.index(0) + (open ? 1 : 0)
  const blocks = after.content.content.slice(firstBlock, Math.max(firstBlock, $end.index(0)))
  const blocksStart = open ? $start.after(1) : start
  return {
    ...{ from, to, start, end, blocks, blocksStart },
    first: side($from),
    last: side($to),
    within: $from.depth > 0 && $to.depth > 0 && $from.index(0) === $to.index(0),
    firstWords: open
      ? $start.node(1).content.cut($start.parentOffset, unbroken ? $end.parentOffset : undefined)
      : Fragment.empty,
    replaced: closed || unbroken ? null : $end.node(1).copy($end.node(1).content.cut(0, $end.parentOffset)),
    replacedStart: closed || unbroken ? end : $end.before(1),
  }
}

/** Whether two blocks are of one kind, so that words of one may stand in the other. */
export function sameKind(one: Node, other: Node): boolean {
  const { id: _id, ...attrs } = one.attrs
  return one.type === other.type && Object.entries(attrs).every(([name, value]) => other.attrs[name] === value)
}

/** Whether a division can make this block: its sign says of which kind it is. */
export function isDivision(other: Node): boolean {
  return formOf(other) !== '' && (other.attrs['number'] ?? null) === null
}

function blocksOf(doc: Node, from: number, to: number): [number, number] {
  const [$from, $to] = [doc.resolve(from), doc.resolve(to)]
  return [$from.depth > 0 ? $from.index(0) : -1, $to.depth > 0 ? $to.index(0) : -2]
}

/** Whether a span lies in one line of words before and after. Preformatted text is no such line: it carries no marks. */
export function isInOneLine(before: Node, after: Node, { from, to, start, end }: Span): boolean {
  const [$from, $start] = [before.resolve(from), after.resolve(start)]
  return (
    $from.parent.inlineContent &&
    $from.parent.type.spec.code !== true &&
    $from.sameParent(before.resolve(to)) &&
    $start.sameParent(after.resolve(end))
  )
}

/** The spans such that no two of them change the same block, except its words. */
export function apart(before: Node, after: Node, spans: readonly Span[]): Span[] {
  return spans.reduce<Span[]>((merged, span) => {
    const last = merged.at(-1)
    const shared =
      last &&
      (blocksOf(before, last.from, last.to)[1] === blocksOf(before, span.from, span.to)[0] ||
        blocksOf(after, last.start, last.end)[1] === blocksOf(after, span.start, span.end)[0])
    if (!shared || [last, span].every((each) => isInOneLine(before, after, each))) return [...merged, span]
    const whole = { from: last.from, to: span.to, start: last.start, end: span.end }
    return [...merged.slice(0, -1), whole]
  }, [])
}
