// An edit that changes nothing but forms (the kind of blocks, the format of words), written as wishes: the words stay where
// they are, so whatever others do to them meanwhile is kept. What is one's own is really changed.

import type { Mark, Node } from 'prosemirror-model'
import { TextSelection, type Transaction } from 'prosemirror-state'
import { AddNodeMarkStep } from 'prosemirror-transform'
import type { Span } from '../composition/net-change'
import { schema } from '../schema'
import { formOf, otherMarks, readToggles, togglesBetween, wishOf, writeToggles, type Toggles } from './forms'
import { isOpen, isOwn, isSuggestion, plain, recasting, split, type Author } from './marks'
import type { Marking } from './marking'

interface Words {
  from: number
  to: number
  node: Node
  own: boolean
  toggles: Toggles
  /** Marks as they are to be, where words have to be replaced for it. */
  replaced: readonly Mark[] | null
}

interface Block {
  pos: number
  node: Node
  own: boolean
  form: string
  after: Node
}

/** Everything that an edit changes about forms; null when it changes words, or blocks come or go. */
export interface FormChange {
  words: Words[]
  blocks: Block[]
}

const withoutFormats = (node: Node): readonly Mark[] => node.marks.filter(isSuggestion)

function sameMarks(one: readonly Mark[], other: readonly Mark[]): boolean {
  return one.length === other.length && one.every((mark, i) => mark.eq(other[i]!))
}

interface Leaf {
  node: Node
  from: number
  to: number
}

// Cut at the borders of both, so that each piece is one run before and after.
function leaves(block: Node, pos: number): Leaf[] {
  const found: Leaf[] = []
  block.descendants((node, position) => {
    if (node.isInline) found.push({ node, from: pos + 1 + position, to: pos + 1 + position + node.nodeSize })
    return !node.isInline
  })
  return found
}

function wordsOf(leaf: Leaf, from: number, to: number): string {
  return leaf.node.isText ? (leaf.node.text ?? '').slice(from - leaf.from, to - leaf.from) : leaf.node.type.name
}

// The pieces in which two blocks of the same words differ by format; null when they are not of the same words.
function changedWords(before: Node, after: Node, pos: number, ownBlock: boolean, author: Author): Words[] | null {
  if (before.content.size !== after.content.size) return null
  const [was, is] = [leaves(before, pos), leaves(after, pos)]
  const found: Words[] = []
  for (let i = 0, j = 0; i < was.length || j < is.length;) {
    const [old, now] = [was[i], is[j]]
    if (!old || !now || old.to <= now.from || now.to <= old.from) return null
    const [from, to] = [Math.max(old.from, now.from), Math.min(old.to, now.to)]
    if (wordsOf(old, from, to) !== wordsOf(now, from, to)) return null
    if (!old.node.isText && !old.node.hasMarkup(now.node.type, now.node.attrs, old.node.marks)) return null
    if (!sameMarks(withoutFormats(old.node), withoutFormats(now.node))) return null
    const toggles = togglesBetween(old.node.marks, now.node.marks)
    const replaced = sameMarks(otherMarks(old.node.marks), otherMarks(now.node.marks)) ? null : now.node.marks
    const own = ownBlock || isOwn(old.node, author)
    // The sign of a division is no word: nothing can be wished of its format.
    const isWord = old.node.type !== split
    if (isWord && (toggles.size > 0 || replaced)) found.push({ from, to, node: old.node, own, toggles, replaced })
    if (old.to === to) i++
    if (now.to === to) j++
  }
  return found
}

// The same but for the marks of words: the rows and cells of a table.
function sameShape(one: Node, other: Node): boolean {
  if (one.isTextblock) return one.hasMarkup(other.type, other.attrs, other.marks)
  return (
    one.hasMarkup(other.type, other.attrs, other.marks) &&
    one.childCount === other.childCount &&
    one.children.every((child, i) => sameShape(child, other.child(i)))
  )
}

export function readForms(before: Node, after: Node, author: Author): FormChange | null {
  if (before.childCount !== after.childCount || before.content.size !== after.content.size) return null
  const change: FormChange = { words: [], blocks: [] }
  let pos = 0
  for (let i = 0; i < before.childCount; i++) {
    const [old, now] = [before.child(i), after.child(i)]
    if (old !== now) {
      if (old.nodeSize !== now.nodeSize) return null
      const own = isOwn(old, author)
      const form = formOf(now)
      if (!old.isTextblock || !now.isTextblock) {
        if (!sameShape(old, now)) return null
      } else if (!old.hasMarkup(now.type, now.attrs, now.marks)) {
        const recasts = form !== '' && formOf(old) !== '' && form !== formOf(old) && sameMarks(old.marks, now.marks)
        if (!recasts && !own) return null
        change.blocks.push({ pos, node: old, own, form, after: now })
      }
      const words = changedWords(old, now, pos, own, author)
      if (!words) return null
      change.words.push(...words)
    }
    pos += old.nodeSize
  }
  return change
}

/** Where the changes are. */
export function placesOf({ words, blocks }: FormChange): Span[] {
  const places = [...words, ...blocks.map(({ pos, node }) => ({ from: pos + 1, to: pos + node.nodeSize - 1 }))]
  return places.map(({ from, to }) => ({ from, to, start: from, end: to })).sort((a, b) => a.from - b.from)
}

export class Recasting {
  private readonly out: Transaction
  private readonly author: Author
  private readonly marking: Marking
  private readonly id: () => string
  private met = false

  constructor(out: Transaction, author: Author, marking: Marking, id: () => string) {
    this.out = out
    this.author = author
    this.marking = marking
    this.id = id
  }

  /** Writes the change; false when all that it touches is somebody else's wish already. */
  write({ words, blocks }: FormChange, { selection }: Transaction): boolean {
    const taken = this.takenBack(words)
    for (const each of [...words].sort((a, b) => b.from - a.from)) this.words(each, taken)
    for (const block of [...blocks].reverse()) this.block(block)
    const at = (position: number) => this.out.doc.resolve(this.out.mapping.map(position, -1))
    this.out.setSelection(TextSelection.between(at(selection.anchor), at(selection.head)))
    return this.out.docChanged || !this.met
  }

  private isForeign(node: Node): boolean {
    const wish = recasting.isInSet(node.marks)
    const foreign = wish !== undefined && !isOpen(wish, this.author)
    this.met ||= foreign
    return foreign
  }

  // What is wished for already everywhere is not wished for twice: it is taken back, as a second press of the key does.
  private takenBack(words: readonly Words[]): ReadonlySet<string> {
    const standing = words.filter((each) => !each.own && !this.isForeign(each.node))
    const wished = (each: Words): Toggles => readToggles(wishOf(each.node))
    const names = new Set(standing.flatMap(({ toggles }) => [...toggles.keys()]))
    return new Set(
      [...names].filter((name) =>
        standing.every((each) => !each.toggles.has(name) || wished(each).get(name) === each.toggles.get(name)),
      ),
    )
  }

  private words(each: Words, taken: ReadonlySet<string>): void {
    const { from, to, node, own, toggles, replaced } = each
    if (own) {
      for (const mark of replaced ? otherMarks(node.marks) : []) this.out.removeMark(from, to, mark)
      for (const mark of otherMarks(replaced ?? [])) this.out.addMark(from, to, mark)
      for (const [name, comes] of toggles) {
        if (comes) this.out.addMark(from, to, schema.marks[name]!.create())
        else this.out.removeMark(from, to, schema.marks[name]!)
      }
      return
    }
    if (replaced) {
      const copy = plain(this.marking.cut(from, to)).content.map((inline) => inline.mark(replaced.filter((mark) => !isSuggestion(mark))))
      this.marking.replacement(to, copy)
      return this.marking.remove(from, to)
    }
    if (this.isForeign(node)) return
    const wish = new Map(readToggles(wishOf(node)))
    for (const [name, comes] of toggles) {
      if (taken.has(name)) wish.delete(name)
      else wish.set(name, comes)
    }
    if (wish.size > 0) this.out.addMark(from, to, this.wish(writeToggles(wish)))
    else this.out.removeMark(from, to, recasting)
  }

  private block({ pos, node, own, form, after }: Block): void {
    if (own) this.out.setNodeMarkup(pos, after.type, after.attrs, node.marks)
    else if (!this.isForeign(node) && wishOf(node) !== form) this.out.step(new AddNodeMarkStep(pos, this.wish(form)))
  }

  private wish(as: string): Mark {
    return recasting.create({ id: this.id(), by: this.author.by, as })
  }
}
