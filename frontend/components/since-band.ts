// <since-band>: the line above a paper that says what changed since one last looked. It tells the server when somebody
// truly looks (looking.ts), with the version that an open editor holds.
//
//   looked, returned   { v }: the confirmed version in the editor beside it; null where the paper is only read
//   data-enough        milliseconds after which it counts as a look

import { Looking } from './looking'

const BEAT_MS = 1_000
const ACTS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchmove'] as const

type Editor = HTMLElement & { version?: number | null }

export class SinceBand extends HTMLElement {
  private looking: Looking | null = null
  private beat = 0

  connectedCallback(): void {
    this.looking = new Looking(() => Date.now(), Number(this.dataset['enough'] ?? '5000'), {
      looked: () => this.tell('looked'),
      returned: () => this.tell('returned'),
    })
    if (document.hidden) this.looking.hide()
    this.beat = window.setInterval(() => this.looking?.beat(), BEAT_MS)
    document.addEventListener('visibilitychange', this.turned)
    for (const act of ACTS) document.addEventListener(act, this.acted, { capture: true, passive: true })
  }

  disconnectedCallback(): void {
    clearInterval(this.beat)
    document.removeEventListener('visibilitychange', this.turned)
    for (const act of ACTS) document.removeEventListener(act, this.acted, { capture: true })
    this.looking = null
  }

  private readonly turned = (): void => {
    if (document.hidden) this.looking?.hide()
    else this.looking?.show()
  }

  private readonly acted = (): void => this.looking?.acted()

  private tell(what: 'looked' | 'returned'): void {
    const editor = this.closest('policy-workspace')?.querySelector<Editor>('policy-editor')
    // An editor that has not got the text yet shows nothing.
    if (editor && typeof editor.version !== 'number') return
    this.dispatchEvent(new CustomEvent(what, { detail: { v: editor?.version ?? null } }))
  }
}

if (!customElements.get('since-band')) customElements.define('since-band', SinceBand)
