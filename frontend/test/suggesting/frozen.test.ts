// What rests is changed by nobody.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { NOTHING_FROZEN, restingIn } from '../../editor/suggest/frozen'
import { hid, pid, policy } from '../builders'
import { Desk } from '../harness/desk'

test('what is frozen is changed neither directly nor by suggestions, and nothing is added to it', () => {
  const doc = policy(hid('section', 's1', '甲'), pid('a', '一。'), hid('section', 's2', '乙'), pid('b', '二。'))
  for (const by of ['A', null]) {
    const desk = new Desk(doc, by)
    desk.writing.setFrozen({ headings: new Map([['s1', '採決のため']]), whole: null })
    desk.caret('一').type('x').press('Delete').caret('。', 1).press('Enter')
    assert.ok(desk.state.doc === doc)
    assert.deepEqual(desk.obstacles, ['frozen', 'frozen', 'frozen'])
    assert.equal(desk.caret('二').type('x').state.doc.eq(doc), false)
    desk.writing.setFrozen({ headings: new Map(), whole: '意見公募のため' })
    desk.type('y')
    assert.equal(desk.obstacles.length, 4)
    assert.deepEqual(desk.reasons, ['採決のため', '採決のため', '採決のため', '意見公募のため'])
    desk.writing.setFrozen(NOTHING_FROZEN)
    assert.equal(desk.type('z').obstacles.length, 4)
  }
})

test('what rests is a heading with all that belongs to it, or everything; each is told with its reason', () => {
  const doc = policy(
    hid('chapter', 'c1', '章'),
    hid('section', 's1', '甲'),
    pid('a', '一。'),
    hid('section', 's2', '乙'),
    pid('b', '二。'),
  )
  const headings = new Map([
    ['s2', '採決のため'],
    ['gone', '採決のため'],
    ['c1', '意見公募のため'],
  ])
  assert.deepEqual(restingIn(doc, { headings, whole: null }), [
    { from: 1, end: 6, why: '意見公募のため' },
    { from: 4, end: 6, why: '採決のため' },
  ])
  assert.deepEqual(restingIn(doc, { headings, whole: '閉会' }), [{ from: 0, end: 6, why: '閉会' }])
  assert.deepEqual(restingIn(doc, NOTHING_FROZEN), [])
})
