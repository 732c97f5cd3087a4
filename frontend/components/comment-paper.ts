// Comments in the paper as it is only read: there are no positions, only provisions and their words.

import type { CommentMark } from '../editor/collab/comment-marks'

/** Words selected in a paper without an editor. The server finds them in the live text by the words before them. */
export interface PaperSelection {
  block: string
  before: string
  quote: string
}

/** Numbers and generated names are printed by the paper and are no words of the text. */
const NO_WORDS = '.no, .n, .label, .perma, .ref, rt, rp'

const BEFORE = 60

export function selectedOnPaper(paper: HTMLElement): PaperSelection | null {
  const selection = document.getSelection()
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null
  const range = selection.getRangeAt(0)
  if (!paper.contains(range.commonAncestorContainer)) return null
  const start = range.startContainer
  const block = (start instanceof Element ? start : start.parentElement)?.closest<HTMLElement>('article.paper > [id]')
  if (!block) return null
  let before = ''
  let quote = ''
  for (const node of wordsOf(block)) {
    const words = node.data
    const from = node === range.startContainer ? range.startOffset : isBefore(node, range) ? words.length : 0
    const to = node === range.endContainer ? range.endOffset : isBehind(node, range) ? 0 : words.length
    before += words.slice(0, Math.min(from, words.length))
    if (from < to) quote += words.slice(from, to)
  }
  return quote === '' ? null : { block: block.id, before: before.slice(-BEFORE), quote }
}

/** Underlines the words of marks where their quotes stand, as highlights of the style sheet. */
export function underline(paper: HTMLElement | null, marks: readonly CommentMark[]): void {
  if (typeof Highlight === 'undefined' || !('highlights' in CSS)) return
  const [plain, changed]: [Range[], Range[]] = [[], []]
  for (const mark of paper ? marks : []) {
    if (mark.from >= mark.to || mark.block === '') continue
    const block = paper?.querySelector<HTMLElement>(`[id="${CSS.escape(mark.block)}"]`)
    const range = block && find(block, mark.quote)
    if (range) (mark.kind === 'CHANGED' ? changed : plain).push(range)
  }
  CSS.highlights.set('comment', new Highlight(...plain))
  CSS.highlights.set('comment-changed', new Highlight(...changed))
}

function find(block: HTMLElement, quote: string): Range | null {
  const nodes = wordsOf(block)
  const at = nodes.map((node) => node.data).join('').indexOf(quote)
  if (at < 0 || quote === '') return null
  const range = document.createRange()
  let position = 0
  let begun = false
  for (const node of nodes) {
    const end = position + node.data.length
    if (!begun && at < end) {
      range.setStart(node, at - position)
      begun = true
    }
    if (begun && at + quote.length <= end) {
      range.setEnd(node, at + quote.length - position)
      return range
    }
    position = end
  }
  return null
}

function wordsOf(block: HTMLElement): Text[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text && !node.parentElement?.closest(NO_WORDS)) nodes.push(node)
  }
  return nodes
}

function isBefore(node: Node, range: Range): boolean {
  return !range.intersectsNode(node) && range.comparePoint(node, 0) < 0
}

function isBehind(node: Node, range: Range): boolean {
  return !range.intersectsNode(node) && range.comparePoint(node, 0) > 0
}
