// What suggestions mean, worked out a second time in the simplest way: over the JSON, sign by sign, sharing nothing with
// the code that is tested. Texts are written as strings, addresses left out: two texts are the same when these are.

interface Json {
  type: string
  text?: string
  attrs?: Record<string, unknown>
  marks?: { type: string; attrs?: { id?: string; by?: string; as?: string } }[]
  content?: Json[]
}

const KINDS = new Set(['insertion', 'deletion', 'joining', 'recasting'])
const BLOCKS_OF_WORDS = new Set(['paragraph', 'heading', 'item', 'note'])

type Taken = (mark: { type: string; attrs?: { id?: string; by?: string } }) => boolean

function write(node: Json, taken: Taken): string {
  const marks = node.marks ?? []
  if (marks.some((mark) => mark.type === 'insertion' && taken(mark))) return ''
  const kept = JSON.stringify(marks.filter((mark) => !(KINDS.has(mark.type) && taken(mark))))
  if (node.text !== undefined) return [...node.text].map((sign) => sign + kept).join('')
  return `<${node.type}${JSON.stringify(attributes(node))}${kept}>${writeAll(node.content, taken)}</>`
}

function attributes({ attrs = {} }: Json): unknown {
  return Object.entries(attrs)
    .filter(([name, value]) => name !== 'id' && value !== null)
    .sort(([a], [b]) => (a < b ? -1 : 1))
}

const writeAll = (content: Json[] | undefined, taken: Taken): string =>
  (content ?? []).map((node) => write(node, taken)).join('')

/** The text without this person's suggestions, except those that are filed; without anybody's when there is no person. */
export function rejected(doc: unknown, by: string | null = null, filed: ReadonlySet<string> = new Set()): string {
  return write(doc as Json, ({ attrs }) => (by === null || attrs?.by === by) && !filed.has(attrs?.id ?? ''))
}

/** A text as it is. */
export const plainly = (doc: unknown): string => write(doc as Json, () => false)

const has = (node: Json, type: string): boolean => (node.marks ?? []).some((mark) => mark.type === type)
const asked = (node: Json): string => (node.marks ?? []).find(({ type }) => type === 'recasting')?.attrs?.as ?? ''
const RANKS = ['link', 'strong', 'em', 'literal', 'sup', 'sub', 'ruby']

// Formats come and go; a block becomes what is wanted of it.
function bare(node: Json): Json {
  let marks = (node.marks ?? []).filter(({ type }) => !KINDS.has(type))
  const wish = asked(node)
  if (!/^[+-]/.test(wish)) return { ...node, ...(wish === '' ? {} : kind(wish)), marks }
  for (const each of wish.split(' ')) {
    const name = each.slice(1)
    const others = { sup: ['sub', 'sup'], sub: ['sub', 'sup'] }[name] ?? [name]
    if (each.startsWith('-')) marks = marks.filter(({ type }) => type !== name)
    else marks = [...marks.filter(({ type }) => !others.includes(type)), { type: name }]
  }
  return { ...node, marks: marks.sort((a, b) => RANKS.indexOf(a.type) - RANKS.indexOf(b.type)) }
}

function kind(wish: string): { type: string; attrs: Record<string, unknown> } {
  const [type = '', level] = wish.split(':')
  return { type, attrs: level === undefined ? {} : { level: type === 'item' ? Number(level) : level } }
}

function words(content: Json[] | undefined): Json[] {
  return (content ?? [])
    .filter((node) => !has(node, 'deletion'))
    .map((node) => (node.content ? { ...bare(node), content: words(node.content) } : bare(node)))
}

// One block, divided at its splits.
function divided(block: Json): Json[] {
  const parts: { as: unknown; content: Json[] }[] = [{ as: null, content: [] }]
  for (const node of words(block.content)) {
    if (node.type === 'split') parts.push({ as: node.attrs?.['as'], content: [] })
    else parts.at(-1)!.content.push(node)
  }
  const level = block.attrs && 'level' in block.attrs ? { level: block.attrs['level'] } : {}
  return parts.map(({ as, content }, i) =>
    i === 0
      ? { ...bare(block), content }
      : { ...(typeof as === 'string' ? kind(as) : { type: block.type, attrs: level }), content },
  )
}

/** The text when everything that is suggested is accepted. */
export function accepted(doc: unknown): string {
  const blocks: Json[] = []
  for (const [i, block] of ((doc as Json).content ?? []).entries()) {
    if (i > 0 && has(block, 'deletion')) continue
    const parts = divided(block)
    const last = blocks.at(-1)
    const joins = has(block, 'joining') && blocks.length > 1 && last && BLOCKS_OF_WORDS.has(last.type)
    if (joins) last.content = [...(last.content ?? []), ...(parts.shift()?.content ?? [])]
    blocks.push(...parts)
  }
  return plainly({ ...(doc as Json), content: blocks })
}

/** What is wrong with the suggestion marks of a text. */
export function malformed(doc: unknown, authors: readonly string[]): string[] {
  const owners = new Map<string, string>()
  const wrong: string[] = []
  const visit = (node: Json, depth: number): void => {
    const suggested = (node.marks ?? []).filter(({ type }) => KINDS.has(type))
    for (const { type, attrs } of suggested) {
      const id = attrs?.id ?? ''
      const by = attrs?.by ?? ''
      if (!/^[a-z0-9-]{3,}$/.test(id)) wrong.push(`id ${id}`)
      if (!authors.includes(by)) wrong.push(`author ${by}`)
      if ((owners.get(id) ?? by) !== by) wrong.push(`${id} is two people's`)
      owners.set(id, by)
      if (node.type === 'title' || (depth > 1 && node.content)) wrong.push(`${type} on a ${node.type}`)
    }
    if (new Set(suggested.map(({ type }) => type)).size < suggested.length) wrong.push('two of one kind')
    if (node.type === 'split' && !has(node, 'insertion')) wrong.push('a bare split')
    for (const child of node.content ?? []) visit(child, depth + 1)
  }
  visit(doc as Json, 0)
  return wrong
}
