// Words that found no place in the text: handed back to their author on the screen, and kept until he puts them away. Beside
// them those of the block in which his caret stood, when a colleague takes it away.

import type { HandedBack } from '../collab/keeping'
import type { Presence } from '../collab/presence'
import type { SentStep } from '../collab/protocol'
import type { Texts } from '../texts'
import type { Unsent } from '../unsent'
import type { Notices } from './notices'
import type { RestSheet } from './rest-sheet'

export class HandedBackWords {
  private readonly unsent: Unsent
  private readonly notices: Notices
  private readonly rests: RestSheet
  private readonly texts: Texts
  /** What the block of the caret said that has just been taken away. */
  private ground: string | null = null

  /** What earlier pages left is shown at once. */
  constructor(unsent: Unsent, notices: Notices, rests: RestSheet, texts: Texts) {
    this.unsent = unsent
    this.notices = notices
    this.rests = rests
    this.texts = texts
    for (const words of unsent.handedBack) this.show(words)
  }

  add(reason: string, words: string): void {
    const handed = { reason, words }
    if (words !== '') this.unsent.handBack(handed)
    this.show(handed)
    if (reason === 'FROZEN') this.rests.tellWhy((why) => this.notices.hint(this.texts.frozenBecause(why)))
  }

  groundGone(words: string): void {
    this.ground = words
  }

  /** The steps are known now that took it away. `isWriting`: the caret is in the text, and not only somewhere. */
  tellGround(by: readonly SentStep[], presence: Presence, isWriting: boolean): void {
    const { ground } = this
    this.ground = null
    // Who works on suggestions, or replaces the text, knows what went; an editor's step came from somebody who writes.
    const step = by.find(({ c }) => c !== 'server')
    if (ground === null || !step || !isWriting) return
    const person = presence.everybody().find(({ key }) => key === step.k)
    this.notices.groundGone(ground, person?.name ?? this.texts.somebody)
  }

  private show(words: HandedBack): void {
    this.notices.refused(words.reason, words.words, () => this.unsent.putAway(words))
  }
}
