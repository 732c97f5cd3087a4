// Two who suggest, one who edits, and somebody who decides, over a bad network: in the end everybody has the text of the
// server, and nobody has changed what was not his.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { undo } from 'prosemirror-history'
import { newProvision } from '../editor/commands/blocks'
import { CARRIES_SUGGESTIONS } from '../editor/suggest/direct'
import { suggestionsIn } from '../editor/suggest/list'
import { SHAPES_TABLE } from '../editor/suggest/rewriting'
import { at, h, item, p, policy } from './builders'
import { Authority } from './harness/authority'
import { pick, someEdit, somePlace, someWords } from './harness/edits'
import { chanceFrom, Clock, Network, type Chance } from './harness/network'
import { Writer } from './harness/writer'

const start = policy(
  h('chapter', '総則'),
  p('国は、計算資源を公表する。'),
  item(1, '研究を促すこと。'),
  p('大学は、国に協力する。'),
  p('この方針は、毎年見直す。'),
)

interface World {
  authority: Authority
  network: Network
  clock: Clock
  writers: Writer[]
}

function world(kinds: boolean[]): World {
  const authority = new Authority(start.toJSON())
  const network = new Network(authority)
  const clock = new Clock()
  const writers = kinds.map((suggests, i) => new Writer(`w${i}`, network, clock, suggests))
  network.flow()
  return { authority, network, clock, writers }
}

function calm({ network, clock, writers }: World): void {
  for (let round = 0; round < 40; round++) {
    network.flow()
    for (const writer of writers) if (writer.text.isComposing) writer.text.composeEnd()
    clock.pass(3000)
  }
  network.flow()
}

function agreed({ authority, writers }: World, told: string): void {
  for (const writer of writers) {
    assert.equal(writer.connection.state.name, 'live', told)
    assert.equal(writer.text.sendable(), null, told)
    assert.deepEqual(writer.doc.toJSON(), authority.doc.toJSON(), told)
  }
}

function act(writer: Writer, chance: Chance): void {
  if (writer.text.isComposing) return chance() < 0.5 ? writer.text.composeEnd() : undefined
  const luck = chance()
  if (luck < 0.25) {
    const place = somePlace(writer.doc, chance)
    return writer.preedit(place, place, 'か', 'かな', someWords(chance))
  }
  if (luck < 0.35) return void writer.run(undo)
  const done = someEdit(writer.state, chance)
  if (!done) return
  writer.edit((tr) => tr.setSelection(done.state.selection.map(tr.doc, tr.mapping)))
  // The edit was made on a state of its own; here its steps are made again.
  writer.edit((tr) => {
    for (const step of done.direct.steps) tr.step(step)
    for (const said of [CARRIES_SUGGESTIONS, SHAPES_TABLE]) tr.setMeta(said, done.direct.getMeta(said))
    return tr
  })
}

const fault = (roll: Chance) => {
  const luck = roll()
  return luck < 0.02 ? 'lose' : luck < 0.05 ? 'repeat' : luck < 0.06 ? 'break' : null
}

function play(here: World, chance: Chance, turns: number, decides: boolean): void {
  for (let turn = 0; turn < turns; turn++) {
    act(pick(chance, here.writers), chance)
    for (let i = 0; i < 3; i++) here.network.step(chance, fault)
    here.clock.pass(Math.floor(chance() * 300))
    if (!decides || chance() > 0.1) continue
    const open = suggestionsIn(here.authority.doc)
    if (open.length > 0) here.authority.decide(chance() < 0.5 ? 'accept' : 'reject', pick(chance, open).id)
  }
  calm(here)
}

test('people who only suggest at the same time are never refused, and all converge', () => {
  for (let seed = 1; seed <= 10; seed++) {
    const here = world([true, true, true])
    play(here, chanceFrom(seed), 150, false)
    agreed(here, `seed ${seed}`)
    const refused = here.writers.flatMap((writer) => writer.refused)
    assert.deepEqual(refused, [], `seed ${seed}`)
    here.authority.decideAll('reject')
    here.network.flow()
    agreed(here, `seed ${seed}`)
    assert.equal(here.authority.doc.textContent, start.textContent)
  }
})

test('with somebody who edits and somebody who decides, all converge', () => {
  for (let seed = 1; seed <= 10; seed++) {
    const here = world([true, true, false])
    play(here, chanceFrom(100 + seed), 150, true)
    agreed(here, `seed ${seed}`)
    for (const writer of here.writers) assert.deepEqual(writer.refused, [], `seed ${seed}`)
    here.authority.decideAll('accept')
    here.network.flow()
    agreed(here, `seed ${seed}`)
    assert.deepEqual(suggestionsIn(here.authority.doc).length, 0)
  }
})

test('suggestions that are filed while one writes are left alone from then on', () => {
  const here = world([true])
  const [writer] = here.writers as [Writer]
  writer.type(4, '新')
  here.network.flow()
  const [suggestion] = suggestionsIn(here.authority.doc)
  here.authority.file(suggestion!.id)
  here.network.flow()
  writer.edit((tr) => tr.delete(4, 5))
  calm(here)
  agreed(here, 'filed')
  assert.deepEqual(writer.refused, [])
  assert.deepEqual(
    suggestionsIn(here.authority.doc).map(({ kind }) => kind),
    ['insert', 'delete'],
  )
})

test('two who cross out the same words at once do not stand in each other’s way, and lose nothing', () => {
  const here = world([true, true])
  const [a, b] = here.writers as [Writer, Writer]
  const from = at(a.doc, '計算資源')
  a.edit((tr) => tr.delete(from, from + 4))
  b.edit((tr) => tr.delete(from + 2, from + 6))
  b.type(at(b.doc, '協力'), '必ず')
  calm(here)
  agreed(here, 'the same words')
  assert.deepEqual(
    suggestionsIn(here.authority.doc).map(({ by, deleted, inserted }) => [by, deleted, inserted]),
    [
      ['w0', '計算資源', ''],
      ['w1', 'を公', ''],
      ['w1', '', '必ず'],
    ],
  )
  assert.deepEqual([...a.refused, ...b.refused], [])
})

test('a word taken back at the moment in which it is accepted stands', () => {
  const here = world([true])
  const [writer] = here.writers as [Writer]
  writer.type(at(writer.doc, '公表'), '必ず')
  here.network.flow()
  const from = at(writer.doc, '必ず')
  writer.edit((tr) => tr.delete(from, from + 2))
  writer.type(at(writer.doc, '協力'), '共に')
  here.authority.decideAll('accept')
  calm(here)
  agreed(here, 'accepted')
  assert.deepEqual(writer.refused, [])
  assert.match(here.authority.doc.textContent, /必ず公表/)
  assert.deepEqual(
    suggestionsIn(here.authority.doc).map(({ inserted }) => inserted),
    ['共に'],
  )
})

test('what was suggested without a connection is sent in parts that the authority takes', () => {
  // Wherever the first hundred steps end: a divided provision is two of them, and one alone would be refused.
  for (const letters of [0, 1, 2]) {
    const here = world([true])
    const [writer] = here.writers as [Writer]
    here.network.reachable = false
    here.network.cut()
    writer.select(writer.doc.content.size - 1)
    for (let i = 0; i < letters; i++) writer.edit((tr) => tr.insertText('文'))
    for (let i = 0; i < 60; i++) {
      writer.run(newProvision)
      writer.edit((tr) => tr.insertText('条'))
    }
    here.network.reachable = true
    calm(here)
    agreed(here, `after ${letters} letters`)
    assert.deepEqual(writer.refused, [])
    assert.equal(here.authority.doc.childCount, start.childCount + 60)
  }
})
