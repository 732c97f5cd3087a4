// Where commented words stand, while everybody writes and messages overtake each other.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Step } from 'prosemirror-transform'
import { CommentMarks, type CommentMark, type MarkBatch } from '../editor/collab/comment-marks'
import { at, p, policy } from './builders'
import { Authority } from './harness/authority'
import { Clock, Network } from './harness/network'
import { Writer } from './harness/writer'

function two() {
  const authority = new Authority(policy(p('留保分は全体の一割を上限とする。')).toJSON())
  const network = new Network(authority)
  const clock = new Clock()
  const a = new Writer('a', network, clock)
  const b = new Writer('b', network, clock)
  network.flow()
  let lost = 0
  const touched: string[][] = []
  const marks = new CommentMarks(
    a.text,
    () => lost++,
    (ids) => touched.push(ids),
    clock,
  )
  marks.begin(a.text.version)
  follow(a, marks)
  return { network, clock, a, b, marks, touched, lost: () => lost }
}

/** The writer's marks hear what its presence hears. */
function follow(writer: Writer, marks: CommentMarks): void {
  const confirmed = writer.presence.confirmed.bind(writer.presence)
  writer.presence.confirmed = (steps: readonly Step[], by, version) => {
    confirmed(steps, by, version)
    marks.confirmed(steps, version)
  }
}

function on(writer: Writer, words: string): CommentMark {
  const from = at(writer.doc, words)
  return { id: words, block: 'p1', from, to: from + words.length, kind: 'EXACT', quote: words }
}

function batch(v: number, ...put: CommentMark[]): MarkBatch {
  return { v, all: false, put, drop: [] }
}

function words(writer: Writer, marks: CommentMarks): string[] {
  return marks.shown().map(({ from, to }) => writer.doc.textBetween(from, to))
}

test('a mark goes along with what anybody writes before it, and what is typed at its edges stays outside', () => {
  const it = two()
  it.marks.receive(batch(it.a.text.version, on(it.a, '全体の一割')))
  it.b.type(at(it.b.doc, '留保分'), '【前】')
  it.network.flow()
  it.a.type(at(it.a.doc, '全体'), '総')
  it.a.type(at(it.a.doc, '一割') + 2, '五分')
  assert.deepEqual(words(it.a, it.marks), ['全体の一割'])
  it.network.flow()
  assert.deepEqual(words(it.a, it.marks), ['全体の一割'])
})

test('a mark stands right beside an open composition', () => {
  const it = two()
  it.marks.receive(batch(it.a.text.version, on(it.a, '一割')))
  const here = at(it.a.doc, '全体')
  it.a.preedit(here, here, 'こ', 'この')
  it.b.type(at(it.b.doc, '留保分'), '【前】')
  it.network.flow()
  assert.deepEqual(words(it.a, it.marks), ['一割'])
})

test('a mark whose words are deleted is gone and does not come to others', () => {
  const it = two()
  it.marks.receive(batch(it.a.text.version, on(it.a, '一割')))
  const from = at(it.b.doc, '一割')
  it.b.edit((tr) => tr.delete(from - 1, from + 2))
  it.network.flow()
  assert.deepEqual(words(it.a, it.marks), [])
})

test('what the server says of an older version is brought to this one, and of a newer one it waits', () => {
  const it = two()
  const old = on(it.a, '全体')
  const version = it.a.text.version
  it.b.type(at(it.b.doc, '留保分'), '【前】')
  it.network.flow()
  it.marks.receive(batch(version, old))
  assert.deepEqual(words(it.a, it.marks), ['全体'])
  it.b.type(at(it.b.doc, '上限'), '【後】')
  const newer = on(it.b, '上限')
  it.marks.receive(batch(it.a.text.version + 1, newer))
  assert.deepEqual(words(it.a, it.marks), ['全体'])
  it.network.flow()
  assert.deepEqual(words(it.a, it.marks).sort(), ['上限', '全体'].sort())
})

test('what is older than can be remembered is asked for anew', () => {
  const it = two()
  it.marks.receive(batch(it.a.text.version - 1, on(it.a, '全体')))
  assert.equal(it.lost(), 1)
  assert.deepEqual(words(it.a, it.marks), [])
})

test('of two marks over one place the shorter one is meant', () => {
  const it = two()
  it.marks.receive(batch(it.a.text.version, on(it.a, '全体の一割'), on(it.a, '一割')))
  assert.equal(it.marks.at(at(it.a.doc, '一割') + 1)?.id, '一割')
  assert.equal(it.marks.at(at(it.a.doc, '全体') + 1)?.id, '全体の一割')
  assert.equal(it.marks.at(at(it.a.doc, '留保')), null)
})

test('it is told once which words others changed, and again when words come that may be those that went', () => {
  const it = two()
  it.marks.receive(batch(it.a.text.version, on(it.a, '全体の一割'), on(it.a, '上限')))
  it.b.type(at(it.b.doc, '一割'), '約')
  it.network.flow()
  it.clock.pass(1000)
  assert.deepEqual(it.touched, [['全体の一割']])
  it.b.edit((tr) => tr.delete(at(it.b.doc, '上限'), at(it.b.doc, '上限') + 2))
  it.network.flow()
  it.b.type(at(it.b.doc, 'を') + 1, '上限')
  it.network.flow()
  it.clock.pass(1000)
  assert.deepEqual(it.touched, [['全体の一割'], ['上限']])
  it.b.type(at(it.b.doc, '留保分'), '新しい')
  it.network.flow()
  it.clock.pass(1000)
  assert.deepEqual(it.touched.at(-1), ['上限'])
})

test('that there are none any more needs no positions: it is taken however old it is', () => {
  const it = two()
  it.marks.receive(batch(it.a.text.version, on(it.a, '全体の一割')))
  it.marks.begin(it.a.text.version)
  it.marks.confirmed([], 5000)
  it.marks.receive({ v: 0, all: true, put: [], drop: [] })
  assert.deepEqual(it.marks.shown(), [])
  assert.equal(it.lost(), 0)
})
