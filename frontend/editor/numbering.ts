// Generated labels. A number is never text: it follows from the place of a block, so that a new section needs no edit in
// the sections after it. A number written in the source (`number`, as in 第二条の二 or 5.1.1) is shown as it stands and
// does not count: the next generated one continues as if it were not there, which is how branch numbers work in statutes.
//
//   policy   第1章 · 第1節 · 1 · (1) · ア · (ア)        Chapter 1 · Section 1 · 1 · (1) · (a) · (i)
//   statute  第一章 · 第一条 · ２ · 一 · イ · （１）    Chapter 1 · Article 1 · 2 · (1) · (a) · (i)
//
// Chapters start again in each part, sections in each chapter; the articles of a statute run through, except in
// supplementary provisions, which count their own.

import type { Node } from 'prosemirror-model'
import { fullWidth, gojuon, iroha, kanji, letter, roman } from './numerals'
import { headingLevels, levelOf, rankOf, type HeadingLevel } from './ranks'
import { idOf, styleOf, type Style } from './schema'

export interface Label {
  /** What stands beside the block: 第3節, 2, (1). Empty where nothing is printed. */
  short: string
  /** What a cross-reference to the block says: 第3章第3節第2項. */
  full: string
}

const JAPANESE: Record<HeadingLevel, string> = {
  part: '編',
  chapter: '章',
  section: '節',
  subsection: '款',
  division: '目',
  article: '条',
  supplement: '附則',
  appendix: '別添',
}

const ENGLISH: Record<HeadingLevel, string> = {
  part: 'Part',
  chapter: 'Chapter',
  section: 'Section',
  subsection: 'Subsection',
  division: 'Division',
  article: 'Article',
  supplement: 'Supplementary Provisions',
  appendix: 'Appendix',
}

function headingLabel(level: HeadingLevel, n: number, { scheme, lang }: Style): string {
  if (scheme === 'plain') return ''
  if (lang === 'en') return level === 'supplement' ? '' : `${ENGLISH[level]} ${n}`
  const figure = scheme === 'statute' ? kanji(n) : String(n)
  if (level === 'supplement') return ''
  return level === 'appendix' ? `${JAPANESE.appendix}${figure}` : `第${figure}${JAPANESE[level]}`
}

function paragraphLabel(n: number, { scheme, lang }: Style): string {
  if (scheme === 'plain') return ''
  // The first paragraph of an article carries no number: it shares the line with the number of the article.
  if (scheme === 'statute') return n === 1 ? '' : lang === 'ja' ? fullWidth(n) : String(n)
  return String(n)
}

type Figures = readonly ((n: number) => string)[]

const bracketed = (of: (n: number) => string) => (n: number): string => `(${of(n)})`
const wide = (of: (n: number) => string) => (n: number): string => `（${of(n)}）`

const ITEMS: Record<'policy' | 'statute' | 'en', Figures> = {
  policy: [bracketed(String), gojuon, bracketed(gojuon), letter, bracketed(letter), roman],
  statute: [kanji, iroha, wide(fullWidth), wide(iroha), letter, roman],
  en: [bracketed(String), bracketed(letter), bracketed(roman), bracketed((n) => letter(n).toUpperCase()), String, roman],
}

function itemLabel(level: number, n: number, { scheme, lang }: Style): string {
  const row = lang === 'en' ? ITEMS.en : scheme === 'statute' ? ITEMS.statute : ITEMS.policy
  return row[level - 1]?.(n) ?? String(n)
}

function paragraphReference(n: number, { scheme, lang }: Style): string {
  if (lang === 'en') return `, paragraph ${n}`
  return `第${scheme === 'statute' ? kanji(n) : n}項`
}

function itemReference(short: string, level: number, { scheme, lang }: Style): string {
  if (lang === 'en') return ` ${short}`
  return scheme === 'statute' && level === 1 ? `第${short}号` : short
}

/** Counts as the blocks go by; one pass over the document. */
class Counter {
  private readonly style: Style
  private readonly headings = new Map<HeadingLevel, number>()
  private readonly above: { rank: number; short: string }[] = []
  private readonly items: number[] = []
  private readonly itemPath: string[] = []
  private paragraphs = 0
  private paragraphAddress = ''

  constructor(style: Style) {
    this.style = style
  }

  label(block: Node): Label {
    switch (block.type.name) {
      case 'heading':
        return this.heading(block)
      case 'paragraph':
        return this.paragraph(block)
      case 'item':
        return this.item(block)
      default:
        return { short: '', full: '' }
    }
  }

  private heading(block: Node): Label {
    const level = levelOf(block)
    const short = fixed(block) ?? headingLabel(level, this.next(level, fixed(block) !== null), this.style)
    const rank = rankOf(level)
    while ((this.above.at(-1)?.rank ?? -1) >= rank) this.above.pop()
    // A supplement prints no label of its own; its heading says 附則.
    this.above.push({ rank, short: short || block.textContent })
    this.restart(level)
    return { short, full: this.address() }
  }

  private next(level: HeadingLevel, isFixed: boolean): number {
    const count = this.headings.get(level) ?? 0
    if (isFixed) return count
    this.headings.set(level, count + 1)
    return count + 1
  }

  private restart(level: HeadingLevel): void {
    this.paragraphs = 0
    this.paragraphAddress = ''
    this.items.length = this.itemPath.length = 0
    const runsThrough = this.style.scheme === 'statute' && level !== 'supplement'
    for (const lower of headingLevels) {
      if (rankOf(lower) > rankOf(level) && !(lower === 'article' && runsThrough)) this.headings.delete(lower)
    }
    if (level === 'part') for (const beside of ['supplement', 'appendix'] as const) this.headings.delete(beside)
  }

  private paragraph(block: Node): Label {
    this.items.length = this.itemPath.length = 0
    const number = fixed(block)
    const short = number ?? paragraphLabel(++this.paragraphs, this.style)
    this.paragraphAddress = number ?? paragraphReference(this.paragraphs, this.style)
    return { short, full: this.address() + this.paragraphAddress }
  }

  private item(block: Node): Label {
    const level = block.attrs['level'] as number
    this.items.length = this.itemPath.length = Math.min(level, this.items.length)
    while (this.items.length < level) this.items.push(0)
    while (this.itemPath.length < level) this.itemPath.push('')
    const number = fixed(block)
    if (number === null) this.items[level - 1] = (this.items[level - 1] ?? 0) + 1
    const short = number ?? itemLabel(level, this.items[level - 1] ?? 1, this.style)
    this.itemPath[level - 1] = itemReference(short, level, this.style)
    return { short, full: this.address() + this.paragraphAddress + this.itemPath.join('') }
  }

  private address(): string {
    const { scheme, lang } = this.style
    const path = this.above.map((heading) => heading.short).filter(Boolean)
    // The number of an article says where it is; nobody cites 第三章第二節第十条.
    const last = this.above.at(-1)
    if (scheme === 'statute' && last?.rank === rankOf('article')) return last.short
    return path.join(lang === 'en' ? ', ' : '')
  }
}

function fixed(block: Node): string | null {
  return (block.attrs['number'] as string | null | undefined) ?? null
}

/** One label per block of the document, in order; the title's is empty. */
export function labelsOf(doc: Node): Label[] {
  const counter = new Counter(styleOf(doc))
  const labels: Label[] = []
  doc.forEach((block) => labels.push(counter.label(block)))
  return labels
}

/** What a reference to each provision says. */
export function referenceTexts(doc: Node, labels: readonly Label[] = labelsOf(doc)): Map<string, string> {
  const texts = new Map<string, string>()
  doc.forEach((block, _offset, index) => {
    const id = idOf(block)
    if (id !== null && !texts.has(id)) texts.set(id, labels[index]?.full || block.textContent.slice(0, 20))
  })
  return texts
}
