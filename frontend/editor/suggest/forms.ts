// Another form for what stands: another kind of block, another format of words. Nothing is copied for it and nothing goes; a
// `recasting` mark says what is wanted, and so does the sign of a division. The server reads the same (document.suggest.Recast).

import type { Attrs, Mark, Node, NodeType } from 'prosemirror-model'
import { schema } from '../schema'
import { isSuggestion, recasting } from './marks'

/** Formats that a wish puts on words or takes off them; a link or a reading goes with the words themselves. */
const FORMATS = ['em', 'literal', 'strong', 'sub', 'sup']
const KINDS = ['paragraph', 'heading', 'item', 'note']

/** What a block is, as a wish says it: `heading:section`, `item:2`, `paragraph`. Empty where no wish leads to it. */
export function formOf({ type, attrs }: Node): string {
  if (!KINDS.includes(type.name)) return ''
  return 'level' in attrs ? `${type.name}:${String(attrs['level'])}` : type.name
}

/** The kind that a wish speaks of. */
export function kindOf(form: string): { type: NodeType; attrs: Attrs } | null {
  const [name = '', level] = form.split(':')
  if (!KINDS.includes(name)) return null
  const attrs = level === undefined ? {} : { level: name === 'item' ? Number(level) : level }
  return { type: schema.nodes[name]!, attrs }
}

export function wishOf({ marks }: Node): string | null {
  const mark = recasting.isInSet(marks)
  return mark ? (mark.attrs['as'] as string) : null
}

/** The block as it would be. */
export function recast(block: Node): Node {
  const kind = kindOf(wishOf(block) ?? '')
  return kind ? kind.type.create({ ...kind.attrs, id: block.attrs['id'] as unknown }, block.content, block.marks) : block
}

/** Formats that come (true) or go (false). */
export type Toggles = ReadonlyMap<string, boolean>

export function readToggles(wish: string | null): Toggles {
  const said = wish === null ? [] : wish.split(' ').filter((each) => each !== '')
  return new Map(said.map((each) => [each.slice(1), each.startsWith('+')]))
}

export function writeToggles(toggles: Toggles): string {
  return [...toggles]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, comes]) => (comes ? '+' : '-') + name)
    .join(' ')
}

const isFormat = (mark: Mark): boolean => FORMATS.includes(mark.type.name)

/** The formats in which two sets of marks differ. */
export function togglesBetween(was: readonly Mark[], is: readonly Mark[]): Toggles {
  const toggles = new Map<string, boolean>()
  for (const { type } of was.filter(isFormat)) if (!type.isInSet(is)) toggles.set(type.name, false)
  for (const { type } of is.filter(isFormat)) if (!type.isInSet(was)) toggles.set(type.name, true)
  return toggles
}

/** Marks that are neither a format that can be wished for nor a suggestion: links, readings. */
export function otherMarks(marks: readonly Mark[]): readonly Mark[] {
  return marks.filter((mark) => !isFormat(mark) && !isSuggestion(mark))
}
