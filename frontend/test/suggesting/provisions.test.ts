// Whole provisions suggested by hand: divided, joined, added, moved, taken away, pasted.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { redo, undo } from 'prosemirror-history'
import { Slice } from 'prosemirror-model'
import { AllSelection, TextSelection } from 'prosemirror-state'
import { setKind } from '../../editor/commands/blocks'
import { moveUnit } from '../../editor/commands/move'
import { withFreshIds } from '../../editor/paste'
import { at, h, hid, item, p, pid, policy, row, table } from '../builders'
import { Desk, inline, LINE } from '../harness/desk'

const section = setKind({ name: 'heading', level: 'section' })

test('Enter in the middle divides, at the ends it adds a provision, in one’s own provision it does both directly', () => {
  const desk = new Desk(policy(pid('a', LINE))).caret('公表').press('Enter')
  assert.deepEqual(desk.text, ['国は[+A:¶]公表する。'])
  const end = new Desk(policy(pid('a', LINE))).caret('。', 1).press('Enter').type('新しい条。')
  assert.deepEqual(end.text, [LINE, '+A|新しい条。'])
  end.caret('い条').press('Enter').type('の')
  assert.deepEqual([end.text, end.ids], [[LINE, '+A|新し', '+A|のい条。'], ['s-1']])
  const start = new Desk(policy(pid('a', LINE))).caret('国').press('Enter')
  assert.deepEqual(start.text, ['+A|', LINE])
  assert.equal(start.beforeCaret, '')
})

test('Backspace at the beginning of a block joins, and then goes on at the end of the one before', () => {
  const desk = new Desk(policy(p('一つ目。'), p('二つ目。'))).caret('二').press('Backspace', 'Backspace')
  assert.deepEqual([desk.text, desk.ids], [['一つ目[-A:。]', '^A|二つ目。'], ['s-1']])
  const forward = new Desk(policy(p('一つ目。'), p('二つ目。'))).caret('。', 1).press('Delete', 'Delete')
  assert.deepEqual([forward.text, forward.ids], [['一つ目。', '^A|[-A:二]つ目。'], ['s-1']])
})

test('Backspace takes one’s own empty provision away, and moves the words of one’s own to the block before', () => {
  const desk = new Desk(policy(p('一つ目。'), p('三つ目。'))).caret('一つ目。', 4).press('Enter', 'Backspace')
  assert.deepEqual(desk.text, ['一つ目。', '三つ目。'])
  desk.press('Enter').type('新').caret('新').press('Backspace')
  assert.deepEqual(desk.text, ['一つ目。[+A:新]', '三つ目。'])
})

test('a deletion over several provisions marks, and joins what is left', () => {
  const desk = new Desk(policy(p('一つ目。'), p('二つ目。'), p('三つ目。')))
  desk.caret('目。', 0)
  const from = desk.state.selection.from
  desk.state = desk.state.apply(
    desk.state.tr.setSelection(TextSelection.create(desk.state.doc, from, at(desk.state.doc, '三') + 1)),
  )
  desk.press('Backspace')
  assert.deepEqual(desk.text, ['一つ[-A:目。]', '-A|二つ目。', '^A|[-A:三]つ目。'])
  desk.run(undo)
  assert.deepEqual(desk.text, ['一つ目。', '二つ目。', '三つ目。'])
  desk.run(redo)
  assert.equal(desk.ids.length, 1)
})

test('a provision is moved with all that belongs to it: it goes, and comes again in the same words', () => {
  const doc = policy(hid('section', 's1', '甲'), pid('a', '一。'), hid('section', 's2', '乙'), pid('b', '二。'))
  const desk = new Desk(doc).as('B').caret('一').type('第').as('A').caret('甲')
  desk.run(moveUnit(1))
  assert.deepEqual(desk.text, ['-A|甲', '-A|[+B:第]一。', '乙', '二。', '+A|甲', '+A|一。'])
  assert.deepEqual(desk.ids.length, 2)
  assert.equal(desk.state.selection.$head.index(0), 5)
  desk.run(undo)
  assert.deepEqual(desk.text, ['甲', '[+B:第]一。', '乙', '二。'])
})

test('a whole section is suggested to go, and a new one to come', () => {
  const doc = policy(hid('section', 's1', '甲'), pid('a', '一。'), hid('section', 's2', '乙'), pid('b', '二。'))
  const desk = new Desk(doc)
  const [from, to] = [at(doc, '甲') - 1, at(doc, '乙') - 1]
  desk.run((state, dispatch) => (dispatch?.(state.tr.delete(from, to)), true))
  assert.deepEqual(desk.text, ['-A|甲', '-A|一。', '乙', '二。'])
  desk.caret('二。', 2).press('Enter').type('丙')
  desk.caret('丙').run(section)
  desk.caret('丙', 1).press('Enter').type('三。')
  assert.deepEqual(desk.text.slice(2), ['乙', '二。', '+A|丙', '+A|三。'])
  assert.equal(desk.state.doc.child(5).type.name, 'heading')
})

test('Backspace in front of an item joins it, Enter in an empty one begins another', () => {
  const desk = new Desk(policy(p('次'), item(1, '号'))).caret('号').press('Backspace')
  assert.deepEqual(desk.text, ['次', '^A|号'])
  const empty = new Desk(policy(p('次'), item(1)))
  empty.state = empty.state.apply(empty.state.tr.setSelection(TextSelection.atEnd(empty.state.doc)))
  empty.press('Enter')
  assert.deepEqual(empty.text, ['次', '', '+A|'])
})

test('a moved provision takes its suggestions along', () => {
  const desk = new Desk(policy(p(LINE), p('二つ目。'))).caret('公表').type('環境').as(null)
  desk.caret('国').run(moveUnit(1))
  assert.deepEqual(desk.text, ['二つ目。', '国は[+A:環境]公表する。'])
})

test('nobody’s suggestions are pasted', () => {
  const desk = new Desk(policy(pid('a', LINE), pid('b', '二つ目。'))).caret('。', 1).press('Enter').type('新')
  desk.caret('公表', 0, 2).press('Backspace')
  const all = desk.state.doc.slice(desk.state.doc.child(0).nodeSize, desk.state.doc.content.size)
  const pasted = withFreshIds(all, desk.state).content
  assert.equal(JSON.stringify(pasted).includes('marks'), false)
})

test('the whole text may be suggested to go, but for the title, which only loses its words', () => {
  const desk = new Desk(policy(p(LINE), table(row('甲', '乙'))))
  desk.run((state, dispatch) => (dispatch?.(state.tr.setSelection(new AllSelection(state.doc))), true))
  desk.type('新')
  assert.deepEqual(inline(desk.state.doc.firstChild!.firstChild!), '[-A:題]')
  assert.deepEqual(desk.text.slice(0, 2), [`-A|${LINE}`, '-A|▦'])
  desk.run(undo)
  assert.deepEqual(desk.text, [LINE, '▦'])
})

test('a heading pasted into the middle of a paragraph divides it and copies nothing', () => {
  const desk = new Desk(policy(p(LINE))).caret('公表')
  const slice = new Slice(policy(p('前'), h('section', '節'), p('後')).content.cut(3), 1, 1)
  desk.run((state, dispatch) => (dispatch?.(state.tr.replaceSelection(slice)), true))
  assert.deepEqual(desk.text, ['国は[+A:前][+A:¶][+A:節][+A:¶][+A:後]公表する。'])
  const signs = desk.state.doc.child(1).children.filter((node) => node.type.name === 'split')
  assert.deepEqual(
    signs.map(({ attrs }) => String(attrs['as'])),
    ['heading:section', 'paragraph'],
  )
})

test('paragraphs pasted into the middle of one divide it and copy nothing', () => {
  const desk = new Desk(policy(p(LINE))).caret('公表')
  const slice = new Slice(policy(p('前'), p('中'), p('後')).content.cut(3), 1, 1)
  desk.run((state, dispatch) => (dispatch?.(state.tr.replaceSelection(slice)), true))
  assert.deepEqual(desk.text, ['国は[+A:前][+A:¶][+A:中][+A:¶][+A:後]公表する。'])
  assert.equal(desk.beforeCaret, '国は前中後')
})
