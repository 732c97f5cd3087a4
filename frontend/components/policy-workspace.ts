// <policy-workspace>: the part of the workspace that must answer without asking the server. It follows the paper with the
// outline while one scrolls, keeps the address telling where one is, and opens outline and panel on a phone.
//
// The server renders outline and paper as plain HTML and hears only `provision`, { id }, when the reader has come to rest. Who
// writes is where the caret stands, as long as it is in sight: a paper that rolls under it does not take him elsewhere.
//
//   outline   nav.outline  with  .row > a[data-at=<id>]
//   paper     .sheet       with  [id=<id>] when read, [data-id=<id>] when edited
//   phone     button[data-opens=outline|panel|paper]; ?open=panel begins with the panel, for links that are about it

const REST_MS = 350
const SHEETS = ['outline', 'panel']

export class PolicyWorkspace extends HTMLElement {
  private here: string | null = null
  private told: string | null = null
  /** Whether the paper still stands as it was opened, at its beginning: then one has the whole text before oneself. */
  private isUnmoved = false
  private frame = 0
  private rest = 0
  private sheet: HTMLElement | null = null
  private headings: HTMLElement[] = []
  private scroller: HTMLElement | null = null

  connectedCallback(): void {
    this.addEventListener('click', this.clicked)
    // Scrolling does not bubble; caught on its way down, it is heard whatever is inside.
    this.addEventListener('scroll', this.scrolled, { capture: true, passive: true })
    const address = new URLSearchParams(location.search)
    const wanted = address.get('at')
    const sheet = address.get('open') ?? 'paper'
    requestAnimationFrame(() => {
      if (wanted) this.goTo(wanted)
      else this.scrolled()
      if (SHEETS.includes(sheet)) this.show(sheet)
    })
  }

  disconnectedCallback(): void {
    this.removeEventListener('click', this.clicked)
    this.removeEventListener('scroll', this.scrolled, { capture: true })
    clearTimeout(this.rest)
  }

  /** Brings a provision to the top of the paper and marks it in the outline. */
  goTo(id: string): void {
    this.show('paper')
    const editor = this.querySelector<HTMLElement & { scrollToProvision?: (id: string) => void }>('policy-editor')
    if (editor?.scrollToProvision) editor.scrollToProvision(id)
    else {
      const place = this.place(id)
      place?.scrollIntoView({ block: 'start' })
      if (place) this.mark(place)
    }
    this.arrive(id, true)
  }

  /** Writes a value of the state into the address, without a visit. */
  note(name: string, value: string | null): void {
    const url = new URL(location.href)
    if (value === null || value === '') url.searchParams.delete(name)
    else url.searchParams.set(name, value)
    history.replaceState(history.state, '', url)
  }

  /** What had the focus is gone with the screen as it was: whoever works by keyboard goes on from the head. */
  begin(): void {
    // After the dialog that is still closing has looked for a place to give the focus back to.
    requestAnimationFrame(() => setTimeout(() => this.querySelector<HTMLElement>('.docbar h1')?.focus(), 100))
  }

  /** The server has drawn the outline anew (labels changed, somebody added a section). */
  outlineDrawn(): void {
    this.headings = []
    const here = this.here
    this.here = null
    if (here) this.arrive(here)
  }

  private readonly clicked = (event: MouseEvent): void => {
    if (!(event.target instanceof Element)) return
    const link = event.target.closest<HTMLElement>('a[data-at]')
    if (link?.dataset['at']) {
      event.preventDefault()
      this.goTo(link.dataset['at'])
      return
    }
    const opener = event.target.closest<HTMLElement>('[data-opens]')
    if (opener) {
      const wanted = opener.dataset['opens'] ?? 'paper'
      this.show(this.dataset['sheet'] === wanted ? 'paper' : wanted)
    }
  }

  private readonly scrolled = (event?: Event): void => {
    // The editor scrolls inside the sheet, below its tools: what scrolled says where the paper begins.
    if (event?.target instanceof HTMLElement && event.target.closest('.sheet')) this.scroller = event.target
    if (this.frame) return
    this.frame = requestAnimationFrame(() => {
      this.frame = 0
      this.follow()
    })
  }

  private follow(): void {
    const sheet = this.querySelector<HTMLElement>('.sheet')
    // Behind the outline or the panel of a phone the paper stands nowhere.
    if (!sheet || sheet.getClientRects().length === 0) return
    if (sheet !== this.sheet || this.headings.length === 0 || !this.headings[0]?.isConnected) {
      this.sheet = sheet
      this.headings = [...this.querySelectorAll<HTMLElement>('nav.outline a[data-at]')]
        .map((link) => this.place(link.dataset['at'] ?? ''))
        .filter((place): place is HTMLElement => place !== null)
    }
    const scroller = this.scroller?.isConnected ? this.scroller : sheet
    const line = scroller.getBoundingClientRect().top + 70
    // The headings stand in document order: a binary search keeps scrolling free in a text of a thousand of them.
    let low = 0
    let high = this.headings.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.headings[middle]?.getBoundingClientRect().top ?? 0) <= line) low = middle + 1
      else high = middle
    }
    const isUnmoved = low === 0 && this.told === null
    // The outline marked its first heading all the while; only now is one there.
    if (this.isUnmoved && !isUnmoved) this.here = null
    this.isUnmoved = isUnmoved
    const current = this.headings[Math.max(0, low - 1)]
    if (current) this.arrive(current.id || (current.dataset['id'] ?? ''))
  }

  private arrive(id: string, isWished = false): void {
    if (id === '' || (id === this.here && !isWished)) return
    this.here = id
    for (const row of this.querySelectorAll('nav.outline .here')) {
      row.classList.remove('here')
      row.querySelector('a')?.removeAttribute('aria-current')
    }
    const link = this.querySelector<HTMLElement>(`nav.outline a[data-at="${CSS.escape(id)}"]`)
    const row = link?.closest<HTMLElement>('.row')
    if (link && row) {
      row.classList.add('here')
      link.setAttribute('aria-current', 'location')
      row.scrollIntoView({ block: 'nearest' })
    }
    clearTimeout(this.rest)
    this.rest = window.setTimeout(() => this.tell(isWished), REST_MS)
  }

  private tell(isWished: boolean): void {
    const written = isWished ? null : this.written()
    if (this.isUnmoved && !isWished && written === null) return
    this.note('at', this.here)
    const place = written ?? this.here
    if (place === this.told) return
    this.told = place
    this.dispatchEvent(new CustomEvent('provision', { detail: { id: place ?? '' } }))
  }

  /** The provision in which the caret of a person who writes stands; null when it is out of sight. */
  private written(): string | null {
    const node = document.getSelection()?.focusNode ?? null
    const near = node instanceof Element ? node : node?.parentElement
    const place = near?.closest<HTMLElement>('.sheet [contenteditable="true"] [data-id]')
    const sheet = place?.closest('.sheet')?.getBoundingClientRect()
    if (!place || !sheet || !this.contains(place)) return null
    const { top, bottom } = place.getBoundingClientRect()
    return bottom > sheet.top && top < sheet.bottom ? (place.dataset['id'] ?? null) : null
  }

  private mark(place: HTMLElement): void {
    for (const old of this.querySelectorAll('.sheet .at')) old.classList.remove('at')
    place.classList.add('at')
  }

  private place(id: string): HTMLElement | null {
    const name = CSS.escape(id)
    return this.querySelector<HTMLElement>(`.sheet [id="${name}"], .sheet [data-id="${name}"]`)
  }

  /** On a phone, one of the three stands in place of the others; the address says which. */
  private show(sheet: string): void {
    this.dataset['sheet'] = sheet
    this.note('open', sheet === 'paper' ? null : sheet)
    for (const button of this.querySelectorAll<HTMLElement>('[data-opens]')) {
      button.setAttribute('aria-pressed', String(button.dataset['opens'] === this.dataset['sheet']))
    }
  }
}

if (!customElements.get('policy-workspace')) customElements.define('policy-workspace', PolicyWorkspace)
