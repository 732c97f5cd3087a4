// Numbers in a text with suggestions. What stands keeps the number it has in the official text: a new section that is only
// proposed renumbers nothing. Beside it stands the number that a provision would have if everything were accepted, and a
// proposed provision has only that one.

import { Fragment, type Node } from 'prosemirror-model'
import { Numbering, type Label } from '../numbering'
import { insertion, isDeleted, joining, split } from './marks'

export interface SuggestedLabel extends Label {
  /** The number after everything is accepted, where it is another one; otherwise null. */
  would: string | null
}

const marksCount = (block: Node): boolean =>
  block.marks.length > 0 || (block.isTextblock && block.content.content.some((node) => node.type === split))

/** Whether two blocks may be numbered differently on account of their suggestions. */
export function sameSuggestedPlace(was: Node, is: Node): boolean {
  const splits = (block: Node): number => block.content.content.filter((node) => node.type === split).length
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
  return [block, ...more.map(() => block.type.create(level))]
}

/** The labels of a text in which something may be suggested; one per block, in order. */
export class SuggestedNumbering {
  readonly labels: readonly SuggestedLabel[]
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
      this.labels = this.standing.labels.map((label) => ({ ...label, would: null }))
      return
    }
    const standing: Node[] = []
    const proposed: Node[] = []
    this.inStanding = blocks.map((block) => (insertion.isInSet(block.marks) ? null : standing.push(block) - 1))
    this.inProposed = blocks.map((block) => {
      const gone = isDeleted(block) || (joining.isInSet(block.marks) !== undefined && proposed.length > 1)
      if (gone) return null
      const at = proposed.length
      proposed.push(...parts(block))
      return at
    })
    this.standing = numbersOf(doc, standing)
    this.proposed = numbersOf(doc, proposed)
    this.labels = blocks.map((_block, index) => this.label(index))
  }

  /** How a reference in block `index` reads: as it stands, or as it would be where only a proposed provision is meant. */
  reference(index: number, target: string): string | null {
    if (!this.proposed) return this.standing.reference(index, target)
    const [here, there] = [this.inStanding[index] ?? -1, this.inProposed[index] ?? -1]
    return this.standing.reference(here, target) ?? this.proposed.reference(there, target)
  }

  private label(index: number): SuggestedLabel {
    const now = this.standing.labels[this.inStanding[index] ?? -1]
    const then = this.proposed?.labels[this.inProposed[index] ?? -1]
    if (!now) return { ...(then ?? { mark: '', full: '' }), would: null }
    return { ...now, would: then && then.mark !== now.mark ? then.mark : null }
  }
}
