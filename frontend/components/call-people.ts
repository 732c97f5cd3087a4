// <call-people>: around a field in which people can be called with an @. Whoever types one is offered those who will read it;
// the arrows choose, Enter or Tab puts the name in, Escape goes on without. The focus stays in the field, and what is chosen is
// said to be by aria-activedescendant. The names are asked for with the first @ (`wanted`) and come with `people`.
//
// Attributes: `label` of the list; `found`, what is said of how many there are (# is the number).

import { callingAt, candidates, type Callable, type Calling } from './mentions'

interface Server {
  wanted(): void
}

let lists = 0

export class CallPeople extends HTMLElement {
  declare readonly $server: Server

  private readonly list = document.createElement('ul')
  private readonly said = document.createElement('span')
  private everybody: readonly Callable[] | null = null
  private asked = false
  private offered: readonly Callable[] = []
  private calling: Calling | null = null
  private chosen = 0
  /** The @ at which Escape was pressed. */
  private closedAt = -1

  constructor() {
    super()
    this.list.id = `call-people-${++lists}`
    this.list.className = 'call-list'
    this.list.setAttribute('role', 'listbox')
    this.list.hidden = true
    this.said.className = 'sr'
    this.said.setAttribute('role', 'status')
    // The caret must stay in the field.
    this.list.addEventListener('pointerdown', (event) => event.preventDefault())
    this.list.addEventListener('click', this.clicked)
  }

  connectedCallback(): void {
    this.list.setAttribute('aria-label', this.getAttribute('label') ?? '')
    this.append(this.list, this.said)
    this.addEventListener('input', this.look)
    this.addEventListener('keyup', this.look)
    this.addEventListener('click', this.look)
    this.addEventListener('keydown', this.pressed, { capture: true })
    this.addEventListener('focusout', this.left)
  }

  disconnectedCallback(): void {
    this.removeEventListener('input', this.look)
    this.removeEventListener('keyup', this.look)
    this.removeEventListener('click', this.look)
    this.removeEventListener('keydown', this.pressed, { capture: true })
    this.removeEventListener('focusout', this.left)
    this.close()
  }

  people(people: readonly Callable[]): void {
    this.everybody = people
    this.look()
  }

  /** Others will read it now. */
  forget(): void {
    this.everybody = null
    this.asked = false
    this.close()
  }

  private get field(): HTMLTextAreaElement | null {
    return this.querySelector('textarea')
  }

  private readonly look = (): void => {
    const { field } = this
    if (!field || document.activeElement !== field || field.selectionStart !== field.selectionEnd) return this.close()
    const calling = callingAt(field.value, field.selectionStart)
    if (calling?.at !== this.closedAt) this.closedAt = -1
    if (!calling || calling.at === this.closedAt) return this.close()
    if (!this.everybody) return this.ask()
    const offered = candidates(this.everybody, calling.typed)
    if (offered.length === 0) return this.close()
    const same = !this.list.hidden && offered.length === this.offered.length && offered.every((one, i) => one === this.offered[i])
    this.calling = calling
    if (same) return
    this.offered = offered
    this.chosen = 0
    this.open(field)
  }

  private ask(): void {
    if (this.asked) return
    this.asked = true
    this.$server.wanted()
  }

  private open(field: HTMLTextAreaElement): void {
    this.list.replaceChildren(...this.offered.map((person, i) => this.option(person, i)))
    this.list.hidden = false
    field.setAttribute('aria-autocomplete', 'list')
    field.setAttribute('aria-controls', this.list.id)
    this.mark()
    this.said.textContent = (this.getAttribute('found') ?? '').replace('#', String(this.offered.length))
  }

  private option({ name }: Callable, index: number): HTMLElement {
    const option = document.createElement('li')
    option.id = `${this.list.id}-${index}`
    option.setAttribute('role', 'option')
    option.textContent = name
    return option
  }

  private mark(): void {
    for (const [i, option] of [...this.list.children].entries()) {
      option.setAttribute('aria-selected', String(i === this.chosen))
      if (i === this.chosen) option.scrollIntoView({ block: 'nearest' })
    }
    this.field?.setAttribute('aria-activedescendant', `${this.list.id}-${this.chosen}`)
  }

  private close(): void {
    if (this.list.hidden) return
    this.list.hidden = true
    this.offered = []
    this.calling = null
    this.said.textContent = ''
    this.field?.removeAttribute('aria-activedescendant')
    this.field?.removeAttribute('aria-controls')
  }

  // Before the field and the page: while the list is open these keys are its own. An input method has them first.
  private readonly pressed = (event: KeyboardEvent): void => {
    if (this.list.hidden || event.isComposing || event.keyCode === 229) return
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
    const { length } = this.offered
    if (event.key === 'ArrowDown') this.chosen = (this.chosen + 1) % length
    else if (event.key === 'ArrowUp') this.chosen = (this.chosen + length - 1) % length
    else if (event.key === 'Enter' || event.key === 'Tab') this.take(this.chosen)
    else if (event.key === 'Escape') {
      this.closedAt = this.calling?.at ?? -1
      this.close()
    } else return
    event.preventDefault()
    event.stopPropagation()
    if (!this.list.hidden) this.mark()
  }

  private readonly clicked = (event: MouseEvent): void => {
    event.stopPropagation()
    const option = event.target instanceof Element ? event.target.closest('li') : null
    if (option) this.take([...this.list.children].indexOf(option))
  }

  private take(index: number): void {
    const { field, calling } = this
    const person = this.offered[index]
    if (!field || !calling || !person) return
    field.setRangeText(`@${person.name} `, calling.at, field.selectionStart, 'end')
    this.close()
    // As if it had been typed: the field and the server hear of it.
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }))
  }

  private readonly left = (): void => {
    requestAnimationFrame(() => {
      if (document.activeElement !== this.field) this.close()
    })
  }
}

if (!customElements.get('call-people')) customElements.define('call-people', CallPeople)
