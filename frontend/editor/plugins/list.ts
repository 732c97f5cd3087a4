// All plugins of the editor. Their order counts: whoever stands first hears a key or an event first.

import { baseKeymap } from 'prosemirror-commands'
import { history } from 'prosemirror-history'
import { keymap } from 'prosemirror-keymap'
import type { Plugin } from 'prosemirror-state'
import { compositionEvents } from '../composition/events'
import type { LiveText } from '../composition/live-text'
import { policyInputRules } from '../inputrules'
import { policyKeymap } from '../keymap'
import type { Writing } from '../suggest/writing'
import { caretBlock } from './caret-block'
import { labelsPlugin } from './labels'
import { leaveWithTab } from './leave'
import { reviewKeys } from './review-keys'

/** What the keys reach; asked for when they are pressed, as the plugins come before all of it. */
export interface Reach {
  text(): LiveText
  toTools(): void
  /** To the next (1) or previous (-1) suggestion. */
  walk(by: 1 | -1): boolean
}

export function editorPlugins(writing: Writing, { text, toTools, walk }: Reach): Plugin[] {
  return [
    compositionEvents(text),
    leaveWithTab(),
    reviewKeys(walk),
    policyInputRules((state, tr) => writing.permits(state, tr)),
    keymap({ 'Alt-F10': () => (toTools(), true) }),
    policyKeymap(() => text().isComposing, writing),
    keymap(baseKeymap),
    history(),
    labelsPlugin(),
    caretBlock(),
  ]
}
