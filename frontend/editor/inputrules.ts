// What is typed at the beginning of a paragraph and plainly means something else. Modest on purpose: a text that changes
// under the hand of its writer is a nuisance, and Japanese is written through an input method, which these rules leave
// alone (they run on typed letters only).

import { InputRule, inputRules } from 'prosemirror-inputrules'
import type { Plugin } from 'prosemirror-state'
import { schema } from './schema'

function blockRule(pattern: RegExp, type: string, attrs: Record<string, string | number>): InputRule {
  return new InputRule(pattern, (state, _match, start, end) => {
    const $start = state.doc.resolve(start)
    if ($start.depth !== 1 || $start.parent.type.name !== 'paragraph') return null
    const id = $start.parent.attrs['id'] as string | null
    return state.tr.delete(start, end).setBlockType(start, start, schema.nodes[type]!, { ...attrs, id })
  })
}

export function policyInputRules(): Plugin {
  return inputRules({
    rules: [
      blockRule(/^# $/, 'heading', { level: 'chapter' }),
      blockRule(/^## $/, 'heading', { level: 'section' }),
      blockRule(/^(?:\(1\)|（[1１]）|・|[-*]) $/, 'item', { level: 1 }),
      blockRule(/^> $/, 'note', {}),
    ],
  })
}
