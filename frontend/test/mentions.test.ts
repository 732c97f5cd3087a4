// Whom somebody is about to call in a remark.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { callingAt, candidates } from '../components/mentions'

const person = (name: string, also = name): { name: string; also: string } => ({ name, also })

test('somebody is called behind an @, a wide one too, up to the caret', () => {
  assert.deepEqual(callingAt('ご確認ください @委員', 11), { at: 8, typed: '委員' })
  assert.deepEqual(callingAt('＠', 1), { at: 0, typed: '' })
  assert.deepEqual(callingAt('@委員（学術）A と @', 12), { at: 11, typed: '' })
})

test('nobody is called without an @, on another line, far behind one or in a mail address', () => {
  assert.equal(callingAt('委員', 2), null)
  assert.equal(callingAt('@委員\n次の行', 7), null)
  assert.equal(callingAt(`@${'あ'.repeat(40)}`, 41), null)
  assert.equal(callingAt('info@example.jp', 12), null)
})

test('who is meant is found by the beginning first, then within, in either language and width', () => {
  const people = [person('委員（産業）H', 'Member H (industry)'), person('委員（学術）A', 'Member A (academia)'), person('会長', 'Chair')]
  assert.deepEqual(
    candidates(people, '委員').map(({ name }) => name),
    ['委員（産業）H', '委員（学術）A'],
  )
  assert.deepEqual(candidates(people, '学術'), [people[1]])
  assert.deepEqual(candidates(people, 'chair'), [people[2]])
  assert.deepEqual(candidates(people, '委員（学術）Ａ'), [people[1]])
  assert.deepEqual(candidates(people, '会長 に伺います'), [])
  assert.equal(candidates(people, '').length, 3)
})
