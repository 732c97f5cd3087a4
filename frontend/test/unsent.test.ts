// A page is lost with words on it that the server does not have: the next page brings them back, exactly once.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { StepJson } from '../editor/collab/protocol'
import { chanceFrom, type Chance } from './harness/network'
import { at, away, world } from './harness/world'
import type { Writer } from './harness/writer'

for (const suggests of [false, true]) {
  const how = suggests ? ', suggesting' : ''

  test(`words of a lost page stand where they were written, though others wrote meanwhile${how}`, () => {
    const it = world(suggests)
    const first = it.page('a')
    const other = it.page('b')
    it.calm()
    it.network.cut()
    first.type(at(first, '公表') + 2, '《甲》')
    first.type(at(first, '大学') + 2, '《乙》')
    const left = first.lose()
    it.calm()
    other.type(at(other, '国は'), '《先》')
    other.type(at(other, '研究'), '《間》')
    it.calm()

    const again = it.page('a', left)
    it.calm()

    assert.deepEqual(again.handed, [])
    assert.match(it.all(), /《先》国は公表《甲》する。/)
    assert.match(it.all(), /大学《乙》は/)
    assert.equal(again.doc.eq(it.authority.doc), true)
    assert.equal(again.kept, null)
  })
}

test('what was stored without the page hearing of it is not written again', () => {
  const it = world()
  const first = it.page('a')
  it.calm()
  first.type(at(first, '公表'), '《甲》')
  while (!it.all().includes('《甲》')) it.network.step(() => 0.99)
  const left = first.lose()
  assert.notEqual(left, null)

  const again = it.page('a', left)
  it.calm()

  assert.equal(it.all().split('《甲》').length, 2)
  assert.equal(again.kept, null)
})

test('words whose paragraph is gone are handed back, and kept until they are put away', () => {
  const it = world()
  const first = it.page('a')
  const other = it.page('b')
  it.calm()
  it.network.cut()
  first.type(at(first, '公表'), '《甲》')
  const left = first.lose()
  it.calm()
  const gone = at(other, '国は') - 1
  other.edit((tr) => tr.delete(gone, gone + other.doc.nodeAt(gone)!.nodeSize))
  it.calm()

  const again = it.page('a', left)
  it.calm()

  assert.deepEqual(again.handed, [{ reason: 'PLACE_GONE', words: '《甲》' }])
  assert.deepEqual(again.kept?.handed, [{ reason: 'PLACE_GONE', words: '《甲》' }])
  again.unsent.putAway(again.unsent.handedBack[0]!)
  it.clock.pass(1000)
})

test('the same on a page that is still there', () => {
  const it = world()
  const one = it.page('a')
  const other = it.page('b')
  it.calm()
  away(it)
  one.type(at(one, '公表'), '《甲》')
  const gone = at(other, '国は') - 1
  it.authority.change([other.state.tr.delete(gone, gone + other.doc.nodeAt(gone)!.nodeSize).steps[0]!])
  it.calm()
  assert.deepEqual(one.handed, [{ reason: 'PLACE_GONE', words: '《甲》' }])
})

// Two pages of one person wrote while the line was cut, and were lost; what they left, for a page that comes after them.
function twoLostPages() {
  const it = world()
  const [one, two] = [it.page('a'), it.page('a')]
  it.calm()
  it.network.cut()
  one.type(at(one, '公表'), '《甲》')
  two.type(at(two, '研究'), '《乙》')
  const edits = [one.lose(), two.lose()].flatMap((each) => each?.edits ?? [])
  it.calm()
  return { it, left: { edits, handed: [] } }
}

test('words of several lost pages come one after the other', () => {
  const { it, left } = twoLostPages()

  const again = it.page('a', left)
  it.calm()

  assert.match(it.all(), /《甲》公表/)
  assert.match(it.all(), /《乙》研究/)
  assert.equal(again.kept, null)
})

test('what is written on the page while an earlier page comes back is handed back', () => {
  const { it, left } = twoLostPages()

  const again = it.page('a', left)
  while (!it.all().includes('《甲》')) it.network.step(() => 0.99)
  while (again.connection.state.name !== 'start') it.network.step(() => 0)
  again.type(at(again, '大学'), '《丙》')
  it.calm()

  assert.match(it.all(), /《乙》研究/)
  assert.deepEqual(again.handed, [{ reason: 'RESTARTED', words: '《丙》' }])
})

test('edits of several lost pages that are refused are handed back, each of them once', () => {
  const { it, left } = twoLostPages()
  it.authority.refuse = () => 'READ_ONLY'

  const again = it.page('a', left)
  it.calm()

  assert.deepEqual(again.handed, [
    { reason: 'READ_ONLY', words: '《甲》' },
    { reason: 'READ_ONLY', words: '《乙》' },
  ])
})

test('suggestions of a lost page give way to what was done meanwhile, and are not refused for it', () => {
  const it = world(true)
  const one = it.page('a')
  const other = it.page('b')
  it.calm()
  it.network.cut()
  const from = at(one, '国は公表')
  one.edit((tr) => tr.delete(from, from + 2))
  one.type(at(one, '大学') + 2, '《乙》')
  const left = one.lose()
  it.calm()
  other.edit((tr) => tr.delete(from, from + 4))
  it.calm()

  const again = it.page('a', left)
  it.calm()

  assert.deepEqual(again.handed, [])
  assert.match(it.all(), /大学《乙》は/)
})

test('edits that do not go together with what was stored of them are handed back once', () => {
  const it = world()
  const one = it.page('a')
  it.calm()
  one.type(at(one, '公表'), '《甲》')
  while (!it.all().includes('《甲》')) it.network.step(() => 0.99)
  const left = one.lose()!
  const [edits] = left.edits
  const steps = JSON.parse(JSON.stringify(edits!.steps).replaceAll('甲', '他')) as StepJson[]

  const again = it.page('a', { edits: [{ ...edits!, steps }], handed: [] })
  it.calm()

  assert.deepEqual(again.handed, [{ reason: 'RESTARTED', words: '《甲》' }])
  assert.equal(again.doc.eq(it.authority.doc), true)
})

test('letters that were being converted are handed back as words', () => {
  const it = world()
  const first = it.page('a')
  it.calm()
  first.preedit(at(first, '公表'), at(first, '公表'), 'か', 'かん')
  const left = first.lose()
  const again = it.page('a', left)
  it.calm()
  assert.deepEqual(again.unsent.handedBack, [{ reason: 'COMPOSING', words: 'かん' }])
})

test('rights that are taken away give the words back', () => {
  const it = world()
  const one = it.page('a')
  it.calm()
  one.connection['allow']({ edit: false, suggest: false, why: 'STAGE' })
  one.type(at(one, '公表'), '《甲》')
  it.calm()
  assert.deepEqual(one.handed, [{ reason: 'READ_ONLY', words: '《甲》' }])
  assert.equal(one.doc.eq(it.authority.doc), true)
})

test('nothing is sent in the name of somebody else who signed in at the same browser', () => {
  const it = world()
  const one = it.page('a')
  it.calm()
  one.connection['reference'] = 'somebody'
  it.network.cut()
  one.type(at(one, '公表'), '《甲》')
  it.calm()
  assert.deepEqual(one.connection.state, { name: 'detached', why: 'SOMEBODY_ELSE' })
  assert.equal(it.all().includes('《甲》'), false)
  assert.equal(one.lose()?.edits.length, 1)
})

test('a word that was committed right before the page was lost is an edit', () => {
  const it = world()
  const first = it.page('a')
  it.calm()
  it.network.cut()
  first.preedit(at(first, '公表'), at(first, '公表'), 'か', '環境')
  first.text.composeEnd()
  const left = first.lose()
  const again = it.page('a', left)
  it.calm()
  assert.deepEqual(again.unsent.handedBack, [])
  assert.match(it.all(), /環境公表/)
})

function somewhere(writer: Writer, chance: Chance): number {
  const places: number[] = []
  writer.doc.descendants((node, position) => {
    if (node.isTextblock) for (let i = 0; i <= node.content.size; i++) places.push(position + 1 + i)
  })
  return places[Math.floor(chance() * places.length)] ?? 1
}

test('whenever pages are lost, every word is in the text exactly once or was handed back', () => {
  for (let seed = 1; seed <= 60; seed++) {
    const chance = chanceFrom(seed)
    const it = world(seed % 3 === 0)
    const writers = [it.page('a'), it.page('b'), it.page('c')]
    const handed: string[] = []
    it.calm()
    const words: string[] = []
    for (let turn = 0; turn < 80; turn++) {
      const i = Math.floor(chance() * writers.length)
      const writer = writers[i]!
      const luck = chance()
      // Before the text is here nobody can write.
      if (luck >= 0.08 && writer.access === null) continue
      if (luck < 0.08) {
        handed.push(...writer.handed.map((each) => each.words))
        writers[i] = it.page('abc'[i]!, writer.lose())
      } else if (luck < 0.16) {
        const blocks = writer.doc.childCount
        const at = Math.floor(chance() * blocks)
        let from = 0
        for (let b = 0; b < at; b++) from += writer.doc.child(b).nodeSize
        const block = writer.doc.child(at)
        // Nobody deletes what was written, only paragraphs of the beginning: otherwise nothing could be counted.
        if (blocks > 3 && at > 0 && !block.textContent.includes('《'))
          writer.edit((tr) => tr.delete(from, from + block.nodeSize))
      } else {
        const word = `《${'甲乙丙丁戊己庚辛壬癸'[turn % 10]}${turn}》`
        const place = somewhere(writer, chance)
        const $place = writer.doc.resolve(place)
        const before = $place.parent.textContent.slice(0, $place.parentOffset)
        // Not inside of another word.
        if (before.split('《').length === before.split('》').length) {
          writer.type(place, word)
          words.push(word)
        }
      }
      for (let i = 0; i < 3; i++) it.network.step(chance)
      if (chance() < 0.05) it.network.cut()
      it.clock.pass(Math.floor(chance() * 500))
    }
    it.calm()
    handed.push(...writers.flatMap((writer) => writer.handed.map((each) => each.words)))
    for (const writer of writers) {
      assert.equal(writer.connection.state.name, 'live', `seed ${seed}`)
      assert.equal(writer.doc.eq(it.authority.doc), true, `seed ${seed}: not the text of the server`)
    }
    const text = it.all()
    for (const word of words) {
      const there = text.split(word).length - 1
      assert.ok(there <= 1, `seed ${seed}: ${word} ${there} times`)
      const given = handed.some((each) => each.includes(word))
      // Somebody who had not seen it yet may have deleted the paragraph around it: then the log has it.
      const stored = it.authority.docs.some((doc) => doc.textBetween(0, doc.content.size).includes(word))
      assert.ok(there === 1 || given || stored, `seed ${seed}: ${word} is lost`)
    }
  }
})
