// Suggestions that met what others did at the same time.
//
// Two people cross out the same word; one takes back a word that was accepted a moment ago. What waits to be sent is rebased
// over what others did, and may then touch what is not, or no longer, one's own: it would be refused. So it is mended before
// it is sent: where the text without one's own open suggestions is not the confirmed one, the confirmed one is put back.

import type { Node } from 'prosemirror-model'
import type { EditorState, Transaction } from 'prosemirror-state'
import { ReplaceStep, StepMap } from 'prosemirror-transform'
import { insertion, isOpen, type Author } from './marks'
import { keepsStanding, withoutOpen } from './standing'

/** From positions in a text without the person's own nodes to positions in the text. */
function mapToText(text: Node, author: Author): StepMap {
  const ranges: number[] = []
  text.descendants((node, position) => {
    const mark = insertion.isInSet(node.marks)
    if (!mark || !isOpen(mark, author)) return true
    ranges.push(position, node.nodeSize, 0)
    return false
  })
  return new StepMap(ranges).invert()
}

export interface Mended {
  tr: Transaction
  lost: string
}

interface Difference {
  /** In the confirmed standing text. */
  start: number
  end: number
  /** In the standing text as it would be. */
  from: number
  to: number
}

function difference(was: Node, is: Node, wasStart: number, isStart: number): Difference | null {
  const start = was.content.findDiffStart(is.content)
  const ends = was.content.findDiffEnd(is.content)
  if (start === null || ends === null) return null
  // Where a run is repeated the two ends may pass each other.
  const overlap = Math.max(0, start - Math.min(ends.a, ends.b))
  return {
    start: wasStart + start,
    end: wasStart + ends.a + overlap,
    from: isStart + start,
    to: isStart + ends.b + overlap,
  }
}

// Where only marks differ, sign by sign.
function markDifferences(was: Node, is: Node, wasStart: number, isStart: number): Difference[] {
  const found: Difference[] = []
  for (let i = 0; i < was.content.size; i++) {
    const [before, after] = [was.nodeAt(i), is.nodeAt(i)]
    if (before && after && before.sameMarkup(after)) continue
    const last = found.at(-1)
    if (last?.end === wasStart + i) {
      last.end++
      last.to++
    } else found.push({ start: wasStart + i, end: wasStart + i + 1, from: isStart + i, to: isStart + i + 1 })
  }
  return found
}

function inBlock(was: Node, is: Node, wasStart: number, isStart: number): Difference[] {
  const onlyMarks = was.inlineContent && was.content.size === is.content.size && was.textContent === is.textContent
  if (onlyMarks) return markDifferences(was, is, wasStart, isStart)
  const found = difference(was, is, wasStart, isStart)
  return found ? [found] : []
}

// Block by block where there are as many, so that what lies between two differences is left alone.
function differences(was: Node, is: Node): Difference[] {
  const whole = (): Difference[] => [difference(was, is, 0, 0)].filter((found) => found !== null)
  if (was.childCount !== is.childCount) return whole()
  const found: Difference[] = []
  let [wasStart, isStart] = [0, 0]
  for (let i = 0; i < was.childCount; i++) {
    const [before, after] = [was.child(i), is.child(i)]
    if (!before.eq(after)) {
      if (!before.sameMarkup(after)) return whole()
      found.push(...inBlock(before, after, wasStart + 1, isStart + 1))
    }
    wasStart += before.nodeSize
    isStart += after.nodeSize
  }
  return found
}

function ownWords(doc: Node, from: number, to: number, author: Author): string {
  let words = ''
  doc.nodesBetween(from, to, (node, position) => {
    const mark = insertion.isInSet(node.marks)
    if (!mark || !isOpen(mark, author)) return true
    const start = position + (node.isText ? 0 : 1)
    if (node.isBlock) words += node.textContent
    else if (node.isText) words += (node.text ?? '').slice(Math.max(0, from - start), to - start)
    return false
  })
  return words
}

/** What puts right the edits that wait, and the words that find no place any more; null when all is in order. */
export function mend(confirmed: Node, state: EditorState, author: Author): Mended | null {
  if (keepsStanding(confirmed, state.doc, author)) return null
  const was = withoutOpen(confirmed, author)
  const toText = mapToText(state.doc, author)
  const { tr } = state
  let lost = ''
  for (const { start, end, from, to } of differences(was, withoutOpen(state.doc, author)).reverse()) {
    const last = toText.map(to, -1)
    const first = Math.min(last, toText.map(from, 1))
    lost = ownWords(state.doc, first, last, author) + lost
    const { failed } = tr.maybeStep(new ReplaceStep(first, last, was.slice(start, end)))
    if (failed !== null) return startOver(confirmed, state, author)
  }
  if (!keepsStanding(confirmed, tr.doc, author)) return startOver(confirmed, state, author)
  return { tr: tr.setMeta('addToHistory', false), lost }
}

// Where the two cannot be brought together: the confirmed text, and the words are handed back.
function startOver(confirmed: Node, state: EditorState, author: Author): Mended | null {
  const all = difference(confirmed, state.doc, 0, 0)
  if (!all) return null
  const { start, end, from, to } = all
  const tr = state.tr.step(new ReplaceStep(from, to, confirmed.slice(start, end)))
  return { tr: tr.setMeta('addToHistory', false), lost: ownWords(state.doc, from, to, author) }
}
