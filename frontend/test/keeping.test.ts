// Words that nobody else has yet: what a lost page left comes back once, in its place, and is never thrown away unseen.

import './keeping-dom.mjs'
import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { keeper, keepFor, type Keeper } from '../keeping/keeper'

const KEY = btoa('7'.repeat(32))
const PLACE = 'reason 1'

class Field extends HTMLElement {
  value = ''
}
customElements.define('vaadin-text-area', Field)
await import('../components/kept-words')

const kept = async (): Promise<Keeper> => (await keepFor('a', KEY))!

/** Something in a storage that no page holds. */
async function left(words: string, more: unknown = null): Promise<void> {
  const slip = (await kept()).hold(PLACE, '理由')
  slip.keep(words, more)
  await slip.settled()
  await slip.release()
}

async function until(check: () => boolean | Promise<boolean>): Promise<void> {
  for (let i = 0; i < 1000 && !(await check()); i++) await new Promise((done) => setTimeout(done, 5))
  assert.equal(await check(), true)
}

function shown(label: string, began = ''): Field {
  const field = document.createElement('vaadin-text-area') as Field
  field.setAttribute('aria-label', label)
  field.value = began
  const around = document.createElement('kept-words')
  around.setAttribute('place', PLACE)
  around.append(field)
  document.body.append(around)
  return field
}

async function loose(): Promise<string[]> {
  return (await (await keeper())!.loose()).map(({ words }) => words)
}

beforeEach(async () => {
  document.body.replaceChildren()
  await until(async () => (await navigator.locks.query()).held?.length === 0)
  localStorage.clear()
})

test('two pages that come back at once do not both take over the same words', async () => {
  await left('書きかけ')
  const keep = await kept()
  const take = async (): Promise<number> => {
    const taken = await keep.takeOver(PLACE)
    for (const { done } of taken) done()
    return taken.length
  }
  const [one, two] = await Promise.all([take(), take()])
  assert.equal(localStorage.length, 0)
  assert.equal(one + two, 1)
})

test('what finds no place is given back, and the next page takes it over', async () => {
  await left('書きかけ')
  const keep = await kept()
  const [first] = await keep.takeOver(PLACE)
  assert.deepEqual(await keep.takeOver(PLACE), [])
  first!.giveBack()
  await until(async () => (await keep.loose()).length === 1)
  const [again] = await keep.takeOver(PLACE)
  assert.equal(again?.kept.words, '書きかけ')
  again?.giveBack()
})

test('words stand in their field again, and are kept anew before what was left is forgotten', async () => {
  await left('書きかけ', [{ name: '0 理由', value: '書きかけ', began: '' }])
  const before = localStorage.length
  const storage = Object.getPrototypeOf(localStorage) as Storage
  const { removeItem } = storage
  const counts: number[] = []
  storage.removeItem = function (name: string): void {
    counts.push(localStorage.length)
    removeItem.call(localStorage, name)
  }
  const field = shown('理由')
  await until(() => field.value === '書きかけ' && counts.length > 0)
  storage.removeItem = removeItem
  assert.equal(localStorage.length, before)
  assert.deepEqual(counts, [2])
})

test('a field that is called otherwise by now, in the other language, gets its words all the same', async () => {
  await left('書きかけ', [{ name: '0 理由', value: '書きかけ', began: '' }])
  const field = shown('Reason')
  await until(() => field.value === '書きかけ' && localStorage.length === 1)
})

test('words without a field, or too many to be kept in parts, are left where everybody lists them', async () => {
  await left('二つ目', [{ name: '1 説明', value: '二つ目', began: '' }])
  await left('とても長い文')
  let told = 0
  ;(await kept()).addEventListener('changed', () => told++)
  const field = shown('理由')
  // Once as it looks, and once for each that it gives back.
  await until(() => told >= 3)
  assert.equal(field.value, '')
  assert.deepEqual((await loose()).sort(), ['とても長い文', '二つ目'])
})
