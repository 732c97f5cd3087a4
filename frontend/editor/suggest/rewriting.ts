// One direct edit written as suggestions.
//
// The changes are written from the end of the text to its beginning, each on positions of the text before, so that none
// moves the place of the next. Nothing that stands is taken away: words and blocks to go get a mark, and so do new ones.
// What the person has suggested himself and not filed is his, and is really changed.

import { Fragment, Slice, type Mark, type Node, type ResolvedPos } from 'prosemirror-model'
import { Selection, TextSelection, type EditorState, type Transaction } from 'prosemirror-state'
import { AddMarkStep, AddNodeMarkStep, ReplaceStep } from 'prosemirror-transform'
import type { Span } from '../composition/net-change'
import { idOf, schema } from '../schema'
import { Carets } from './carets'
import { isDivision, isInOneLine, readChange, sameKind, type Change, type Side } from './change'
import { continued } from './continuing'
import { deletion, insertion, isDeleted, isOwn, joining, marked, plain, remaining, split, type Author } from './marks'

/** The edit is none that can be suggested. */
export class Unsuggestable extends Error {}

// Words as they can stand in one line of a table.
function lines(words: string): Fragment {
  const nodes = words.split('\n').flatMap((line, i) => {
    const text = line === '' ? [] : [schema.text(line)]
    return i === 0 ? text : [schema.nodes['break']!.create(), ...text]
  })
  return Fragment.fromArray(nodes)
}

function takesWords({ parent }: ResolvedPos): boolean {
  return parent.inlineContent && parent.type.spec.code !== true
}

export class Rewriting {
  private readonly before: Node
  private readonly after: Node
  private readonly author: Author
  private readonly spans: readonly Span[]
  private readonly out: Transaction
  private readonly carets: Carets
  private readonly id: () => string

  constructor(state: EditorState, direct: Transaction, spans: readonly Span[], author: Author) {
    this.before = state.doc
    this.after = direct.doc
    this.author = author
    this.spans = spans
    this.out = state.tr
    this.carets = new Carets(this.out, spans, state.selection)
    let chosen: string | null = null
    this.id = () => (chosen ??= continued(state, spans, author) ?? author.newId())
  }

  /** Throws Unsuggestable. */
  write({ selection }: Transaction): Transaction {
    for (const span of [...this.spans].reverse()) this.span(span)
    const { out } = this
    const place = (position: number) => out.doc.resolve(this.carets.of(position))
    out.setSelection(TextSelection.between(place(selection.anchor), place(selection.head)))
    const beyond = this.carets.beyondNothing()
    return beyond ? out.setSelection(Selection.near(out.doc.resolve(beyond.position), beyond.direction)) : out
  }

  private span(span: Span): void {
    const { before, after } = this
    const [$from, $to] = [before.resolve(span.from), before.resolve(span.to)]
    const [$start, $end] = [after.resolve(span.start), after.resolve(span.end)]
    if (isInOneLine(before, after, span)) {
      const words = $start.parent.content.cut($start.parentOffset, $end.parentOffset)
      this.words(span.to, span.start, plain(words), isOwn($from.node(1), this.author))
      this.remove(span.from, span.to)
    } else if ([$from, $to, $start, $end].some(({ depth }) => depth > 1)) this.wordsOnly(span)
    else this.blocks(readChange(before, after, span))
  }

  // Across the cells of a table only words can be suggested; its rows and columns stay.
  private wordsOnly({ from, to, start, end }: Span): void {
    const words = this.after.textBetween(start, end, '\n', '\n')
    if (from === to && words === '') throw new Unsuggestable()
    const at = [to, from].find((place) => takesWords(this.before.resolve(place)))
    if (words !== '' && at === undefined) throw new Unsuggestable()
    const write = (place: number): void => {
      this.words(place, start, lines(words), isOwn(this.before.resolve(place).node(1), this.author))
    }
    if (at === to) write(to)
    this.remove(from, to)
    if (at === from && from < to) write(from)
  }

  private blocks(change: Change): void {
    const { from, to, first, last, replaced, within } = change
    if ([first, last].some((side) => side && !side.node.isTextblock)) return this.wordsOnly(change)
    if (first && this.hasNoMarks(first)) return this.afresh(change)
    if (within && first) return replaced ? this.divide(change, first, replaced) : this.wordsOnly(change)
    const begin = first ? first.end : from
    if (first && last && !replaced) {
      if (this.join(change, first, last)) return
    } else if (last && replaced) this.keepOrReplace(change, begin, last, replaced)
    else {
      if (!first) this.refuseKinds(change)
      this.insertBlocks(to, change.blocks, change.blocksStart)
      this.remove(begin, to)
    }
    if (!first) return
    this.words(first.end, change.start, plain(change.firstWords), isOwn(first.node, this.author))
    this.remove(from, first.end)
  }

  // Other kinds of blocks, and not a word that is new or gone.
  private refuseKinds({ from, to, blocks }: Change): void {
    const gone = this.before.slice(from, to).content
    const same = gone.childCount === blocks.length && blocks.every((block, i) => block.content.eq(gone.child(i).content))
    if (same && blocks.length > 0) throw new Unsuggestable()
  }

  // Preformatted text carries no marks.
  private hasNoMarks({ node }: Side): boolean {
    return node.type.spec.code === true && !isOwn(node, this.author)
  }

  /** Enter, or blocks pasted into the middle of one. */
  private divide(change: Change, { node, end, pos, isTitle }: Side, replaced: Node): void {
    const { from, to, firstWords, blocks, blocksStart, start } = change
    if (isOwn(node, this.author)) return this.divideOwn(change)
    const all = [...blocks, replaced]
    if (to === end || isTitle || !all.every((other) => isDivision(node, other))) {
      const tail = remaining(node.content.cut(to - pos - 1))
      this.insertBlocks(end + 1, [...blocks, replaced.copy(replaced.content.append(tail))], blocksStart)
      this.words(end, start, plain(firstWords), false)
      return this.remove(from, end)
    }
    const parts = all.map((other) => Fragment.from(split.create()).append(plain(other.content)))
    const first = plain(firstWords)
    const place = this.insertWords(
      to,
      parts.reduce((whole, part) => whole.append(part), first),
    )
    this.carets.landed(start, start + first.size, place)
    let [at, there] = [place + first.size + 1, blocksStart + 1]
    for (const other of all) {
      const size = plain(other.content).size
      this.carets.landed(there, there + size, at)
      at += size + 1
      there += other.nodeSize
    }
    this.remove(from, to)
  }

  private divideOwn({ from, to, start, end }: Change): void {
    const slice = this.after.slice(start, end)
    const own = this.insertionMark()
    const blocks = plain(slice.content).content.map((block) => this.free(block).mark(own.addToSet(block.marks)))
    this.out.step(new ReplaceStep(from, to, new Slice(Fragment.fromArray(blocks), slice.openStart, slice.openEnd)))
    this.carets.landed(start, end, from)
  }

  /** Backspace at the beginning of a block, or words deleted from one block into another. True when all is done. */
  private join({ from, to, start, firstWords }: Change, first: Side, last: Side): boolean {
    if (!isOwn(last.node, this.author) && !first.isTitle && !this.hasNoMarks(last)) {
      this.remove(last.pos, to)
      if (!joining.isInSet(last.node.marks)) this.out.step(new AddNodeMarkStep(last.pos, this.mark(joining)))
      this.remove(first.end, last.pos)
      return false
    }
    // The words of one's own block, and those that the title would take in, go over as words.
    const rest = remaining(last.node.content.cut(to - last.pos - 1))
    this.remove(first.end, last.end + 1)
    this.words(first.end, start, plain(firstWords).append(rest), isOwn(first.node, this.author))
    this.remove(from, first.end)
    return true
  }

  /** The last block stays with its new beginning; one of another kind comes instead of it. */
  private keepOrReplace({ from, to, end, blocks, blocksStart }: Change, begin: number, last: Side, other: Node): void {
    if (sameKind(last.node, other) && !this.hasNoMarks(last)) {
      this.words(to, end - other.content.size, plain(other.content), isOwn(last.node, this.author))
      this.remove(last.pos, to)
      this.insertBlocks(last.pos, blocks, blocksStart)
      return this.remove(begin, last.pos)
    }
    // Only another kind of block, and not a word that is new or gone.
    if (from === last.pos && to === from + 1 && blocks.length === 0 && other.content.size === 0)
      throw new Unsuggestable()
    const tail = remaining(last.node.content.cut(to - last.pos - 1))
    this.insertBlocks(last.end + 1, [...blocks, other.copy(other.content.append(tail))], blocksStart)
    this.remove(begin, last.end + 1)
  }

  /** All blocks that are touched go, and come again as they would be. */
  private afresh({ from, to, start, end }: Change): void {
    const [$from, $to] = [this.before.resolve(from), this.before.resolve(to)]
    const [$start, $end] = [this.after.resolve(start), this.after.resolve(end)]
    const begin = $from.depth > 0 ? $from.before(1) : from
    const finish = $to.depth > 0 ? $to.after(1) : to
    const firstBlock = $start.index(0)
    const blocks = this.after.content.content.slice(firstBlock, $end.index(0) + ($end.depth > 0 ? 1 : 0))
    if (begin === 0) throw new Unsuggestable()
    this.insertBlocks(finish, blocks, $start.depth > 0 ? $start.before(1) : start)
    this.remove(begin, finish)
  }

  // ---- words and blocks that are new

  private words(at: number, start: number, words: Fragment, own: boolean): void {
    if (words.size === 0) return
    const place = own ? at : this.behindOwnDeletion(at)
    const content = own ? words : marked(words, this.insertionMark())
    this.out.step(new ReplaceStep(place, place, new Slice(content, 0, 0)))
    this.carets.landed(start, start + words.size, place)
  }

  private insertWords(at: number, words: Fragment): number {
    const place = this.behindOwnDeletion(at)
    this.out.step(new ReplaceStep(place, place, new Slice(marked(words, this.insertionMark()), 0, 0)))
    return place
  }

  // First what goes, then what comes, in whichever order it was done.
  private behindOwnDeletion(at: number): number {
    const $at = this.before.resolve(at)
    const left = $at.nodeBefore
    if (left && isOwn(left, this.author)) return at
    let place = at
    for (let next = $at.nodeAfter; next && this.isOwnDeletion(next); ) {
      place += next.nodeSize
      next = this.before.resolve(place).nodeAfter
    }
    return place
  }

  private isOwnDeletion(node: Node): boolean {
    const mark = deletion.isInSet(node.marks)
    return mark !== undefined && mark.attrs['by'] === this.author.by && !this.author.filed.has(String(mark.attrs['id']))
  }

  private insertBlocks(at: number, blocks: readonly Node[], start: number): void {
    if (blocks.length === 0) return
    const own = [this.insertionMark()]
    const content = Fragment.fromArray(blocks.map((block) => this.free(block.copy(plain(block.content))).mark(own)))
    this.out.step(new ReplaceStep(at, at, new Slice(content, 0, 0)))
    this.carets.landed(start, start + content.size, at)
  }

  // What is suggested to go still has its address.
  private free(block: Node): Node {
    const id = idOf(block)
    if (id === null || !this.before.content.content.some((other) => idOf(other) === id)) return block
    return block.type.create({ ...block.attrs, id: null }, block.content, block.marks)
  }

  // ---- words and blocks that go

  private remove(from: number, to: number): void {
    const blocks: { node: Node; pos: number }[] = []
    this.before.nodesBetween(from, to, (node, pos) => {
      blocks.push({ node, pos })
      return false
    })
    for (const { node, pos } of blocks.reverse()) {
      const end = pos + node.nodeSize
      if (from <= pos && to >= end && pos > 0) this.removeBlock(node, pos)
      else this.removeWords(node, Math.max(from, pos + 1), Math.min(to, end - 1))
    }
  }

  private removeBlock(node: Node, pos: number): void {
    if (isOwn(node, this.author)) this.out.step(new ReplaceStep(pos, pos + node.nodeSize, Slice.empty))
    else if (!isDeleted(node)) this.out.step(new AddNodeMarkStep(pos, this.mark(deletion)))
  }

  private removeWords(block: Node, from: number, to: number): void {
    if (from >= to || (isDeleted(block) && !isOwn(block, this.author))) return
    const free = isOwn(block, this.author)
    const runs: { node: Node; from: number; to: number }[] = []
    this.before.nodesBetween(from, to, (node, pos) => {
      if (node.isInline) runs.push({ node, from: Math.max(from, pos), to: Math.min(to, pos + node.nodeSize) })
      return !node.isInline
    })
    for (const { node, ...run } of runs.reverse()) {
      if (free || isOwn(node, this.author)) this.out.step(new ReplaceStep(run.from, run.to, Slice.empty))
      else if (!isDeleted(node)) this.out.step(new AddMarkStep(run.from, run.to, this.mark(deletion)))
    }
  }

  private insertionMark(): Mark {
    return this.mark(insertion)
  }

  private mark(type: typeof insertion): Mark {
    return type.create({ id: this.id(), by: this.author.by })
  }
}
