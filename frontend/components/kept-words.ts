// <kept-words>: around fields whose words must not be lost before they are sent, such as a reason or a comment.
//
// What is typed is kept in the browser (keeping/keeper.ts) under the name of the `place`, and stands in the fields again when
// the place is next shown: after a time-out, a new sign-in, a dialog that was closed by Escape. The server says when the
// words were sent or put away (`words-gone` at the document) or are kept with it (`storedAs`).
//
// Attributes: `place`; `label`, how the place is called. A child with the class `kept-back` says that words came back.

import { keeper, type Keeper, type Slip, type TakenOver } from '../keeping/keeper'

interface Field extends HTMLElement {
  value: string
  label?: string
}

/** What stood in a field, and what it began with. */
interface Typed {
  name: string
  value: string
  began: string
}

const FIELDS = 'vaadin-text-area, vaadin-text-field'

export class KeptWords extends HTMLElement {
  private slip: Slip | null = null
  private begun = new Map<Field, string>()
  private showing = ''

  connectedCallback(): void {
    this.addEventListener('input', this.typed)
    void this.begin()
  }

  disconnectedCallback(): void {
    this.removeEventListener('input', this.typed)
    // A dialog is moved on the page when it opens: only who does not come back is gone.
    queueMicrotask(() => {
      if (this.isConnected) return
      void this.slip?.release()
      this.slip = null
      this.showing = ''
      this.begun.clear()
    })
  }

  /** The server keeps these words itself. */
  storedAs(value: string): void {
    if (this.words().every((typed) => typed.value === value)) this.slip?.keep(null)
  }

  private get place(): string {
    return this.getAttribute('place') ?? ''
  }

  private fields(): Field[] {
    return [...this.querySelectorAll<Field>(FIELDS)]
  }

  private async begin(): Promise<void> {
    const { place } = this
    if (place === '' || this.showing === place) return
    this.showing = place
    const keep = await keeper()
    if (!keep) return
    await Promise.all(this.fields().map(({ localName }) => customElements.whenDefined(localName)))
    // What the server puts into the fields stands there one frame later.
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    if (!this.isConnected) return
    for (const field of this.fields()) if (!this.begun.has(field)) this.begun.set(field, field.value)
    for (const taken of await keep.takeOver(place)) await this.takeUp(taken, keep)
  }

  /** What a lost page left stands here again, and is kept anew before it is forgotten. */
  private async takeUp({ kept, done, giveBack }: TakenOver, keep: Keeper): Promise<void> {
    if (!this.isConnected || !this.bringBack(kept.more as Typed[] | null)) return giveBack()
    this.keep(keep)
    await this.slip?.settled()
    if (this.slip?.hasNoRoom) giveBack()
    else done()
  }

  /** False when there is no field for some of it: then nothing is brought back. */
  private bringBack(all: readonly Typed[] | null): boolean {
    const fields = this.fields()
    const places = all?.map((typed) => fieldOf(typed, fields)) ?? [undefined]
    if (!all || places.includes(undefined)) return false
    for (const [i, typed] of all.entries()) this.putBack(places[i]!, typed)
    return true
  }

  private putBack(field: Field, typed: Typed): void {
    const words = field.value === typed.began ? typed.value : together(field.value, typed.value)
    if (words === field.value) return
    field.value = words
    // As if it had been typed: the server hears of it, and it is kept again.
    for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, { bubbles: true }))
    const says = this.querySelector<HTMLElement>('.kept-back')
    if (says) says.hidden = false
  }

  private words(): Typed[] {
    return this.fields()
      .map((field, i) => ({ name: nameOf(field, i), value: field.value, began: this.begun.get(field) ?? '' }))
      .filter(({ value, began }) => value.trim() !== '' && value !== began)
  }

  private readonly typed = (): void => {
    if (this.place === '') return
    void keeper().then((keep) => {
      if (keep && this.isConnected) this.keep(keep)
    })
  }

  private keep(keep: Keeper): void {
    const words = this.words()
    if (words.length > 0) this.slip ??= keep.hold(this.place, this.getAttribute('label') ?? '')
    this.slip?.keep(words.length === 0 ? null : words.map(({ value }) => value).join('\n'), words)
  }
}

function nameOf(field: Field, index: number): string {
  return `${index} ${field.label || field.getAttribute('aria-label') || ''}`
}

/** The field of the same name; where it is called otherwise, as in the other language, the one that stands in its place. */
function fieldOf({ name }: Typed, fields: readonly Field[]): Field | undefined {
  return fields.find((field, i) => nameOf(field, i) === name) ?? fields[Number.parseInt(name, 10)]
}

function together(here: string, kept: string): string {
  if (here === '' || kept.includes(here)) return kept
  return here.includes(kept) ? here : `${here}\n${kept}`
}

document.addEventListener('words-gone', (event) => {
  const { place } = (event as CustomEvent<{ place: string }>).detail
  void keeper().then((keep) => keep?.forgetPlace(place))
})

if (!customElements.get('kept-words')) customElements.define('kept-words', KeptWords)
