// <unsent-words>: at the head of every screen. Says who sits here, so that words can be kept for that person
// (keeping/keeper.ts), and lists what lost pages left that this page does not show in its place: to copy, to go there, or to
// throw away. Empty, and out of sight, while there is nothing.
//
// Before the sign-in it has the attribute `door`, a sentence that is shown when there is anything in this browser at all.
//
// The server calls `begin(person, key, words)`; `words` are those of the screen.

import { keepFor, keepsAnything, type Keeper, type Loose } from '../keeping/keeper'

interface Words {
  /** With {0}: how many. */
  title: string
  says: string
  open: string
  copy: string
  copied: string
  discard: string
  sure: string
}

/** A screen that has just been opened takes up what belongs to it. */
const BEFORE_TELLING_MS = 1200
const AFTER_CHANGE_MS = 250

export class UnsentWords extends HTMLElement {
  private keeper: Keeper | null = null
  private words: Words | null = null
  private timer = 0

  begin(person: string, key: string, words: Words): void {
    this.words = words
    void keepFor(person, key).then((keeper) => {
      this.keeper?.removeEventListener('changed', this.changed)
      this.keeper = keeper
      if (!keeper || !this.isConnected) return
      keeper.addEventListener('changed', this.changed)
      this.tellIn(BEFORE_TELLING_MS)
    })
  }

  connectedCallback(): void {
    const door = this.getAttribute('door')
    if (door && keepsAnything()) this.replaceChildren(element('p', 'unsent', door))
    this.keeper?.addEventListener('changed', this.changed)
  }

  disconnectedCallback(): void {
    this.keeper?.removeEventListener('changed', this.changed)
    clearTimeout(this.timer)
  }

  private readonly changed = (): void => this.tellIn(AFTER_CHANGE_MS)

  private tellIn(milliseconds: number): void {
    clearTimeout(this.timer)
    this.timer = window.setTimeout(() => void this.tell(), milliseconds)
  }

  private async tell(): Promise<void> {
    const { keeper, words } = this
    const loose = (await keeper?.loose()) ?? []
    if (!words || !keeper) return
    const wasOpen = this.querySelector('details')?.open === true
    if (loose.length === 0) {
      this.removeAttribute('role')
      return this.replaceChildren()
    }
    const title = words.title.replace('{0}', String(loose.length))
    // A part of the page of its own: it stands outside of head and main.
    this.setAttribute('role', 'region')
    this.setAttribute('aria-label', title)
    const details = element('details', 'unsent')
    details.open = wasOpen
    details.append(
      element('summary', '', title),
      element('p', 'quiet', words.says),
      list(loose.map((one) => this.item(one, keeper, words))),
    )
    this.replaceChildren(details)
  }

  private item(one: Loose, keeper: Keeper, words: Words): HTMLElement {
    const item = element('li')
    const link = element('a', 'textact', words.open)
    link.href = one.address
    const copy = act(words.copy, () => {
      void navigator.clipboard.writeText(one.words).then(() => (copy.textContent = words.copied))
    })
    const discard = act(words.discard, () => {
      if (confirm(words.sure)) keeper.forget(one.id)
    })
    const acts = element('div', 'acts')
    acts.append(link, copy, discard)
    item.append(element('strong', '', one.label), element('blockquote', 'quote', one.words), acts)
    return item
  }
}

function list(items: readonly HTMLElement[]): HTMLElement {
  const list = element('ul')
  list.append(...items)
  return list
}

function act(word: string, does: () => void): HTMLButtonElement {
  const button = element('button', 'textact', word)
  button.type = 'button'
  button.addEventListener('click', does)
  return button
}

function element<K extends keyof HTMLElementTagNameMap>(name: K, style = '', text = ''): HTMLElementTagNameMap[K] {
  const made = document.createElement(name)
  if (style) made.className = style
  if (text) made.textContent = text
  return made
}

if (!customElements.get('unsent-words')) customElements.define('unsent-words', UnsentWords)
