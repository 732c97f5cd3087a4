// Whoever stands in a provision is told when a colleague takes it away under the caret, with its words; and only then.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { undo } from 'prosemirror-history'
import { TextSelection } from 'prosemirror-state'
import { setKind } from '../editor/commands/blocks'
import { moveUnit } from '../editor/commands/move'
import { at, world } from './harness/world'

test('whoever stands in a provision keeps its words when a colleague deletes them, with it or before it', () => {
  const it = world()
  const [first, other] = [it.page('a'), it.page('b')]
  it.calm()
  const from = at(first, '国は公表する。')
  const to = from + '国は公表する。'.length
  first.select(from + 2)

  other.edit((tr) => tr.delete(from, from + 3))
  it.calm()
  assert.deepEqual(first.grounds, [])
  other.edit((tr) => tr.insertText('別の文', from, to - 3))
  it.calm()
  assert.deepEqual(first.grounds, [], 'in other words is not gone')
  other.edit((tr) => tr.delete(from, from + 3))
  it.calm()
  assert.deepEqual(first.grounds, ['別の文'])

  first.select(at(first, '大学'))
  other.edit((tr) => tr.delete(at(other, '大学') - 1, at(other, '大学') + '大学は協力する。'.length + 1))
  it.calm()
  assert.deepEqual(first.grounds, ['別の文', '大学は協力する。'])
})

test('a provision that a colleague moves, or makes another kind of, is not gone', () => {
  const it = world()
  const [first, other] = [it.page('a'), it.page('b')]
  it.calm()
  const to = (words: string): void => other.edit((tr) => tr.setSelection(TextSelection.create(tr.doc, at(other, words))))

  first.select(at(first, '大学') + 2)
  to('大学')
  assert.equal(other.run(moveUnit(1)), true)
  it.calm()
  assert.deepEqual(first.grounds, [])
  first.edit((tr) => tr.insertText('《続》'))
  it.calm()
  assert.match(it.all(), /終わり\n大学《続》は協力する。/, 'the caret goes along')
  first.run(undo)
  it.calm()

  first.select(at(first, '終わり') + 1)
  to('終わり')
  assert.equal(other.run(setKind({ name: 'heading', level: 'section' })), true)
  it.calm()
  assert.deepEqual(first.grounds, [])

  // Moved on, and then taken away after all.
  first.select(at(first, '大学') + 2)
  other.edit((tr) => tr.delete(at(other, '大学') - 1, at(other, '大学') + '大学は協力する。'.length + 1))
  it.calm()
  assert.deepEqual(first.grounds, ['大学は協力する。'])
})
