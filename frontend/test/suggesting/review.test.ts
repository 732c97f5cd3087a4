// Suggestions as a whole: listed, gone through, numbered, filed, withdrawn, undone.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { undo } from 'prosemirror-history'
import { setKind } from '../../editor/commands/blocks'
import { schema } from '../../editor/schema'
import { suggestionsIn } from '../../editor/suggest/list'
import { SuggestedNumbering } from '../../editor/suggest/numbers'
import { Review, suggestionAt } from '../../editor/suggest/review'
import { h, p, pid, policy } from '../builders'
import { Desk, LINE } from '../harness/desk'

test('filed suggestions are as another’s', () => {
  const desk = new Desk(policy(p(LINE))).caret('公表').type('環境')
  desk.writing.setFiled(['s-1'])
  desk.caret('環境', 2).press('Backspace')
  assert.deepEqual(desk.text, ['国は[+A:環][+A,-A:境]公表する。'])
  desk.caret('環').type('の')
  assert.deepEqual(desk.text, ['国は[+A:の][+A:環][+A,-A:境]公表する。'])
  assert.deepEqual(desk.ids, ['s-3', 's-1', 's-2'])
})

test('one’s own suggestion is withdrawn as a whole, and nobody else’s, nor one that is filed', () => {
  const desk = new Desk(policy(pid('a', LINE), pid('b', '二つ目。'))).caret('公表', 0, 2).type('周知')
  desk.caret('二つ', 0, 1).press('Backspace')
  const [first, second] = desk.ids as [string, string]
  desk.as('B')
  assert.equal(desk.run(desk.writing.withdraw(first)), false)
  desk.as('A').writing.setFiled([second])
  assert.equal(desk.run(desk.writing.withdraw(second)), false)
  desk.caret('周', 1).run(desk.writing.withdrawHere)
  assert.deepEqual(desk.text, [LINE, '[-A:二]つ目。'])
  desk.caret('つ目').run(desk.writing.withdrawHere)
  assert.deepEqual(desk.obstacles, ['foreign'])
})

test('letters crossed out in quick succession are one undo', () => {
  const desk = new Desk(policy(p(LINE))).caret('公表', 2).press('Backspace', 'Backspace')
  desk.run(undo)
  assert.deepEqual(desk.text, [LINE])
})

test('what has been decided is not undone by who may only suggest', () => {
  const desk = new Desk(policy(p(LINE))).caret('公表').type('環境')
  const accept = desk.state.tr.removeMark(0, desk.state.doc.content.size, schema.marks['insertion'])
  desk.state = desk.state.apply(accept.setMeta('addToHistory', false))
  const { doc } = desk.state
  desk.run(undo)
  assert.equal(desk.state.doc, doc)
  assert.deepEqual(desk.obstacles, ['decided'])
})

test('the suggestions are listed with their words, kinds and places', () => {
  const desk = new Desk(policy(pid('a', LINE), pid('b', '二つ目。'), pid('c', '三つ目。')))
  desk.caret('公表', 0, 2).type('周知').as('B').caret('二').press('Backspace')
  desk.caret('三つ目。', 4).press('Enter').type('新条')
  const told = suggestionsIn(desk.state.doc).map(({ by, kind, blockIds, inserted, deleted }) =>
    [by, kind, blockIds.join(), deleted, inserted].join(' '),
  )
  assert.deepEqual(told, ['A replace a 公表 周知', 'B join b  ', 'B new-provision   新条'])
})

test('one goes through the suggestions and round at the end', () => {
  const desk = new Desk(policy(p(LINE), p('二つ目。'))).caret('公表').type('環境')
  desk.caret('二つ', 0, 2).press('Backspace').caret('国')
  const review = new Review()
  const met: (string | undefined)[] = []
  for (let i = 0; i < 3; i++) desk.run(review.walk(1, (found) => met.push(found?.id)))
  desk.run(review.walk(-1, (found) => met.push(found?.id)))
  assert.deepEqual(met, ['s-1', 's-2', 's-1', 's-2'])
  assert.equal(suggestionAt(desk.state), 's-2')
  assert.equal(review.goTo('s-9')(desk.state), false)
})

test('what stands keeps its number; a proposed provision has the one that it would get', () => {
  const doc = policy(h('chapter', '総則'), h('section', '甲'), p('一'), h('section', '乙'), p('二'))
  const desk = new Desk(doc).caret('一', 1).press('Enter').type('新節')
  // The kind of one's own provision is free.
  desk.caret('新節').run(desk.writing.direct(setKind({ name: 'heading', level: 'section' })))
  const numbering = new SuggestedNumbering(desk.state.doc)
  const labels = numbering.labels.map(({ mark }, i) => [mark, numbering.would(i)])
  assert.deepEqual(labels.slice(1), [
    ['第1章', null],
    ['第1節', null],
    ['1', null],
    ['第2節', null],
    ['第2節', '第3節'],
    ['1', null],
  ])
})
