// What comes from other programs, made fit for a policy text before the schema reads it: a heading stays a heading, a list
// becomes items, a table a table; fonts, colours and Word's machinery stay behind. What comes from this editor's own
// clipboard is left alone, except that an address may stand in a text only once.

import { Fragment, Slice, type Node } from 'prosemirror-model'
import type { EditorState } from 'prosemirror-state'
import { idOf, schema } from './schema'
import { plainSlice } from './suggest/marks'

const OWN = /\sdata-pm-slice=/
const DROPPED = 'script, style, meta, link, title, head, template, object, iframe, form, input, button, select, svg'
const KEPT_ATTRIBUTES = new Set(['href', 'colspan', 'rowspan', 'data-level', 'style'])
// Set apart from the words behind it: 第二条の適用 and 第一章関係 begin with a number that belongs to the words.
const WRITTEN_NUMBER = /^[\s　]*第[0-9０-９〇一二三四五六七八九十百千]+(編|章|節|款|目|条)(?=[\s　（(「]|$)[\s　]*/
const LEVEL_OF_WORD: Record<string, string> = {
  編: 'part',
  章: 'chapter',
  節: 'section',
  款: 'subsection',
  目: 'division',
  条: 'article',
}

/** HTML of any origin as HTML that the schema's own rules read rightly. */
export function cleanHtml(html: string): string {
  if (OWN.test(html)) return html
  // Word's list numbers stand between conditional comments, which an HTML parser does not see as such.
  const page = new DOMParser().parseFromString(html.replace(/<!\[(?:end)?if[^>]*>/gi, ''), 'text/html')
  const { body } = page
  for (const element of body.querySelectorAll(DROPPED)) element.remove()
  removeComments(body)
  for (const image of body.querySelectorAll('img')) image.replaceWith(image.alt)
  for (const element of body.querySelectorAll('*')) if (element.localName.includes(':')) unwrap(element)
  readWordParagraphs(body)
  flattenCells(body)
  flattenLists(body)
  readHeadings(body)
  dropTypedIndents(body)
  dropAttributes(body)
  return body.innerHTML
}

function removeComments(root: HTMLElement): void {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_COMMENT)
  const comments: globalThis.Node[] = []
  while (walker.nextNode()) comments.push(walker.currentNode)
  for (const comment of comments) comment.parentNode?.removeChild(comment)
}

function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes)
}

function rename(element: Element, tag: string, attributes: Record<string, string> = {}): HTMLElement {
  const renamed = element.ownerDocument.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) renamed.setAttribute(name, value)
  renamed.append(...element.childNodes)
  element.replaceWith(renamed)
  return renamed
}

// Word writes list entries as paragraphs with `mso-list: l0 level2 lfo1`, the number as ignorable text inside.
function readWordParagraphs(root: HTMLElement): void {
  for (const paragraph of root.querySelectorAll('p')) {
    const style = paragraph.getAttribute('style') ?? ''
    const level = /mso-list:[^;]*\blevel(\d)/.exec(style)?.[1]
    if (/\bMsoTitle\b/.test(paragraph.className)) rename(paragraph, 'h1')
    if (!level) continue
    for (const span of paragraph.querySelectorAll('span')) {
      if (/mso-list:\s*Ignore/i.test(span.getAttribute('style') ?? '')) span.remove()
    }
    asItem(paragraph, Number(level))
  }
}

function asItem(element: Element, level: number): HTMLElement {
  return rename(element, 'p', { class: 'item', 'data-level': String(Math.min(6, Math.max(1, level))) })
}

// A cell holds lines and nothing else.
function flattenCells(root: HTMLElement): void {
  for (const cell of root.querySelectorAll('td, th')) {
    for (const inner of cell.querySelectorAll('table')) inner.replaceWith(inner.textContent ?? '')
    for (const block of cell.querySelectorAll('h1, h2, h3, h4, h5, h6, li, blockquote, pre')) rename(block, 'p')
    for (const list of cell.querySelectorAll('ul, ol')) unwrap(list)
  }
}

// Nested lists as a run of items with levels, which is how the text keeps them.
function flattenLists(root: HTMLElement): void {
  for (const list of [...root.querySelectorAll('ul, ol')].filter((list) => !list.parentElement?.closest('ul, ol'))) {
    const items: HTMLElement[] = []
    gather(list, 1, items)
    list.replaceWith(...items)
  }
}

function gather(list: Element, level: number, items: HTMLElement[]): void {
  for (const entry of [...list.childNodes]) {
    if (!isElement(entry)) {
      // Words between the entries are an entry too.
      if (entry.textContent?.trim()) items.push(asItem(wrapped(entry), level))
      continue
    }
    if (entry.matches('ul, ol')) {
      gather(entry, level + 1, items)
      continue
    }
    const inner = [...entry.querySelectorAll(':scope > ul, :scope > ol')]
    for (const nested of inner) nested.remove()
    for (const paragraph of entry.querySelectorAll('p, div')) asLine(paragraph)
    items.push(asItem(entry, level))
    for (const nested of inner) gather(nested, level + 1, items)
  }
}

function isElement(node: ChildNode): node is Element {
  return node.nodeType === 1
}

function wrapped(words: ChildNode): HTMLElement {
  const entry = (words.ownerDocument as Document).createElement('p')
  words.replaceWith(entry)
  entry.append(words)
  return entry
}

// An item is one block: the second paragraph of an entry is its next line, not the end of its last word.
function asLine(paragraph: Element): void {
  if (paragraph.previousSibling?.textContent?.trim()) paragraph.before(paragraph.ownerDocument.createElement('br'))
  unwrap(paragraph)
}

// Numbers are generated here: a heading that brings its own (第3章　総則) gives its level by it and would have two.
function readHeadings(root: HTMLElement): void {
  for (const heading of root.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    const word = WRITTEN_NUMBER.exec(heading.textContent ?? '')?.[1]
    const level = word && LEVEL_OF_WORD[word]
    if (!level) continue
    const first = firstText(heading)
    if (!first || !WRITTEN_NUMBER.test(first.data)) continue
    first.data = first.data.replace(WRITTEN_NUMBER, '')
    rename(heading, 'h2', { 'data-level': level })
  }
}

// A full-width space typed as an indent; the page indents by itself.
function dropTypedIndents(root: HTMLElement): void {
  for (const paragraph of root.querySelectorAll('p, h1, h2, h3, h4, h5, h6')) {
    const first = firstText(paragraph)
    if (first) first.data = first.data.replace(/^[\s　]+/, '')
  }
}

function firstText(element: Element): Text | null {
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) {
    const text = walker.currentNode as Text
    if (text.data.trim() !== '') return text
  }
  return null
}

function dropAttributes(root: HTMLElement): void {
  for (const element of root.querySelectorAll('*')) {
    for (const { name } of [...element.attributes]) {
      if (KEPT_ATTRIBUTES.has(name) || (name === 'class' && element.className === 'item')) continue
      element.removeAttribute(name)
    }
  }
}

function idsIn(doc: Node): Set<string> {
  const ids = new Set<string>()
  doc.forEach((block) => {
    const id = idOf(block)
    if (id !== null) ids.add(id)
  })
  return ids
}

/**
 * The slice with addresses that the text does not have yet: what was cut keeps its address, what was copied gets a new one
 * from the server. A title pasted into the middle of a text is a paragraph. Nobody's suggestions are pasted: the words are
 * those of the person who pastes them.
 */
export function withFreshIds(pasted: Slice, state: EditorState): Slice {
  const slice = plainSlice(pasted)
  const taken = idsIn(state.doc)
  const blocks: Node[] = []
  slice.content.forEach((node) => {
    const id = idOf(node)
    if (node.type.name === 'title') blocks.push(schema.nodes['paragraph']!.create(null, node.content))
    else if (id !== null && taken.has(id))
      blocks.push(node.type.create({ ...node.attrs, id: null }, node.content, node.marks))
    else blocks.push(node)
    if (id !== null) taken.add(id)
  })
  return new Slice(Fragment.from(blocks), slice.openStart, slice.openEnd)
}

/** A character that no database keeps. */
export function cleanText(text: string): string {
  return text.replaceAll('\u0000', '')
}
