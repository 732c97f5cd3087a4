// Numbers in a text with suggestions. What stands keeps the number it has in the official text: a new section that is only
// proposed renumbers nothing. Beside it stands the number that a provision would have if everything were accepted, and a
// proposed provision has only that one.

import { Fragment, type Node } from 'prosemirror-model'
import { Numbering, type Label } from '../numbering'
import { kindOf, recast } from './forms'
import { insertion, isDeleted, joining, split } from './marks'

const NONE: Label = { mark: '', full: '' }

const isNew = ({ marks }: Node): boolean => insertion.isInSet(marks) !== undefined

const marksCount = (block: Node): boolean =>
  block.marks.length > 0 ||
  (block.isTextblock && block.content.content.some((node) => node.type === split)) ||
  (block.type.name === 'heading' && block.content.content.some((node) => isNew(node) || isDeleted(node)))

/** Whether two blocks may be numbered differently on account of their suggestions. */
export function sameSuggestedPlace(was: Node, is: Node): boolean {
  const splits = (block: Node): string =>
    block.content.content.map((node) => (node.type === split ? `¶${String(node.attrs['as'])}` : '')).join('')
  return (
    was.marks.length === is.marks.length &&
    was.marks.every((mark, i) => mark.eq(is.marks[i]!)) &&
    (!is.isTextblock || splits(was) === splits(is))
  )
}

function numbersOf(doc: Node, blocks: readonly Node[]): Numbering {
  return new Numbering(doc.copy(Fragment.fromArray([...blocks])))
}

function parts(block: Node): Node[] {
  const level = 'level' in block.attrs ? { level: block.attrs['level'] as unknown } : null
  const more = block.isTextblock ? block.content.content.filter((node) => node.type === split) : []
  const divided = ({ attrs }: Node): Node => {
    const kind = kindOf((attrs['as'] as string | null) ?? '')
    return kind ? kind.type.create(kind.attrs) : block.type.create(level)
  }
  return [recast(block), ...more.map(divided)]
}

// A heading may be called by its words: by those that stand, or those that would.
function said(block: Node, without: (node: Node) => boolean): Node {
  if (block.type.name !== 'heading' || !block.content.content.some(without)) return block
  return block.copy(Fragment.fromArray(block.content.content.filter((node) => !without(node))))
}

/** The labels of a text in which something may be suggested. */
export class SuggestedNumbering {
  /** One per block, in order. What is only proposed has the number that it would get. */
  readonly labels: readonly Label[]
  private readonly standing: Numbering
  private readonly proposed: Numbering | null
  private readonly inStanding: readonly (number | null)[]
  private readonly inProposed: readonly (number | null)[]

  constructor(doc: Node) {
    const blocks = doc.content.content
    if (!blocks.some(marksCount)) {
      this.standing = new Numbering(doc)
      this.proposed = null
      this.inStanding = this.inProposed = []
      this.labels = this.standing.labels
      return
    }
    const standing: Node[] = []
    const proposed: Node[] = []
    this.inStanding = blocks.map((block) => (isNew(block) ? null : standing.push(said(block, isNew)) - 1))
    this.inProposed = blocks.map((block) => {
      const gone = isDeleted(block) || (joining.isInSet(block.marks) !== undefined && proposed.length > 1)
      if (gone) return null
      const at = proposed.length
      proposed.push(...parts(said(block, isDeleted)))
      return at
    })
    this.standing = numbersOf(doc, standing)
    this.proposed = numbersOf(doc, proposed)
    this.labels = blocks.map((_block, index) => this.now(index) ?? this.then(index) ?? NONE)
  }

  /** The number that a block would have if everything were accepted, where it has another one now; otherwise null. */
  would(index: number): string | null {
    const [now, then] = [this.now(index), this.then(index)]
    return now && then && then.mark !== now.mark ? then.mark : null
  }

  /** How a reference in block `index` reads: as it stands, or as it would be where only a proposed provision is meant. */
  reference(index: number, target: string): string | null {
    if (!this.proposed) return this.standing.reference(index, target)
    const [here, there] = [this.inStanding[index] ?? -1, this.inProposed[index] ?? -1]
    return this.standing.reference(here, target) ?? this.proposed.reference(there, target)
  }

  private now(index: number): Label | undefined {
    return this.proposed ? this.standing.labels[this.inStanding[index] ?? -1] : this.standing.labels[index]
  }

  private then(index: number): Label | undefined {
    return this.proposed?.labels[this.inProposed[index] ?? -1]
  }
}
