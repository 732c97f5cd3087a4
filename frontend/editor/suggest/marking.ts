// The strokes of which suggestions are made: words and blocks that come, and those that go. Positions are those of the text
// before; whoever uses this works from the end of the text to its beginning.

import { Fragment, Slice, type Mark, type Node } from 'prosemirror-model'
import type { Transaction } from 'prosemirror-state'
import { AddMarkStep, AddNodeMarkStep, ReplaceStep } from 'prosemirror-transform'
import { idOf } from '../schema'
import { wishOf } from './forms'
import type { Carets } from './carets'
import { asTheyStand, deletion, insertion, isDeleted, isOpen, isOwn, joining, marked, recasting, type Author } from './marks'

export class Marking {
  private readonly before: Node
  private readonly out: Transaction
  private readonly carets: Carets
  private readonly author: Author
  private readonly id: () => string

  constructor(before: Node, out: Transaction, carets: Carets, author: Author, id: () => string) {
    this.before = before
    this.out = out
    this.carets = carets
    this.author = author
    this.id = id
  }

  isOwn(node: Node): boolean {
    return isOwn(node, this.author)
  }

  get insertion(): Mark {
    return this.mark(insertion)
  }

  /** New words, which stand at `start` after the direct edit; in one's own provision they need no mark. */
  words(at: number, start: number, words: Fragment, own: boolean): void {
    if (words.size === 0) return
    const place = own ? this.insert(at, words) : this.markedWords(at, words)
    this.carets.landed(start, start + words.size, place)
  }

  /** The same without a caret; tells where they came to stand. */
  markedWords(at: number, words: Fragment): number {
    return this.insert(this.behindOwnDeletion(at), marked(words, this.insertion))
  }

  blocks(at: number, blocks: readonly Node[], start: number): void {
    if (blocks.length === 0) return
    const own = [this.insertion]
    const content = Fragment.fromArray(blocks.map((block) => this.free(block.copy(this.copy(block.content))).mark(own)))
    this.insert(at, content)
    this.carets.landed(start, start + content.size, at)
  }

  /** Words of the text before. */
  cut(from: number, to: number): Fragment {
    const $from = this.before.resolve(from)
    return $from.parent.content.cut($from.parentOffset, $from.parentOffset + to - from)
  }

  /** Words for another place. */
  copy(content: Fragment): Fragment {
    return asTheyStand(content, this.author)
  }

  /** The same words in another form, behind those that go. */
  replacement(at: number, words: readonly Node[]): void {
    this.insert(at, marked(Fragment.fromArray([...words]), this.insertion))
  }

  /** Another kind for a block that stays; false when somebody else already wants one. */
  recast(block: Node, pos: number, as: string): boolean {
    const wish = recasting.isInSet(block.marks)
    if (wish && !isOpen(wish, this.author)) return false
    if (wishOf(block) !== as)
      this.out.step(new AddNodeMarkStep(pos, recasting.create({ id: this.id(), by: this.author.by, as })))
    return true
  }

  // What is suggested to go still has its address.
  free(block: Node): Node {
    const id = idOf(block)
    if (id === null || !this.before.content.content.some((other) => idOf(other) === id)) return block
    return block.type.create({ ...block.attrs, id: null }, block.content, block.marks)
  }

  join(block: Node, pos: number): void {
    if (!joining.isInSet(block.marks)) this.out.step(new AddNodeMarkStep(pos, this.mark(joining)))
  }

  /** Everything between two positions is to go: one's own really goes, whole blocks and words get marks. */
  remove(from: number, to: number): void {
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

  private insert(at: number, content: Fragment): number {
    this.out.step(new ReplaceStep(at, at, new Slice(content, 0, 0)))
    return at
  }

  // First what goes, then what comes, in whichever order it was done.
  private behindOwnDeletion(at: number): number {
    const $at = this.before.resolve(at)
    if ($at.nodeBefore && this.isOwn($at.nodeBefore)) return at
    let place = at
    for (let next = $at.nodeAfter; next && this.isOwnDeletion(next);) {
      place += next.nodeSize
      next = this.before.resolve(place).nodeAfter
    }
    return place
  }

  private isOwnDeletion({ marks }: Node): boolean {
    const mark = deletion.isInSet(marks)
    return mark !== undefined && isOpen(mark, this.author)
  }

  private removeBlock(node: Node, pos: number): void {
    if (this.isOwn(node)) this.out.step(new ReplaceStep(pos, pos + node.nodeSize, Slice.empty))
    else if (!isDeleted(node)) this.out.step(new AddNodeMarkStep(pos, this.mark(deletion)))
  }

  private removeWords(block: Node, from: number, to: number): void {
    const free = this.isOwn(block)
    if (from >= to || (isDeleted(block) && !free)) return
    const runs: { node: Node; from: number; to: number }[] = []
    this.before.nodesBetween(from, to, (node, pos) => {
      if (node.isInline) runs.push({ node, from: Math.max(from, pos), to: Math.min(to, pos + node.nodeSize) })
      return !node.isInline
    })
    for (const { node, ...run } of runs.reverse()) {
      if (free || this.isOwn(node)) this.out.step(new ReplaceStep(run.from, run.to, Slice.empty))
      else if (!isDeleted(node)) this.out.step(new AddMarkStep(run.from, run.to, this.mark(deletion)))
    }
  }

  private mark(type: typeof insertion): Mark {
    return type.create({ id: this.id(), by: this.author.by })
  }
}
