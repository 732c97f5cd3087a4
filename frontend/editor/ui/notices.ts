// What the editor has to tell: in one quiet line while all is well, in a band above the paper when it is not.

import type { InterfaceLanguage, Texts } from '../texts'
import { timeOfDay } from '../texts'
import { button, element } from './dom'

export type SaveState = 'connecting' | 'saved' | 'saving' | 'offline' | 'ended'

/** Long enough to be read twice. */
const HINT_MS = 8000

export interface NoticeActions {
  retry(): void
  /** The person who signed out, or is somebody else by now, wants to go on. */
  signIn(): void
  /** Puts words where the caret is. */
  place(words: string): void
}

export class Notices {
  /** The line beside the tools. */
  readonly line: HTMLElement
  /** The bands above the paper. */
  readonly bands: HTMLElement
  private readonly texts: Texts
  private readonly language: InterfaceLanguage
  private readonly connection: HTMLElement
  private readonly hints: HTMLElement
  private readonly said: HTMLElement
  private hinting = 0
  private readonly access: HTMLElement
  private readonly actions: NoticeActions

  constructor(texts: Texts, language: InterfaceLanguage, actions: NoticeActions) {
    this.texts = texts
    this.language = language
    this.actions = actions
    this.line = element('span', { class: 'save-state' })
    // Announced once when they appear. The line is not: it changes with every word.
    this.connection = element('div', { role: 'status' })
    this.access = element('div', { role: 'status' })
    this.hints = element('div', { role: 'status' })
    this.said = element('div', { role: 'status', class: 'said' })
    this.bands = element('div', { class: 'bands' }, this.connection, this.access, this.hints, this.said)
  }

  saveState(state: SaveState, savedAt: number | null, why: string | null): void {
    const { texts } = this
    this.line.dataset['state'] = state
    const words: Record<SaveState, string> = {
      connecting: texts.connecting,
      saving: texts.saving,
      saved: savedAt === null ? texts.upToDate : texts.saved,
      offline: texts.offlineShort,
      ended: texts.endedShort,
    }
    const time = state === 'saved' && savedAt !== null ? texts.atTime(timeOfDay(savedAt, this.language)) : ''
    this.line.replaceChildren(words[state], element('span', { class: 'save-time' }, time))
    this.line.title = words[state] + time
    if (state === 'offline') {
      if (this.connection.dataset['state'] === 'offline') return
      this.connection.replaceChildren(
        band(
          'warn',
          texts.offline,
          button(texts.retry, () => this.actions.retry(), { class: 'band-act' }),
        ),
      )
    } else if (state === 'ended') {
      const over = why === 'SIGNED_OUT' || why === 'SOMEBODY_ELSE'
      const again = over ? [button(texts.signInAgain, () => this.actions.signIn(), { class: 'band-act' })] : []
      this.connection.replaceChildren(band('warn', this.endWords(why), ...again))
    } else if (state !== 'connecting') {
      this.connection.replaceChildren()
    } else return
    this.connection.dataset['state'] = state
  }

  canEdit(edit: boolean, why: string | null): void {
    if (edit) return this.access.replaceChildren()
    this.access.replaceChildren(band('plain', this.texts.readOnlyReasons[why ?? ''] ?? this.texts.readOnly))
  }

  /** Why nothing happened; goes by itself. */
  hint(words: string): void {
    clearTimeout(this.hinting)
    this.hints.replaceChildren(band('plain', words))
    this.hinting = window.setTimeout(() => this.hints.replaceChildren(), HINT_MS)
  }

  /** For those who listen only. */
  say(words: string): void {
    this.said.textContent = words
  }

  stop(): void {
    clearTimeout(this.hinting)
  }

  /** Words that could not be placed stay on the screen until the person puts them away. */
  refused(reason: string, words: string, putAway: () => void = () => {}): void {
    const { texts } = this
    const why = texts.refusals[reason] ?? ''
    this.handBack(`${words === '' ? texts.refusedNothing : texts.refused}${why ? ` ${why}` : ''}`, words, putAway)
  }

  /** The paragraph in which one was writing is gone. */
  groundGone(words: string, by: string): void {
    if (words.trim() !== '') this.handBack(this.texts.groundGone(by), words, () => {})
  }

  private handBack(says: string, words: string, putAway: () => void): void {
    const { texts } = this
    const notice = band('bad', says)
    notice.setAttribute('role', 'alert')
    if (words !== '') {
      const place = button(texts.placeWords, () => this.actions.place(words), { class: 'band-act' })
      // The caret stays where the words are to go.
      place.addEventListener('pointerdown', (event) => event.preventDefault())
      notice.append(element('pre', { class: 'band-words', tabindex: '0' }, words), this.copyButton(words), place)
    }
    const dismiss = (): void => {
      notice.remove()
      putAway()
    }
    notice.append(button(texts.dismiss, dismiss, { class: 'band-act' }))
    this.bands.append(notice)
  }

  private copyButton(words: string): HTMLButtonElement {
    const copy = button(
      this.texts.copy,
      () => {
        void navigator.clipboard.writeText(words).then(() => {
          copy.textContent = this.texts.copied
        })
      },
      { class: 'band-act' },
    )
    return copy
  }

  private endWords(why: string | null): string {
    if (why === 'SIGNED_OUT') return this.texts.signedOut
    if (why === 'SOMEBODY_ELSE') return this.texts.somebodyElse
    return why === 'NOT_FOUND' || why === 'WRONG_DRAFT' ? this.texts.notFound : this.texts.ended
  }
}

function band(kind: 'plain' | 'warn' | 'bad', words: string, ...more: HTMLElement[]): HTMLElement {
  return element('div', { class: `band ${kind}` }, element('p', {}, words), ...more)
}
