// The connection, message by message, with a server whose lines are written by the test.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Connection, type ConnectionState } from '../editor/collab/connection'
import { patience } from '../editor/collab/patience'
import type { ClientMessage, Person, ServerMessage } from '../editor/collab/protocol'
import type { TransportListener } from '../editor/collab/transport'
import { LiveText } from '../editor/composition/live-text'
import { p, policy } from './builders'
import { Clock } from './harness/network'

const me: Person = { key: 'k', name: '委員A', seat: 'academia', mark: '学', cursor: null }
const doc = policy(p('国は公表する。')).toJSON() as unknown
const init = (v: number): ServerMessage => ({ t: 'init', v, doc, me, edit: true, why: null, people: [me] })

function scripted() {
  const clock = new Clock()
  const states: ConnectionState['name'][] = []
  const ways: { listener: TransportListener; sent: ClientMessage[]; closed: boolean }[] = []
  const text = new LiveText([], clock, { shown: () => {}, edited: () => connection.edited() })
  const refused: string[] = []
  const saved: number[] = []
  const connection: Connection = new Connection(
    text,
    (listener) => {
      const way = { listener, sent: [] as ClientMessage[], closed: false }
      ways.push(way)
      return { send: (frame) => way.sent.push(JSON.parse(frame) as ClientMessage), close: () => (way.closed = true) }
    },
    clock,
    {
      changed: ({ name }) => states.push(name),
      access: () => {},
      welcomed: () => {},
      confirmed: () => {},
      saved: (at) => saved.push(at),
      people: () => {},
      cursor: () => {},
      refused: (reason, words) => refused.push(`${reason}: ${words}`),
    },
    () => `client${ways.length}`,
  )
  connection.start()
  const way = () => ways.at(-1)!
  return {
    clock,
    states,
    ways,
    text,
    connection,
    refused,
    saved,
    way,
    says: (message: ServerMessage) => way().listener.received(JSON.stringify(message)),
    joins: () => way().listener.opened(),
    types: (words: string) => text.apply(text.state.tr.insertText(words, 2)),
  }
}

const sentSteps = (sent: ClientMessage[]) => sent.filter((message) => message.t === 'steps')

test('joins first, then sends what is written at once, one message under way at a time', () => {
  const it = scripted()
  it.joins()
  assert.deepEqual(it.way().sent, [{ t: 'join', client: 'client0', v: null }])
  it.says(init(5))
  it.types('あ')
  it.types('い')
  const [first, ...more] = sentSteps(it.way().sent)
  assert.equal(more.length, 0)
  assert.equal(first?.t === 'steps' && first.v, 5)
  assert.equal(it.connection.state.name, 'send')
  it.says({ t: 'steps', from: 5, steps: [{ s: first!.t === 'steps' ? first!.steps[0]! : {}, c: 'client0' }], at: 77 })
  assert.deepEqual(it.saved, [77])
  assert.equal(sentSteps(it.way().sent).length, 2)
})

test('after `stale` it waits for the missing steps before it sends again', () => {
  const it = scripted()
  it.joins()
  it.says(init(0))
  it.types('あ')
  it.says({ t: 'stale', v: 1 })
  assert.equal(it.connection.state.name, 'poll')
  assert.equal(sentSteps(it.way().sent).length, 1)
  it.says({ t: 'steps', from: 0, steps: [{ s: { stepType: 'attr', pos: 3, attr: 'id', value: 'p-1' }, c: 'server' }] })
  const again = sentSteps(it.way().sent).at(-1)
  assert.equal(again?.t === 'steps' && again.v, 1)
})

test('asks for a sign of life after ten seconds and gives up after fifteen', () => {
  const it = scripted()
  it.joins()
  it.says(init(0))
  it.clock.pass(10_000)
  assert.deepEqual(it.way().sent.at(-1), { t: 'ping' })
  it.clock.pass(4_999)
  assert.equal(it.connection.state.name, 'live')
  it.clock.pass(1)
  assert.equal(it.connection.state.name, 'recover')
  assert.equal(it.way().closed, true)
})

test('comes back with the version it holds', () => {
  const it = scripted()
  it.joins()
  it.says(init(3))
  it.way().listener.closed()
  it.types('あ')
  it.clock.pass(1000)
  it.joins()
  assert.deepEqual(it.way().sent, [{ t: 'join', client: 'client0', v: 3 }])
  it.says({ t: 'resume', v: 3, from: 3, steps: [], me, edit: true, why: null, people: [] })
  assert.equal(sentSteps(it.way().sent).length, 1)
})

test('a refusal leads to a fresh start under a new name', () => {
  const it = scripted()
  it.joins()
  it.says(init(0))
  it.types('あ')
  it.says({ t: 'refused', reason: 'NOT_ALLOWED', v: 0 })
  it.joins()
  assert.deepEqual(it.way().sent, [{ t: 'join', client: 'client1', v: null }])
  it.says(init(0))
  assert.deepEqual(it.refused, ['NOT_ALLOWED: あ'])
  assert.equal(it.text.sendable(), null)
})

test('after too much haste the same words are sent again a little later', () => {
  const it = scripted()
  it.joins()
  it.says(init(0))
  it.types('あ')
  it.says({ t: 'refused', reason: 'TOO_MANY', v: 0 })
  it.types('い')
  assert.equal(sentSteps(it.way().sent).length, 1)
  it.clock.pass(500)
  const again = sentSteps(it.way().sent).at(-1)
  assert.equal(again?.t === 'steps' && again.steps.length, 2)
  assert.deepEqual(it.refused, [])
})

test('nothing is sent while editing is not allowed', () => {
  const it = scripted()
  it.joins()
  it.says(init(0))
  it.says({ t: 'access', edit: false, why: 'STAGE' })
  it.types('あ')
  assert.equal(sentSteps(it.way().sent).length, 0)
})

test('a sign-out ends it, a restart of the server does not', () => {
  const out = scripted()
  out.joins()
  out.says({ t: 'bye', why: 'SIGNED_OUT' })
  assert.deepEqual(out.connection.state, { name: 'detached', why: 'SIGNED_OUT' })
  const restart = scripted()
  restart.joins()
  restart.says({ t: 'bye', why: 'SHUTDOWN' })
  assert.equal(restart.connection.state.name, 'recover')
})

test('waits longer each time, up to a limit, and never exactly as long as others', () => {
  assert.deepEqual(
    [0, 1, 2, 3].map((attempt) => patience(attempt, 1)),
    [400, 800, 1600, 3200],
  )
  assert.equal(patience(50, 1), 20_000)
  assert.equal(patience(50, 0), 10_000)
})
