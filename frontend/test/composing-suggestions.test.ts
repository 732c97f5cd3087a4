// Composing while one suggests: a word is one suggestion, and others may decide on it meanwhile.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { undo } from 'prosemirror-history'
import type { Node } from 'prosemirror-model'
import { newProvision } from '../editor/commands/blocks'
import { schema } from '../editor/schema'
import { suggestionsIn } from '../editor/suggest/list'
import { at, p, policy, written } from './builders'
import { agreed, commit, setting } from './harness/scene'

const suggesting = setting(true)

/** Somebody else's suggestion, put there by the test. */
const foreign = (words: string): Node =>
  schema.text(words, [schema.marks['insertion']!.create({ id: 's-other', by: 'other' })])

test('a word is one suggestion and one undo', () => {
  const it = suggesting(policy(p('国は情報を公表する。')))
  const from = at(it.writer.doc, '情報')
  it.writer.preedit(from, from + 2, 'し', 'しりょう', '資料')
  commit(it)
  assert.deepEqual(written(it.authority.doc), ['国は情報資料を公表する。'])
  assert.deepEqual(
    suggestionsIn(it.authority.doc).map(({ kind, inserted, deleted }) => [kind, deleted, inserted]),
    [['replace', '情報', '資料']],
  )
  it.writer.run(undo)
  it.network.flow()
  assert.deepEqual(written(it.authority.doc), ['国は情報を公表する。'])
  assert.deepEqual(suggestionsIn(it.authority.doc), [])
  agreed(it)
})

test('words composed one after another go on with one suggestion', () => {
  const it = suggesting(policy(p('国は公表する。')))
  for (const [i, words] of ['環境', '大学', '社会'].entries()) {
    const here = at(it.writer.doc, '国は') + 2 + 2 * i
    it.writer.select(here)
    it.writer.preedit(here, here, 'か', words)
    commit(it)
  }
  assert.deepEqual(
    suggestionsIn(it.authority.doc).map(({ inserted }) => inserted),
    ['環境大学社会'],
  )
  agreed(it)
})

test('inside of another’s words and at their borders, what is composed is one’s own', () => {
  for (const [offset, ends] of [
    [0, '国は環境提案公表する。'],
    [1, '国は提環境案公表する。'],
    [2, '国は提案環境公表する。'],
  ] as const) {
    const it = suggesting(policy(p('国は', foreign('提案'), '公表する。')))
    const here = at(it.writer.doc, '提案') + offset
    it.writer.preedit(here, here, 'か', '環境')
    commit(it)
    assert.deepEqual(written(it.authority.doc), [ends])
    const own = suggestionsIn(it.authority.doc).find(({ by }) => by === 'w')
    assert.deepEqual([own?.inserted, own?.kind], ['環境', 'insert'])
    agreed(it)
  }
})

test('one’s own suggestion is accepted or rejected while one composes in it', () => {
  for (const [verdict, ends] of [
    ['accept', '国は提環境案公表する。'],
    ['reject', '国は環境公表する。'],
  ] as const) {
    const it = suggesting(policy(p('国は公表する。')))
    it.writer.type(at(it.writer.doc, '公表'), '提案')
    it.network.flow()
    const here = at(it.writer.doc, '提案') + 1
    it.writer.preedit(here, here, 'か', '環境')
    it.authority.decideAll(verdict)
    it.network.flow()
    commit(it)
    assert.deepEqual(written(it.authority.doc), [ends])
    assert.deepEqual(
      suggestionsIn(it.authority.doc).map(({ inserted }) => inserted),
      ['環境'],
    )
    agreed(it)
  }
})

test('a composition over one’s own words that are accepted meanwhile suggests to replace them', () => {
  const it = suggesting(policy(p('国は公表する。')))
  it.writer.type(at(it.writer.doc, '公表'), '提案')
  it.network.flow()
  const here = at(it.writer.doc, '提案')
  it.writer.preedit(here, here + 2, 'か', '環境')
  it.authority.decideAll('accept')
  it.network.flow()
  commit(it)
  const [own] = suggestionsIn(it.authority.doc)
  assert.deepEqual([own?.deleted, own?.inserted], ['提案', '環境'])
  agreed(it)
})

test('in one’s own new provision composing is free', () => {
  const it = suggesting(policy(p('国は公表する。')))
  it.writer.select(at(it.writer.doc, '。') + 1)
  it.writer.run(newProvision)
  const here = it.writer.state.selection.from
  it.writer.preedit(here, here, 'か', '環境')
  commit(it)
  assert.deepEqual(written(it.authority.doc), ['国は公表する。', '環境'])
  assert.deepEqual(it.authority.doc.child(2).firstChild?.marks, [])
  assert.equal(suggestionsIn(it.authority.doc).length, 1)
  agreed(it)
})
