// What a page gives an editor.

import type { Keeping, KeptText } from './collab/keeping'
import type { OpenTransport } from './collab/transport'
import type { CommentListener } from './comments'
import type { EditorListener } from './news'
import type { TextLanguage } from './schema'
import type { InterfaceLanguage } from './texts'

export type Mode = 'read' | 'suggest' | 'edit'

export interface EditorOptions {
  host: HTMLElement
  open: OpenTransport
  language: InterfaceLanguage
  /** The language of the text until the text itself is here and says so. */
  draftLanguage: TextLanguage
  mode: Mode
  listener: EditorListener
  comments: CommentListener
  /** How marks call the person whose page this is; nothing is sent in anybody else's name. */
  reference: string | null
  /** Where what is not sent yet is kept, and what earlier pages left there. */
  keeping: Keeping | null
  left: KeptText
}
