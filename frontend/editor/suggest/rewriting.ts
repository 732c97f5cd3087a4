// One direct edit written as suggestions.
//
// The changes are written from the end of the text to its beginning, each on positions of the text before, so that none
// moves the place of the next. Nothing that stands is taken away: words and blocks to go get a mark, and so do new ones.
// What the person has suggested himself and not filed is his, and is really changed.

import { Fragment, Slice, type Node, type ResolvedPos } from 'prosemirror-model'
import { Selection, TextSelection, type EditorState, type Transaction } from 'prosemirror-state'
import { ReplaceStep } from 'prosemirror-transform'
import type { Span } from '../composition/net-change'
import { positionOf } from '../ranks'
import { schema } from '../schema'
import { Carets } from './carets'
import { isDivision, isInOneLine, readChange, sameKind, type Change, type Side } from './change'
import { continued } from './continuing'
import { Marking } from './marking'
import { formOf } from './forms'
import { plain, split, type Author } from './marks'
import { Recasting, type FormChange } from './recasting'

/** The edit is none that can be suggested, or not here. */
export class Unsuggestable extends Error {
  readonly why: 'format' | 'form'

  constructor(why: 'format' | 'form' = 'format') {
    super(why)
    this.why = why
  }
}

/** Set on an edit of the rows and columns of a table: as a suggestion the table goes and comes again as a whole. */
export const SHAPES_TABLE = 'shapesTable'

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
  private readonly spans: readonly Span[]
  private readonly out: Transaction
  private readonly carets: Carets
  private readonly marking: Marking
  private readonly author: Author
  private readonly id: () => string

  constructor(state: EditorState, direct: Transaction, spans: readonly Span[], author: Author) {
    this.before = state.doc
    this.after = direct.doc
    this.spans = spans
    this.out = state.tr
    this.carets = new Carets(this.out, spans, state.selection)
    let chosen: string | null = null
    this.author = author
    this.id = () => (chosen ??= continued(state, spans, author) ?? author.newId())
    this.marking = new Marking(state.doc, this.out, this.carets, author, this.id)
  }

  /** An edit of forms alone. Throws Unsuggestable. */
  forms(direct: Transaction, change: FormChange): Transaction {
    const recasting = new Recasting(this.out, this.author, this.marking, this.id)
    if (!recasting.write(change, direct)) throw new Unsuggestable('form')
    return this.out
  }

  /** Throws Unsuggestable. */
  write(direct: Transaction): Transaction {
    const { selection } = direct
    if (!direct.getMeta(SHAPES_TABLE) || !this.tables())
      for (const span of [...this.spans].reverse()) this.span(span)
    const { out } = this
    const place = (position: number) => out.doc.resolve(this.carets.of(position))
    out.setSelection(TextSelection.between(place(selection.anchor), place(selection.head)))
    const beyond = this.carets.beyondNothing()
    return beyond ? out.setSelection(Selection.near(out.doc.resolve(beyond.position), beyond.direction)) : out
  }

  // A table whose rows or columns change goes, and comes again as it would be.
  private tables(): boolean {
    const { before, after } = this
    if (before.childCount !== after.childCount) return false
    const index = before.children.findIndex((block, i) => block !== after.child(i))
    const [table, now] = [before.maybeChild(index), after.maybeChild(index)]
    if (table?.type.name !== 'table' || now?.type.name !== 'table') return false
    const pos = positionOf(before, index)
    this.marking.blocks(pos + table.nodeSize, [now], pos)
    this.marking.remove(pos, pos + table.nodeSize)
    return true
  }

  private span(span: Span): void {
    const { before, after } = this
    const [$from, $to] = [before.resolve(span.from), before.resolve(span.to)]
    const [$start, $end] = [after.resolve(span.start), after.resolve(span.end)]
    if (isInOneLine(before, after, span)) {
      const words = $start.parent.content.cut($start.parentOffset, $end.parentOffset)
      this.marking.words(span.to, span.start, plain(words), this.marking.isOwn($from.node(1)))
      this.marking.remove(span.from, span.to)
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
      this.marking.words(place, start, lines(words), this.marking.isOwn(this.before.resolve(place).node(1)))
    }
    if (at === to) write(to)
    this.marking.remove(from, to)
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
      this.marking.blocks(to, change.blocks, change.blocksStart)
      this.marking.remove(begin, to)
    }
    if (!first) return
    this.marking.words(first.end, change.start, plain(change.firstWords), this.marking.isOwn(first.node))
    this.marking.remove(from, first.end)
  }

  // Preformatted text carries no marks.
  private hasNoMarks({ node }: Side): boolean {
    return node.type.spec.code === true && !this.marking.isOwn(node)
  }

  /** Enter, or blocks pasted into the middle of one. */
  private divide(change: Change, { node, end, pos, isTitle }: Side, replaced: Node): void {
    const { from, to, firstWords, blocks, blocksStart, start } = change
    if (this.marking.isOwn(node)) return this.divideOwn(change)
    const all = [...blocks, replaced]
    if (to === end || isTitle || !all.every(isDivision)) {
      const tail = this.marking.copy(node.content.cut(to - pos - 1))
      this.marking.blocks(end + 1, [...blocks, replaced.copy(replaced.content.append(tail))], blocksStart)
      this.marking.words(end, start, plain(firstWords), false)
      return this.marking.remove(from, end)
    }
    const parts = all.map((other) => Fragment.from(split.create({ as: formOf(other) })).append(plain(other.content)))
    const first = plain(firstWords)
    const place = this.marking.markedWords(
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
    this.marking.remove(from, to)
  }

  private divideOwn({ from, to, start, end }: Change): void {
    const slice = this.after.slice(start, end)
    const own = this.marking.insertion
    const blocks = plain(slice.content).content.map((block) => this.marking.free(block).mark(own.addToSet(block.marks)))
    this.out.step(new ReplaceStep(from, to, new Slice(Fragment.fromArray(blocks), slice.openStart, slice.openEnd)))
    this.carets.landed(start, end, from)
  }

  /** Backspace at the beginning of a block, or words deleted from one block into another. True when all is done. */
  private join({ from, to, start, firstWords }: Change, first: Side, last: Side): boolean {
    if (!this.marking.isOwn(last.node) && !first.isTitle && !this.hasNoMarks(last)) {
      this.marking.remove(last.pos, to)
      this.marking.join(last.node, last.pos)
      this.marking.remove(first.end, last.pos)
      return false
    }
    // The words of one's own block, and those that the title would take in, go over as words.
    const rest = this.marking.copy(last.node.content.cut(to - last.pos - 1))
    this.marking.remove(first.end, last.end + 1)
    this.marking.words(first.end, start, plain(firstWords).append(rest), this.marking.isOwn(first.node))
    this.marking.remove(from, first.end)
    return true
  }

  /** The last block stays with its new beginning; one of another kind comes instead of it. */
  private keepOrReplace({ to, end, blocks, blocksStart }: Change, begin: number, last: Side, other: Node): void {
    if (!this.hasNoMarks(last) && (sameKind(last.node, other) || this.takesForm(last, other))) {
      this.marking.words(to, end - other.content.size, plain(other.content), this.marking.isOwn(last.node))
      this.marking.remove(last.pos, to)
      this.marking.blocks(last.pos, blocks, blocksStart)
      return this.marking.remove(begin, last.pos)
    }
    const tail = this.marking.copy(last.node.content.cut(to - last.pos - 1))
    this.marking.blocks(last.end + 1, [...blocks, other.copy(other.content.append(tail))], blocksStart)
    this.marking.remove(begin, last.end + 1)
  }

  /** A block that gets another beginning and another kind stays, and is wanted to be of that kind. */
  private takesForm({ node, pos }: Side, other: Node): boolean {
    return isDivision(other) && formOf(node) !== '' && !this.marking.isOwn(node) && this.marking.recast(node, pos, formOf(other))
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
    this.marking.blocks(finish, blocks, $start.depth > 0 ? $start.before(1) : start)
    this.marking.remove(begin, finish)
  }
}
