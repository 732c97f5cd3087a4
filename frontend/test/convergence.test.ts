// Many writers, a bad network: in the end everybody has the text of the server, and no word that was written is missing.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { undo } from 'prosemirror-history'
import { AttrStep } from 'prosemirror-transform'
import { setKind } from '../editor/commands/blocks'
import { moveUnit } from '../editor/commands/move'
import { newProvision } from '../editor/commands/blocks'
import { h, item, p, policy } from './builders'
import { Authority } from './harness/authority'
import { chanceFrom, Clock, Network, type Chance } from './harness/network'
import { Writer } from './harness/writer'

const start = policy(
  h('chapter', '総則'),
  p('国は公表する。'),
  item(1, '研究'),
  h('chapter', '支援'),
  p('大学は協力する。'),
)

interface World {
  authority: Authority
  network: Network
  clock: Clock
  writers: Writer[]
}

function world(count: number): World {
  const authority = new Authority(start.toJSON())
  const network = new Network(authority)
  const clock = new Clock()
  const writers = Array.from({ length: count }, (_, i) => new Writer(`w${i}`, network, clock))
  network.flow()
  return { authority, network, clock, writers }
}

/** No more faults: whatever was lost is noticed and made good. */
function calm({ network, clock, writers }: World): void {
  network.reachable = true
  for (let round = 0; round < 40; round++) {
    network.flow()
    for (const writer of writers) if (writer.text.isComposing) writer.text.composeEnd()
    clock.pass(3000)
  }
  network.flow()
}

function agreed({ authority, writers }: World): void {
  for (const writer of writers) {
    assert.equal(writer.connection.state.name, 'live')
    assert.equal(writer.text.sendable(), null)
    assert.deepEqual(writer.doc.toJSON(), authority.doc.toJSON())
    writer.doc.check()
  }
}

function somewhere(writer: Writer, chance: Chance): number {
  const places: number[] = []
  writer.doc.descendants((node, position) => {
    if (node.isTextblock) for (let i = 0; i <= node.content.size; i++) places.push(position + 1 + i)
  })
  return places[Math.floor(chance() * places.length)] ?? 1
}

/** A marker that nobody else writes, in signs that nobody deletes. */
function writeWord(writer: Writer, word: string, chance: Chance): void {
  const place = somewhere(writer, chance)
  if (chance() < 0.5) writer.type(place, word)
  else if (!writer.text.isComposing) writer.preedit(place, place, 'か', 'かな', word)
}

function anyEdit(writer: Writer, chance: Chance): void {
  writer.select(somewhere(writer, chance))
  const kind = chance()
  if (kind < 0.25) writer.run(newProvision)
  else if (kind < 0.4) writer.run(moveUnit(chance() < 0.5 ? 1 : -1))
  else if (kind < 0.6)
    writer.run(setKind(chance() < 0.5 ? { name: 'item', level: 1 } : { name: 'heading', level: 'section' }))
  else if (kind < 0.75) writer.run(undo)
  else {
    const from = somewhere(writer, chance)
    const $from = writer.doc.resolve(from)
    const to = Math.min(from + 3, $from.end())
    if (to > from && from >= $from.start()) writer.edit((tr) => tr.delete(from, to))
  }
}

test('words written by many at once are all there, exactly once, whatever the network does', () => {
  for (let seed = 1; seed <= 12; seed++) {
    const chance = chanceFrom(seed)
    const here = world(6)
    const words: string[] = []
    const fault = (roll: Chance) => {
      const luck = roll()
      return luck < 0.03 ? 'lose' : luck < 0.07 ? 'repeat' : luck < 0.075 ? 'break' : null
    }
    for (let turn = 0; turn < 300; turn++) {
      const writer = here.writers[Math.floor(chance() * here.writers.length)]!
      const word = `《${seed}:${turn}》`
      const composing = writer.text.isComposing
      if (chance() < 0.4 && !composing) {
        writeWord(writer, word, chance)
        words.push(word)
      }
      if (composing && chance() < 0.5) writer.text.composeEnd()
      for (let i = 0; i < 4; i++) here.network.step(chance, fault)
      here.clock.pass(Math.floor(chance() * 400))
    }
    calm(here)
    agreed(here)
    const text = here.authority.doc.textBetween(0, here.authority.doc.content.size)
    for (const word of words) {
      // Others may write into the middle of a word, so its signs are counted in order, not as one string.
      const signs = [...word].every((sign) => text.includes(sign))
      assert.ok(signs, `seed ${seed}: ${word} is missing`)
    }
    const begun = text.split('《').length - 1
    const ended = text.split('》').length - 1
    assert.deepEqual([begun, ended], [words.length, words.length], `seed ${seed}: a word is missing or there twice`)
  }
})

test('every kind of edit at once converges', () => {
  for (let seed = 1; seed <= 12; seed++) {
    const chance = chanceFrom(1000 + seed)
    const here = world(5)
    const fault = (roll: Chance) => {
      const luck = roll()
      return luck < 0.02 ? 'lose' : luck < 0.05 ? 'repeat' : luck < 0.06 ? 'break' : null
    }
    for (let turn = 0; turn < 250; turn++) {
      const writer = here.writers[Math.floor(chance() * here.writers.length)]!
      if (writer.text.isComposing) {
        if (chance() < 0.5) writer.text.composeEnd()
      } else if (chance() < 0.4) writeWord(writer, '語', chance)
      else anyEdit(writer, chance)
      for (let i = 0; i < 3; i++) here.network.step(chance, fault)
      here.clock.pass(Math.floor(chance() * 300))
    }
    calm(here)
    agreed(here)
  }
})

test('addresses are unique and complete when all is confirmed', () => {
  const here = world(3)
  const chance = chanceFrom(7)
  for (let turn = 0; turn < 120; turn++) {
    anyEdit(here.writers[turn % 3]!, chance)
    here.network.step(chance)
  }
  calm(here)
  const ids: unknown[] = []
  here.authority.doc.forEach((block, _position, index) => index > 0 && ids.push(block.attrs['id']))
  assert.ok(ids.every((id) => typeof id === 'string'))
  assert.equal(new Set(ids).size, ids.length)
})

test('a step whose confirmation was lost is not applied twice', () => {
  const here = world(1)
  const [writer] = here.writers as [Writer]
  writer.type(3, 'あ')
  // The message reaches the server; then the line breaks before the answer is read.
  here.network.step(() => 0.9)
  assert.match(here.authority.doc.textContent, /あ/)
  here.network.cut()
  calm(here)
  agreed(here)
  assert.equal(here.authority.doc.textContent.split('あ').length, 2)
})

test('what is written without a connection is sent when it is back', () => {
  const here = world(2)
  const [writer, other] = here.writers as [Writer, Writer]
  here.network.reachable = false
  here.network.cut()
  for (let i = 0; i < 250; i++) writer.type(writer.doc.child(0).nodeSize - 1, '字')
  other.type(other.doc.content.size - 1, '他')
  here.clock.pass(60_000)
  assert.equal(writer.connection.state.name === 'recover' || writer.connection.state.name === 'start', true)
  calm(here)
  agreed(here)
  assert.equal(here.authority.doc.child(0).textContent, `題${'字'.repeat(250)}`)
  assert.match(here.authority.doc.textContent, /他/)
})

test('a refusal gives the words back, and a late confirmation of the old ones is no trouble', () => {
  const here = world(2)
  const [writer, other] = here.writers as [Writer, Writer]
  here.authority.refuse = () => 'NOT_ALLOWED'
  writer.type(2, '不許可の語')
  here.network.flow()
  here.authority.refuse = () => null
  assert.deepEqual(writer.refused, [{ reason: 'NOT_ALLOWED', words: '不許可の語' }])
  writer.type(2, '許された語')
  other.type(2, '他')
  calm(here)
  agreed(here)
  assert.doesNotMatch(here.authority.doc.textContent, /不許可/)
})

test('the sender is told the same sequence as everybody, so a gap is noticed and filled', () => {
  const here = world(2)
  const [writer] = here.writers as [Writer]
  here.authority.change([new AttrStep(writer.doc.child(0).nodeSize, 'number', '7')])
  let lost = false
  here.network.step(
    () => 0,
    () => (lost ? null : ((lost = true), 'lose')),
  )
  here.authority.change([new AttrStep(writer.doc.child(0).nodeSize, 'number', '8')])
  calm(here)
  agreed(here)
})

test('a signed-out editor stays away', () => {
  const here = world(1)
  const [writer] = here.writers as [Writer]
  here.network.cut()
  writer.connection.close()
  here.clock.pass(100_000)
  assert.equal(writer.connection.state.name, 'detached')
})
