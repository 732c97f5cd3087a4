// Who made which suggestion: hues for the page, names for those who listen.
//
// The hues are rules of a style sheet of their own, keyed by the author that every mark names. So a new author, or another
// suggestion in focus, changes nothing inside of the text, where an input method may be at work.

import type { Authors } from '../collab/protocol'
import { hueOf } from './seats'

const SCOPE = 'policy-editor .policy-text'
const UNKNOWN = { seat: 'secretariat', mark: '？' } as const

export class AuthorSheet {
  private readonly sheet = new CSSStyleSheet()
  private readonly somebody: string
  private authors: Authors = {}
  private focused: string | null = null

  constructor(somebody: string) {
    this.somebody = somebody
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.sheet]
  }

  /** Adds authors to those who are known. */
  add(authors: Authors): void {
    this.authors = { ...this.authors, ...authors }
    this.draw()
  }

  of(by: string): Authors[string] {
    return this.authors[by] ?? { ...UNKNOWN, name: this.somebody }
  }

  /** Marks one suggestion as the one that is meant. */
  focus(id: string | null): void {
    if (id === this.focused) return
    this.focused = id
    this.draw()
  }

  destroy(): void {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.sheet)
  }

  private draw(): void {
    const rules = Object.entries(this.authors).map(([by, { seat }]) => {
      const hue = `--council-seat-${hueOf(seat)}`
      const colours = `--hue: var(${hue}); --wash: var(${hue}-wash); --struck: var(--council-ground-2); --framed: none`
      return `${SCOPE} [data-by="${CSS.escape(by)}"] { ${colours} }`
    })
    if (this.focused !== null)
      rules.push(
        `${SCOPE} [data-suggestion="${CSS.escape(this.focused)}"] {
          --wash: var(--suggestion-focus); --struck: var(--suggestion-focus); --framed: var(--suggestion-focus) }`,
      )
    this.sheet.replaceSync(rules.join('\n'))
  }
}
