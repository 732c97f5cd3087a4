// What is typed at the beginning of a paragraph and plainly means something else. Modest on purpose: a text that changes
// under the hand of its writer is a nuisance, and Japanese is written through an input method, which these rules leave
// alone (they run on typed letters only).

import { InputRule, inputRules } from 'prosemirror-inputrules'
import type { EditorState, Plugin, Transaction } from 'prosemirror-state'
import { schema } from './schema'

type Permits = (state: EditorState, tr: Transaction) => boolean

function blockRule(pattern: RegExp, type: string, attrs: Record<string, string | number>, permits: Permits): InputRule {
  return new InputRule(pattern, (state, _match, start, end) => {
    const $start = state.doc.resolve(start)
    if ($start.depth !== 1 || $start.parent.type.name !== 'paragraph') return null
    const id = $start.parent.attrs['id'] as string | null
    const tr = state.tr.delete(start, end).setBlockType(start, start, schema.nodes[type]!, { ...attrs, id })
    return permits(state, tr) ? tr : null
  })
}

/** Where `permits` says no (a kind of block cannot be suggested) the signs are typed as they are. */
export function policyInputRules(permits: Permits = () => true): Plugin {
  return inputRules({
    rules: [
      blockRule(/^# $/, 'heading', { level: 'chapter' }, permits),
      blockRule(/^## $/, 'heading', { level: 'section' }, permits),
      blockRule(/^(?:\(1\)|（[1１]）|・|[-*]) $/, 'item', { level: 1 }, permits),
      blockRule(/^> $/, 'note', {}, permits),
    ],
  })
}
