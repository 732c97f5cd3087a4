// Where the others' cursors stand, while everybody writes and messages overtake each other.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { at, p, policy } from './builders'
import { Authority } from './harness/authority'
import { Clock, Network } from './harness/network'
import { Writer } from './harness/writer'

function two() {
  const authority = new Authority(policy(p('国は公表する。')).toJSON())
  const network = new Network(authority)
  const clock = new Clock()
  const a = new Writer('a', network, clock)
  const b = new Writer('b', network, clock)
  network.flow()
  return { authority, network, clock, a, b }
}

const cursorOf = (writer: Writer, key: string): number | undefined =>
  writer.presence.others(null).find(({ person }) => person.key === key)?.cursor?.to

function show(writer: Writer, position: number): void {
  writer.select(position)
  writer.connection.cursorMoved(writer.presence.toConfirmed({ from: position, to: position }))
}

test('a cursor goes along with what others write before it', () => {
  const it = two()
  show(it.b, at(it.b.doc, '公表'))
  it.network.flow()
  it.a.type(at(it.a.doc, '国'), '【前】')
  it.network.flow()
  assert.equal(cursorOf(it.a, 'b'), at(it.a.doc, '公表'))
})

test('a cursor stands right also on a text with edits not yet confirmed', () => {
  const it = two()
  show(it.b, at(it.b.doc, '公表'))
  it.network.flow()
  it.a.type(at(it.a.doc, '国'), '【前】')
  assert.equal(cursorOf(it.a, 'b'), at(it.a.doc, '公表'))
})

test('a cursor stands right beside an open composition', () => {
  const it = two()
  show(it.b, at(it.b.doc, '公表'))
  it.network.flow()
  it.a.preedit(at(it.a.doc, '国'), at(it.a.doc, '国'), 'か', 'かんきょう')
  it.b.type(at(it.b.doc, '国') + 1, '・')
  it.network.flow()
  assert.equal(cursorOf(it.a, 'b'), at(it.a.doc, '公表'))
})

test('the cursor of a writer stays behind his words without a message of its own', () => {
  const it = two()
  const here = at(it.b.doc, '公表')
  show(it.b, here)
  it.network.flow()
  it.b.type(here, '環境')
  it.network.flow()
  assert.equal(cursorOf(it.a, 'b'), at(it.a.doc, '公表'))
})

test('what others write at the place of a cursor does not push it', () => {
  const it = two()
  const here = at(it.b.doc, '公表')
  show(it.b, here)
  it.network.flow()
  it.a.type(here, '環境')
  it.network.flow()
  assert.equal(cursorOf(it.a, 'b'), at(it.a.doc, '環境'))
})

test('a cursor of a later text waits for it, one of an earlier text is carried on', () => {
  const it = two()
  const version = it.a.text.version
  it.a.presence.moved('b', { from: 6, to: 6 }, version + 1)
  assert.equal(cursorOf(it.a, 'b'), undefined)
  it.b.type(at(it.b.doc, '国'), '・')
  it.network.flow()
  assert.equal(cursorOf(it.a, 'b'), 6)
  it.a.presence.moved('b', { from: 6, to: 6 }, version)
  assert.equal(cursorOf(it.a, 'b'), 7)
})
