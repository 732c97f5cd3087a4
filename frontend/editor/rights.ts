// What the person at this screen may do now: what the page wants, within what the server allows.

import type { Access } from './collab/protocol'
import type { Mode } from './options'

export class Rights {
  mode: Mode
  access: Access = { edit: false, suggest: false, why: null }
  /** What marks call this person. */
  reference: string | null
  /** The text is here. */
  ready = false

  constructor(mode: Mode, reference: string | null) {
    this.mode = mode
    this.reference = reference
  }

  get isEditable(): boolean {
    if (!this.ready) return false
    return this.isSuggesting || (this.mode === 'edit' && this.access.edit)
  }

  get isSuggesting(): boolean {
    return this.mode === 'suggest' && this.reference !== null && (this.access.suggest || this.access.edit)
  }

  /** In whose name edits become suggestions; null where they are direct. */
  get suggestsAs(): string | null {
    return this.isSuggesting ? this.reference : null
  }

  /** Whether it must be said why one cannot write, although the page wants it. */
  get isHeldBack(): boolean {
    return this.ready && this.mode !== 'read' && !this.isEditable
  }
}
