// <resting-parts>: the list above a paper of what rests of it (凍結). The server keeps the list; here the parts themselves are
// signed in a paper that is only read: words before the first block, a line beside all of them. An open editor knows by itself
// what rests (editor/ui/rest-sheet.ts), and before its text nothing is done.

export interface RestingPart {
  /** The ids of its first and last block in the paper; both empty where everything rests. */
  first: string
  last: string
  says: string
}

const LOCK = 'M3.5 7.5h9v6h-9zM5.5 7.5v-2a2.5 2.5 0 0 1 5 0v2'

export class RestingParts extends HTMLElement {
  /** What rests now; everything that was signed before does not, unless it is among them. */
  parts(parts: readonly RestingPart[]): void {
    requestAnimationFrame(() => {
      const paper = this.closest('policy-workspace')?.querySelector<HTMLElement>('.sheet article.paper')
      if (paper) signParts(paper, parts)
    })
  }
}

function signParts(paper: HTMLElement, parts: readonly RestingPart[]): void {
  for (const old of paper.querySelectorAll(':scope > .rests-why')) old.remove()
  for (const old of paper.querySelectorAll('.rests-block')) old.classList.remove('rests-block')
  const blocks = [...paper.children]
  for (const { first, last, says } of parts) {
    const from = first === '' ? 0 : blocks.findIndex(({ id }) => id === first)
    const to = last === '' ? blocks.length - 1 : blocks.findIndex(({ id }) => id === last)
    if (from < 0 || to < from) continue
    for (const block of blocks.slice(from, to + 1)) block.classList.add('rests-block')
    blocks[from]?.before(sign(says))
  }
}

function sign(says: string): HTMLElement {
  const words = document.createElement('div')
  words.className = 'rests-why'
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  svg.setAttribute('viewBox', '0 0 16 16')
  svg.setAttribute('aria-hidden', 'true')
  const lock = document.createElementNS('http://www.w3.org/2000/svg', 'path')
  lock.setAttribute('d', LOCK)
  svg.append(lock)
  words.append(svg, says)
  return words
}

if (!customElements.get('resting-parts')) customElements.define('resting-parts', RestingParts)
