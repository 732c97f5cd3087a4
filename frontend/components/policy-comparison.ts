// <policy-comparison>: stepping through the changes of a comparison, without asking the server.
//
// The server renders the three readings; every change carries data-change=<number> in each of them and in the list.
//
//   step buttons   [data-step="-1"], [data-step="1"], and the keys K and J
//   position       output.position
//   words switch   input.say-changes   (deleted …, added … as visible words)
//   （略）          button.omit in a tr[data-row], and div.omitted[data-side] for the text behind it

export class PolicyComparison extends HTMLElement {
  /** The server's side of this element (@ClientCallable). */
  declare $server?: { omitted(row: number): Promise<string[]> }

  private current = 0
  private readonly measured = new ResizeObserver(() => this.measure())

  connectedCallback(): void {
    this.addEventListener('click', this.clicked)
    this.addEventListener('change', this.changed)
    document.addEventListener('keydown', this.pressed)
    requestAnimationFrame(() => {
      const head = this.querySelector('.headbar')
      if (head) this.measured.observe(head)
      const wanted = Number(new URLSearchParams(location.search).get('change'))
      if (wanted > 0) this.goTo(wanted)
    })
  }

  disconnectedCallback(): void {
    this.removeEventListener('click', this.clicked)
    this.removeEventListener('change', this.changed)
    document.removeEventListener('keydown', this.pressed)
    this.measured.disconnect()
  }

  goTo(wanted: number): void {
    const total = Number(this.dataset['total'] ?? '0')
    if (total === 0) return
    const number = Math.min(total, Math.max(1, wanted))
    this.current = number
    for (const old of this.querySelectorAll('.cur')) old.classList.remove('cur')
    for (const old of this.querySelectorAll('[aria-current]')) old.removeAttribute('aria-current')
    const places = [...this.querySelectorAll<HTMLElement>(`.doc [data-change="${number}"]`)]
    for (const place of places) place.classList.add('cur')
    const link = this.querySelector<HTMLElement>(`.list a[data-to="${number}"]`)
    link?.setAttribute('aria-current', 'true')
    link?.scrollIntoView({ block: 'nearest' })
    places.find((place) => place.getClientRects().length > 0)?.scrollIntoView({ block: 'nearest' })
    const position = this.querySelector('output.position')
    if (position) position.textContent = `${number} ／ ${total}`
    const url = new URL(location.href)
    url.searchParams.set('change', String(number))
    history.replaceState(history.state, '', url)
  }

  private readonly clicked = (event: MouseEvent): void => {
    if (!(event.target instanceof Element)) return
    const step = event.target.closest<HTMLElement>('[data-step]')
    if (step) {
      this.goTo(this.current + Number(step.dataset['step']))
      return
    }
    const link = event.target.closest<HTMLElement>('a[data-to]')
    if (link) {
      event.preventDefault()
      this.goTo(Number(link.dataset['to']))
      return
    }
    const omitted = event.target.closest<HTMLElement>('button.omit')
    if (omitted) void this.unfold(omitted)
  }

  // Both columns open together: the reader compares them. The text comes from the server the first time.
  private async unfold(button: HTMLElement): Promise<void> {
    const open = button.getAttribute('aria-expanded') !== 'true'
    const row = button.closest('tr')
    if (!row) return
    const columns = [...row.querySelectorAll<HTMLElement>('.omitted')]
    if (open && columns.some((column) => column.childElementCount === 0)) {
      const texts = await this.$server?.omitted(Number(row.dataset['row']))
      for (const column of columns) column.innerHTML = texts?.[column.dataset['side'] === 'before' ? 1 : 0] ?? ''
    }
    for (const each of row.querySelectorAll('button.omit')) each.setAttribute('aria-expanded', String(open))
    for (const column of columns) column.hidden = !open
  }

  private readonly changed = (event: Event): void => {
    if (event.target instanceof HTMLInputElement && event.target.matches('.say-changes')) {
      this.classList.toggle('spoken', event.target.checked)
    }
  }

  private readonly pressed = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    const target = event.target
    if (target instanceof HTMLElement && target.closest('input, textarea, select, vaadin-select, [contenteditable]')) return
    if (event.key === 'j' || event.key === 'J') this.goTo(this.current + 1)
    else if (event.key === 'k' || event.key === 'K') this.goTo(this.current - 1)
    else return
    event.preventDefault()
  }

  // The table's head and the list stick below the bar, whose height depends on language and width.
  private measure(): void {
    const head = this.querySelector<HTMLElement>('.headbar')
    if (head) this.style.setProperty('--headbar', `${head.offsetHeight}px`)
  }
}

if (!customElements.get('policy-comparison')) customElements.define('policy-comparison', PolicyComparison)
