// The schema of a policy text, built from schema.json, which the server reads too.
//
// A policy is a flat run of addressed blocks: headings, paragraphs, items. The tree a reader sees (chapter 3, section 2,
// paragraph 1, item (a)) is derived from the levels and never stored, so that moving or splitting a provision touches one
// block and two people rarely meet in the same step. See ADR-0002.
//
// schema.json says what may stand where; dom.ts says how it looks. Here the two are put together.

import { Schema, type MarkSpec, type NodeSpec, type Node } from 'prosemirror-model'
import json from './schema.json' with { type: 'json' }
import { markDom, nodeDom } from './dom'
import { validator } from './validate'

interface AttributeJson {
  default: string | number | boolean | null
  validate: string
}

interface TypeJson {
  attrs?: Record<string, AttributeJson>
}

function attributes(declared: TypeJson['attrs']) {
  if (!declared) return {}
  const attrs = Object.fromEntries(
    Object.entries(declared).map(([name, { default: value, validate }]) => [
      name,
      { default: value, validate: validator(validate) },
    ]),
  )
  return { attrs }
}

// The order of the keys is the order in the schema: for marks it is their rank, for blocks it decides that the block
// filled in by default is a paragraph.
function nodeSpecs(): Record<string, NodeSpec> {
  const specs: Record<string, NodeSpec> = {}
  for (const [name, { attrs, ...rest }] of Object.entries<TypeJson & NodeSpec>(json.nodes)) {
    specs[name] = { ...rest, ...attributes(attrs as TypeJson['attrs']), ...nodeDom[name] }
  }
  return specs
}

function markSpecs(): Record<string, MarkSpec> {
  const specs: Record<string, MarkSpec> = {}
  for (const [name, { attrs, ...rest }] of Object.entries<TypeJson & MarkSpec>(json.marks)) {
    specs[name] = { ...rest, ...attributes(attrs as TypeJson['attrs']), ...markDom[name] }
  }
  return specs
}

export const schema = new Schema({ topNode: json.topNode, nodes: nodeSpecs(), marks: markSpecs() })

export type Scheme = 'policy' | 'statute' | 'plain'
export type TextLanguage = 'ja' | 'en'

/** How a text is numbered: what its `doc` node says about itself. */
export interface Style {
  scheme: Scheme
  lang: TextLanguage
}

export function styleOf(doc: Node): Style {
  return { scheme: doc.attrs['scheme'] as Scheme, lang: doc.attrs['lang'] as TextLanguage }
}

/** The address of a block, null until the server has given it one. */
export function idOf(node: Node): string | null {
  return (node.attrs['id'] as string | null | undefined) ?? null
}

/** The block of this address, and the position before it; null where it is not in the text. */
export function blockOf(doc: Node, id: string): { node: Node; pos: number } | null {
  let found: { node: Node; pos: number } | null = null
  doc.forEach((node, pos) => {
    if (found === null && idOf(node) === id) found = { node, pos }
  })
  return found
}
