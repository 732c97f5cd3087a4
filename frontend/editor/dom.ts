// How each type of node and mark stands in the page, and how it is read back from a page (our own clipboard; what other
// programs put there goes through paste.ts first). Generated numbers are not here: they are decorations (labels.ts),
// because they are not text and must not be copied, selected or typed into.

import type { AttributeSpec, DOMOutputSpec, Mark, MarkSpec, Node, NodeSpec, TagParseRule } from 'prosemirror-model'
import { headingLevels, type HeadingLevel } from './ranks'
import { isHref, isId } from './validate'

type NodeDom = Pick<
  NodeSpec,
  'toDOM' | 'parseDOM' | 'leafText' | 'code' | 'defining' | 'isolating' | 'selectable' | 'whitespace'
>
type MarkDom = Pick<MarkSpec, 'toDOM' | 'parseDOM' | 'spanning'>

const headingTags: Record<HeadingLevel, string> = {
  part: 'h2',
  chapter: 'h2',
  supplement: 'h2',
  appendix: 'h2',
  section: 'h3',
  subsection: 'h4',
  division: 'h5',
  article: 'h4',
}

function attribute(node: Node | Mark, name: string): string {
  return String(node.attrs[name] as AttributeSpec['default'])
}

// Ids go out as data, not as `id`: the page around the editor has ids of its own.
function addressed(node: Node, more: Record<string, string> = {}): Record<string, string> {
  const attrs: Record<string, string> = { ...more }
  if (node.attrs['id'] !== null) attrs['data-id'] = attribute(node, 'id')
  if ((node.attrs['number'] ?? null) !== null) attrs['data-number'] = attribute(node, 'number')
  return attrs
}

function readAddress(element: HTMLElement): { id: string | null; number: string | null } {
  const { id, number } = element.dataset
  return { id: isId(id) ? id : null, number: number?.slice(0, 40) ?? null }
}

function block(tag: string, name: string, more: (node: Node) => Record<string, string> = () => ({})) {
  return (node: Node): DOMOutputSpec => [tag, addressed(node, { class: name, ...more(node) }), 0]
}

const levelAttribute = (node: Node): Record<string, string> => ({ 'data-level': attribute(node, 'level') })

const headingRules: TagParseRule[] = [
  {
    tag: 'h2[data-level], h3[data-level], h4[data-level], h5[data-level]',
    getAttrs: (element) => {
      const level = headingLevels.find((known) => known === element.dataset['level'])
      return level ? { ...readAddress(element), level } : false
    },
  },
  { tag: 'h1', attrs: { level: 'chapter' } },
  { tag: 'h2', attrs: { level: 'chapter' } },
  { tag: 'h3', attrs: { level: 'section' } },
  { tag: 'h4', attrs: { level: 'subsection' } },
  { tag: 'h5, h6', attrs: { level: 'division' } },
]

function readItem(element: HTMLElement) {
  const level = Number(element.dataset['level'])
  return { ...readAddress(element), level: level >= 1 && level <= 6 ? level : 1 }
}

function readCell(element: HTMLElement) {
  const span = (name: string, most: number): number =>
    Math.min(most, Math.max(1, Math.trunc(Number(element.getAttribute(name))) || 1))
  return { header: element.nodeName === 'TH', colspan: span('colspan', 100), rowspan: span('rowspan', 1000) }
}

function writeCell(node: Node): DOMOutputSpec {
  const attrs: Record<string, string> = {}
  for (const name of ['colspan', 'rowspan']) if (node.attrs[name] !== 1) attrs[name] = attribute(node, name)
  return [node.attrs['header'] ? 'th' : 'td', attrs, 0]
}

export const nodeDom: Record<string, NodeDom> = {
  title: { toDOM: () => ['h1', { class: 'title' }, 0], parseDOM: [{ tag: 'h1.title' }], defining: true },
  heading: {
    toDOM: (node) => block(headingTags[node.attrs['level'] as HeadingLevel], 'heading', levelAttribute)(node),
    parseDOM: headingRules,
    defining: true,
  },
  paragraph: { toDOM: block('p', 'paragraph'), parseDOM: [{ tag: 'p', getAttrs: readAddress }] },
  item: {
    toDOM: block('p', 'item', levelAttribute),
    parseDOM: [
      { tag: 'p.item', getAttrs: readItem, priority: 60 },
      { tag: 'li', getAttrs: readItem },
    ],
    defining: true,
  },
  note: {
    toDOM: block('blockquote', 'note'),
    parseDOM: [{ tag: 'blockquote', getAttrs: readAddress }],
    defining: true,
  },
  code: {
    toDOM: block('pre', 'code'),
    parseDOM: [{ tag: 'pre', getAttrs: readAddress, preserveWhitespace: 'full' }],
    code: true,
    whitespace: 'pre',
    defining: true,
  },
  table: {
    toDOM: (node) => ['div', addressed(node, { class: 'table' }), ['table', ['tbody', 0]]],
    parseDOM: [{ tag: 'div.table', getAttrs: readAddress, contentElement: 'tbody' }, { tag: 'table' }],
    isolating: true,
  },
  row: { toDOM: () => ['tr', 0], parseDOM: [{ tag: 'tr' }] },
  cell: { toDOM: writeCell, parseDOM: [{ tag: 'td, th', getAttrs: readCell }], isolating: true },
  line: { toDOM: () => ['p', { class: 'line' }, 0], parseDOM: [{ tag: 'p', context: 'cell/', priority: 70 }] },
  break: { toDOM: () => ['br'], parseDOM: [{ tag: 'br' }], selectable: false, leafText: () => '\n' },
  ref: {
    toDOM: (node) => ['span', { class: 'ref', 'data-ref': attribute(node, 'target') }],
    parseDOM: [
      {
        tag: 'span[data-ref]',
        getAttrs: ({ dataset }) => (isId(dataset['ref']) ? { target: dataset['ref'] } : false),
      },
    ],
  },
  // Real text inside, as in a reference: a composition right behind an empty element would be broken off.
  split: {
    toDOM: (node) => ['span', { class: 'split', ...(node.attrs['as'] === null ? {} : { 'data-as': attribute(node, 'as') }) }, '¶'],
    parseDOM: [{ tag: 'span.split', getAttrs: ({ dataset }) => ({ as: dataset['as']?.slice(0, 40) ?? null }) }],
    selectable: false,
  },
}

// A change of weight in the style attribute counts as well: that is how Word and web pages say it.
const bold = (value: string): false | null => (/^(bold(er)?|[6-9]\d{2})$/.test(value) ? null : false)

// Google Docs wraps everything it copies in <b style="font-weight: normal">.
const notNormal = (element: HTMLElement): false | null => (element.style.fontWeight === 'normal' ? false : null)

// Around a whole block the element is a block, too, and neighbours of one suggestion share it. They are read back, because
// the view reads the page while an input method writes into it; what is pasted loses them (paste.ts).
const readSuggestion = ({ dataset }: HTMLElement): { id: string; by: string } | false => {
  const { suggestion: id, by } = dataset
  return isId(id) && by !== undefined ? { id, by: by.slice(0, 80) } : false
}

function suggestion(tag: string): MarkDom {
  return {
    toDOM: (mark, inline) => [
      tag,
      {
        'data-suggestion': attribute(mark, 'id'),
        'data-by': attribute(mark, 'by'),
        ...(inline ? {} : { class: 'provisions' }),
      },
      0,
    ],
    parseDOM: [{ tag: `${tag}[data-suggestion]`, getAttrs: readSuggestion }],
  }
}

export const markDom: Record<string, MarkDom> = {
  link: {
    toDOM: (mark) => ['a', { href: attribute(mark, 'href'), rel: 'noopener noreferrer' }, 0],
    parseDOM: [
      {
        tag: 'a[href]',
        getAttrs: (element) => {
          const href = element.getAttribute('href')?.trim()
          return href && isHref(href) ? { href } : false
        },
      },
    ],
  },
  strong: {
    toDOM: () => ['strong', 0],
    parseDOM: [{ tag: 'strong' }, { tag: 'b', getAttrs: notNormal }, { style: 'font-weight', getAttrs: bold }],
  },
  em: { toDOM: () => ['em', 0], parseDOM: [{ tag: 'em' }, { tag: 'i' }, { style: 'font-style=italic' }] },
  literal: { toDOM: () => ['code', 0], parseDOM: [{ tag: 'code' }, { tag: 'tt' }] },
  sup: { toDOM: () => ['sup', 0], parseDOM: [{ tag: 'sup' }] },
  sub: { toDOM: () => ['sub', 0], parseDOM: [{ tag: 'sub' }] },
  ruby: {
    // The reading is not text, so it is an attribute that editor.css prints above the word. An <rt> of its own would be an
    // element that cannot be edited at the end of the word, and compositions behind it would be broken off.
    toDOM: (mark) => ['ruby', { 'data-rt': attribute(mark, 'rt') }, 0],
    parseDOM: [
      {
        tag: 'ruby',
        getAttrs: (element) => ({
          rt: (element.dataset['rt'] ?? element.querySelector('rt')?.textContent ?? '').slice(0, 200),
        }),
      },
      { tag: 'rt', ignore: true },
      { tag: 'rp', ignore: true },
    ],
  },
  insertion: suggestion('ins'),
  deletion: suggestion('del'),
  joining: {
    toDOM: (mark) => [
      'div',
      { class: 'joining', 'data-suggestion': attribute(mark, 'id'), 'data-by': attribute(mark, 'by') },
      0,
    ],
    parseDOM: [{ tag: 'div.joining', getAttrs: readSuggestion }],
    spanning: false,
  },
  recasting: {
    toDOM: (mark, inline) => [
      inline ? 'span' : 'div',
      {
        class: 'recasting',
        'data-suggestion': attribute(mark, 'id'),
        'data-by': attribute(mark, 'by'),
        'data-as': attribute(mark, 'as'),
      },
      0,
    ],
    parseDOM: [
      {
        tag: '.recasting[data-suggestion]',
        getAttrs: (element) => {
          const read = readSuggestion(element)
          return read && { ...read, as: element.dataset['as']?.slice(0, 80) ?? '' }
        },
      },
    ],
    spanning: false,
  },
}
