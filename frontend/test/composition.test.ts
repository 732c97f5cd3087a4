// The overlay: what a composition does to the shared text, and what the shared text does to a composition.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { redo, undo } from 'prosemirror-history'
import { Fragment, Slice } from 'prosemirror-model'
import { ReplaceStep } from 'prosemirror-transform'
import { SETTLE_MS } from '../editor/composition/live-text'
import { at, p, policy, row, table } from './builders'
import { agreed, blocks, commit, insert, remote, remove, setting, type Setting } from './harness/scene'

/** Once with direct edits, once with suggestions, of which the authority takes nothing else. */
function both(name: string, run: (scene: Setting) => void): void {
  test(name, () => run(setting(false)))
  test(`${name}, suggesting`, () => run(setting(true)))
}

both('nothing of a composition is sent before it has ended, and then it is one step', (scene) => {
  const it = scene(policy(p('国は公表する。')))
  const before = it.authority.version
  const here = at(it.writer.doc, '公表')
  it.writer.preedit(here, here, 'k', 'か', 'かn', 'かんk', 'かんきょう', '環境')
  it.network.flow()
  assert.equal(it.authority.version, before)
  commit(it)
  assert.equal(it.authority.version, before + 1)
  assert.deepEqual(blocks(it.authority.doc), ['国は環境公表する。'])
  agreed(it)
})

both('a cancelled composition leaves no step', (scene) => {
  const it = scene(policy(p('国は公表する。')))
  const before = it.authority.version
  it.writer.preedit(at(it.writer.doc, '公表'), at(it.writer.doc, '公表'), 'か', 'かん', '')
  commit(it)
  assert.equal(it.authority.version, before)
  assert.equal(it.writer.text.isComposing, false)
})

both('what others write in the same paragraph stays off the screen until the word is finished', (scene) => {
  const it = scene(policy(p('国は公表する。')))
  const here = at(it.writer.doc, '公表')
  it.writer.preedit(here, here, 'か', 'かんきょう')
  remote(it, insert(at(it.authority.doc, '。'), '【後】'), insert(at(it.authority.doc, '国'), '【前】'))
  assert.deepEqual(blocks(it.writer.doc), ['国はかんきょう公表する。'])
  commit(it)
  assert.deepEqual(blocks(it.authority.doc), ['【前】国はかんきょう公表する【後】。'])
  agreed(it)
})

both('the caret stands behind the word, wherever that has moved', (scene) => {
  const it = scene(policy(p('国は公表する。')))
  const here = at(it.writer.doc, '公表')
  it.writer.preedit(here, here, '環境')
  it.writer.select(here + 2)
  remote(it, insert(at(it.authority.doc, '国'), '【前】'))
  commit(it)
  assert.equal(it.writer.state.selection.head, at(it.writer.doc, '環境') + 2)
})

both('a word composed over a selection replaces it, but not what others put at its borders', (scene) => {
  const it = scene(policy(p('国は情報を公表する。')))
  const from = at(it.writer.doc, '情報')
  it.writer.preedit(from, from + 2, 'し', '資料')
  remote(it, insert(from, '【前】'))
  remote(it, insert(at(it.authority.doc, 'を'), '【後】'))
  commit(it)
  assert.deepEqual(blocks(it.authority.doc), ['国は【前】資料【後】を公表する。'])
  agreed(it)
})

both('the words come back as a paragraph of their own when theirs was deleted', (scene) => {
  const it = scene(policy(p('一つ目。'), p('国は公表する。'), p('三つ目。')))
  const here = at(it.writer.doc, '公表')
  it.writer.preedit(here, here, '環境')
  const gone = at(it.authority.doc, '国') - 1
  remote(it, remove(gone, gone + it.authority.doc.child(2).nodeSize))
  commit(it)
  assert.deepEqual(blocks(it.authority.doc), ['一つ目。', '環境', '三つ目。'])
  agreed(it)
})

both('the words go along with a paragraph that is moved meanwhile', (scene) => {
  const it = scene(policy(p('国は公表する。'), p('大学は協力する。'), p('終わり')))
  const from = it.authority.doc.child(0).nodeSize
  const moved = it.authority.doc.child(1)
  it.writer.select(at(it.writer.doc, '公表'))
  it.writer.preedit(at(it.writer.doc, '公表'), at(it.writer.doc, '公表'), 'か', '環境')
  const behind = it.authority.doc.content.size - moved.nodeSize
  remote(it, remove(from, from + moved.nodeSize), new ReplaceStep(behind, behind, new Slice(Fragment.from(moved), 0, 0)))
  commit(it)
  assert.deepEqual(blocks(it.writer.doc), ['大学は協力する。', '終わり', '国は環境公表する。'])
  assert.equal(it.writer.state.selection.$head.parentOffset, 4)
  agreed(it)
})

both('words whose sentence was deleted stay in their paragraph', (scene) => {
  const it = scene(policy(p('残る。国は公表する。残る。')))
  const here = at(it.writer.doc, '公表')
  it.writer.preedit(here, here, '環境')
  const gone = at(it.authority.doc, '国は')
  remote(it, remove(gone, gone + '国は公表する。'.length))
  commit(it)
  assert.deepEqual(blocks(it.authority.doc), ['残る。環境残る。'])
  agreed(it)
})

both('the composed paragraph may be split or joined meanwhile', (scene) => {
  const split = scene(policy(p('国は公表する。')))
  const here = at(split.writer.doc, '公表')
  split.writer.preedit(here, here, '環境')
  const cut = at(split.authority.doc, 'は公')
  remote(split, new ReplaceStep(cut, cut, new Slice(policy(p(''), p('')).content.cut(3), 1, 1)))
  commit(split)
  assert.equal(blocks(split.authority.doc).join(''), '国は環境公表する。')
  agreed(split)

  const join = scene(policy(p('一つ目。'), p('国は公表する。')))
  const there = at(join.writer.doc, '公表')
  join.writer.preedit(there, there, '環境')
  const border = at(join.authority.doc, '国') - 1
  remote(join, remove(border - 1, border + 1))
  commit(join)
  assert.deepEqual(blocks(join.authority.doc), ['一つ目。国は環境公表する。'])
  agreed(join)
})

both('a composition over several paragraphs joins them as a selection would', (scene) => {
  const it = scene(policy(p('一つ目。'), p('二つ目。')))
  const [from, to] = [at(it.writer.doc, 'つ目。'), at(it.writer.doc, '二') + 2]
  it.writer.text.composeStart()
  it.writer.edit((tr) => tr.delete(from, to))
  it.writer.edit((tr) => tr.insertText('環境', from))
  remote(it, insert(at(it.authority.doc, '一'), '【前】'))
  commit(it)
  assert.deepEqual(blocks(it.authority.doc), ['【前】一環境目。'])
  agreed(it)
})

both('one undo takes back one word, also across what others wrote', (scene) => {
  const it = scene(policy(p('国は公表する。')))
  for (const words of ['環境', '大学']) {
    const here = at(it.writer.doc, '公表')
    it.writer.preedit(here, here, 'か', words)
    commit(it)
  }
  remote(it, insert(at(it.authority.doc, '国'), '【前】'))
  it.writer.run(undo)
  assert.deepEqual(blocks(it.writer.doc), ['【前】国は環境公表する。'])
  it.writer.run(undo)
  assert.deepEqual(blocks(it.writer.doc), ['【前】国は公表する。'])
  it.writer.run(redo)
  it.network.flow()
  assert.deepEqual(blocks(it.authority.doc), ['【前】国は環境公表する。'])
  agreed(it)
})

both('two words without a pause are one composition', (scene) => {
  const it = scene(policy(p('国は公表する。')))
  const before = it.authority.version
  const here = at(it.writer.doc, '公表')
  it.writer.preedit(here, here, '環境')
  it.writer.text.composeEnd()
  it.clock.pass(SETTLE_MS - 10)
  it.writer.preedit(here + 2, here + 2, 'と', '大学')
  it.clock.pass(SETTLE_MS)
  assert.equal(it.writer.text.isComposing, true)
  commit(it)
  assert.equal(it.authority.version, before + 1)
  assert.deepEqual(blocks(it.authority.doc), ['国は環境大学公表する。'])
})

both('Enter right after the commit belongs to the word', (scene) => {
  const it = scene(policy(p('国は公表する。')))
  const here = at(it.writer.doc, '公表')
  it.writer.preedit(here, here, '環境。')
  it.writer.text.composeEnd()
  it.writer.edit((tr) => tr.split(here + 3))
  commit(it)
  assert.deepEqual(blocks(it.authority.doc), ['国は環境。', '公表する。'])
  agreed(it)
})

both('three hundred remote steps during one composition are carried over at once', (scene) => {
  const it = scene(policy(p('国は公表する。'), p('別の段落。')))
  const here = at(it.writer.doc, '公表')
  it.writer.preedit(here, here, '環境')
  for (let i = 0; i < 300; i++) remote(it, insert(at(it.authority.doc, i % 2 === 0 ? '国' : '別'), String(i % 10)))
  commit(it)
  assert.match(blocks(it.authority.doc)[0] ?? '', /^\d{150}国は環境公表する。$/)
  agreed(it)
})

both('unconfirmed edits made before the composition are confirmed during it', (scene) => {
  const it = scene(policy(p('国は公表する。')))
  it.writer.type(at(it.writer.doc, '。'), '先に')
  const here = at(it.writer.doc, '公表')
  it.writer.preedit(here, here, '環境')
  it.network.flow()
  assert.deepEqual(blocks(it.authority.doc), ['国は公表する先に。'])
  commit(it)
  assert.deepEqual(blocks(it.authority.doc), ['国は環境公表する先に。'])
  agreed(it)
})

both('a text that starts over during a composition hands the words back', (scene) => {
  const it = scene(policy(p('国は公表する。')))
  it.authority.refuse = () => 'READ_ONLY'
  it.writer.type(at(it.writer.doc, '。'), '先に')
  const here = at(it.writer.doc, '公表')
  it.writer.preedit(here, here, '環境')
  it.network.flow()
  assert.deepEqual(it.writer.refused, [{ reason: 'READ_ONLY', words: '環境\n先に' }])
  assert.deepEqual(blocks(it.writer.doc), ['国は公表する。'])
  assert.equal(it.writer.text.isComposing, false)
})

both('the words of a composition in a table survive the deletion of their row', (scene) => {
  const it = scene(policy(p('前'), table(row('区分', '割合'), row('留保分', '一割'))))
  const here = at(it.writer.doc, '一割')
  it.writer.preedit(here, here, '環境')
  const $row = it.authority.doc.resolve(here)
  remote(it, remove($row.before(2), $row.after(2)))
  commit(it)
  assert.deepEqual(blocks(it.authority.doc), ['前', '区分|割合', '環境'])
  agreed(it)
})
