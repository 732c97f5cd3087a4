// Short ways to write down a text: doc(title('題'), p('本文')).

import type { Attrs, Mark, Node } from 'prosemirror-model'
import { schema } from '../editor/schema'

type Inline = string | Node

function inline(content: readonly Inline[]): Node[] {
  return content.filter((part) => part !== '').map((part) => (typeof part === 'string' ? schema.text(part) : part))
}

function block(type: string, attrs: Attrs | null, content: readonly Inline[]): Node {
  return schema.nodes[type]!.createChecked(attrs, inline(content))
}

export const title = (...content: Inline[]): Node => block('title', null, content)
export const p = (...content: Inline[]): Node => block('paragraph', null, content)
export const pid = (id: string, ...content: Inline[]): Node => block('paragraph', { id }, content)
export const numbered = (number: string, ...content: Inline[]): Node => block('paragraph', { number }, content)
export const h = (level: string, ...content: Inline[]): Node => block('heading', { level }, content)
export const hid = (level: string, id: string, ...content: Inline[]): Node => block('heading', { level, id }, content)
export const hnum = (level: string, number: string, ...content: Inline[]): Node =>
  block('heading', { level, number }, content)
export const item = (level: number, ...content: Inline[]): Node => block('item', { level }, content)
export const note = (...content: Inline[]): Node => block('note', null, content)
export const ref = (target: string): Node => schema.nodes['ref']!.create({ target })
export const mark = (type: string, words: string, attrs: Attrs | null = null): Node =>
  schema.text(words, [schema.marks[type]!.create(attrs) as Mark])

export const cell = (words: string, attrs: Attrs | null = null): Node =>
  schema.nodes['cell']!.create(attrs, schema.nodes['line']!.create(null, inline([words])))
export const row = (...cells: (string | Node)[]): Node =>
  schema.nodes['row']!.create(
    null,
    cells.map((content) => (typeof content === 'string' ? cell(content) : content)),
  )
export const table = (...rows: Node[]): Node => schema.nodes['table']!.createChecked(null, rows)

export function text(attrs: Attrs, ...blocks: Node[]): Node {
  return schema.topNodeType.createChecked(attrs, [title('題'), ...blocks])
}

export const policy = (...blocks: Node[]): Node => text({ lang: 'ja', scheme: 'policy' }, ...blocks)
export const statute = (...blocks: Node[]): Node => text({ lang: 'ja', scheme: 'statute' }, ...blocks)
export const englishPolicy = (...blocks: Node[]): Node => text({ lang: 'en', scheme: 'policy' }, ...blocks)
export const plain = (...blocks: Node[]): Node => text({ lang: 'en', scheme: 'plain' }, ...blocks)

/** The blocks after the title, one per line, as kind and words. */
export function written(doc: Node): string[] {
  const lines: string[] = []
  doc.forEach((block, _position, index) => {
    if (index > 0) lines.push(block.textBetween(0, block.content.size, '|', '↵'))
  })
  return lines
}

/** Position of the first occurrence of `words`. */
export function at(doc: Node, words: string): number {
  let found = -1
  doc.descendants((node, position) => {
    const inside = node.isText ? (node.text ?? '').indexOf(words) : -1
    if (found < 0 && inside >= 0) found = position + inside
  })
  if (found < 0) throw new Error(`not in the text: ${words}`)
  return found
}
