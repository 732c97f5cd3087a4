// The block in which somebody writes is told from those that are laid out only near the eye.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { EditorState, TextSelection } from 'prosemirror-state'
import type { DecorationSet } from 'prosemirror-view'
import { newProvision } from '../editor/commands/blocks'
import { caretBlock } from '../editor/plugins/caret-block'
import { at, p, policy } from './builders'

test('it is the block of the caret, in the very state in which it comes', () => {
  const plugin = caretBlock()
  const marked = (state: EditorState): string[] =>
    (plugin.props.decorations!.call(plugin, state) as DecorationSet)
      .find()
      .map(({ from, to }) => state.doc.textBetween(from, to) + `@${state.doc.resolve(from).index()}`)
  let state = EditorState.create({ doc: policy(p('国は公表する。'), p('終わり')), plugins: [plugin] })
  const end = at(state.doc, '国は公表する。') + 7
  state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, end)))
  assert.deepEqual(marked(state), ['国は公表する。@1'])
  newProvision(state, (tr) => (state = state.apply(tr)))
  assert.deepEqual(marked(state), ['@2'])
})
