// Suggesting, whatever is done to whatever text: rejected, nothing has happened; accepted, it is as if it had been edited.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { history, undo } from 'prosemirror-history'
import { EditorState } from 'prosemirror-state'
import type { Author } from '../editor/suggest/marks'
import { SHAPES_TABLE } from '../editor/suggest/rewriting'
import { keepsStanding } from '../editor/suggest/standing'
import { toSuggestion } from '../editor/suggest/transform'
import { cutsThroughTable, someEdit, someText } from './harness/edits'
import { accepted, malformed, plainly, rejected } from './harness/naive'
import { chanceFrom, type Chance } from './harness/network'

const AUTHORS = ['A', 'B']

function author(by: string, filed: ReadonlySet<string> = new Set()): Author {
  let last = 0
  return { by, filed, newId: () => `s-${by.toLowerCase()}${String(++last).padStart(9, '0')}` }
}

const begin = (doc: EditorState['doc']): EditorState => EditorState.create({ doc, plugins: [history()] })

/** A text in which B, and perhaps A, has already suggested something. */
function discussed(chance: Chance, own: Author): EditorState {
  let state = begin(someText(chance))
  const b = author('B')
  for (let i = 0; i < 6; i++) {
    const done = someEdit(state, chance)
    const tr = done && toSuggestion(done.state, done.direct, i < 4 ? b : own)
    if (tr) state = state.apply(tr)
  }
  return begin(state.doc)
}

test('accepted, a suggested edit is the direct edit; rejected, it is nothing', () => {
  const chance = chanceFrom(1)
  const counts = { exact: 0, refused: 0, cut: 0 }
  for (let round = 0; round < 6000; round++) {
    const state = begin(someText(chance))
    const done = someEdit(state, chance)
    if (!done) continue
    const tr = toSuggestion(done.state, done.direct, author('A'))
    const told = `round ${round}: ${done.name}\n${state.doc}\n${done.direct.doc}\n${tr?.doc}`
    if (!tr) {
      assert.ok(cutsThroughTable(state.doc, done.direct), `refused ${told}`)
      counts.refused++
      continue
    }
    tr.doc.check()
    const json = tr.doc.toJSON() as unknown
    assert.equal(rejected(json), plainly(state.doc.toJSON()), `rejected ${told}`)
    assert.deepEqual(malformed(json, AUTHORS), [], told)
    if (cutsThroughTable(state.doc, done.direct) && !done.direct.getMeta(SHAPES_TABLE)) {
      counts.cut++
      continue
    }
    assert.equal(accepted(json), plainly(done.direct.doc.toJSON()), `accepted ${told}`)
    counts.exact++
  }
  assert.ok(counts.exact > 4000, JSON.stringify(counts))
})

test('in a text full of suggestions, one changes nothing but what is one’s own', () => {
  const chance = chanceFrom(2)
  let written = 0
  for (let round = 0; round < 1500; round++) {
    const own = author('A')
    let state = discussed(chance, own)
    const filed = new Set<string>()
    state.doc.descendants((node) => {
      for (const mark of node.marks) if (mark.attrs['by'] === 'A' && chance() < 0.2) filed.add(String(mark.attrs['id']))
    })
    const a = { ...own, filed }
    const first = rejected(state.doc.toJSON(), 'A', filed)
    for (let i = 0; i < 5; i++) {
      const done = someEdit(state, chance)
      const tr = done && toSuggestion(done.state, done.direct, a)
      if (!tr) continue
      const told = `round ${round}.${i}: ${done.name}\n${state.doc}\n${done.direct.doc}\n${tr.doc}`
      tr.doc.check()
      assert.equal(rejected(tr.doc.toJSON(), 'A', filed), first, `rejected ${told}`)
      assert.deepEqual(malformed(tr.doc.toJSON(), AUTHORS), [], told)
      assert.ok(keepsStanding(state.doc, tr.doc, a), told)
      state = done.state.apply(tr)
      written++
    }
  }
  assert.ok(written > 4000, String(written))
})

test('undo takes suggestions back as if they had never been', () => {
  const chance = chanceFrom(3)
  for (let round = 0; round < 400; round++) {
    let state = begin(someText(chance))
    const { doc } = state
    for (let i = 0; i < 4; i++) {
      const done = someEdit(state, chance)
      const tr = done && toSuggestion(done.state, done.direct, author(`A`))
      if (tr) state = done.state.apply(tr)
    }
    while (undo(state, (tr) => (state = state.apply(tr))));
    assert.ok(state.doc.eq(doc))
  }
})
