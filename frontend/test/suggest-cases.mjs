// Cases for the server's tests of suggestions, one JSON object a line:
//
//   FRONTEND_TEST_HOME=… node --import ./frontend/test/resolve.mjs frontend/test/suggest-cases.mjs [count] [seed]
//
//   before   a text, in every second case with suggestions of A and B in it
//   by       who suggests: A
//   steps    what the editor sends instead of a direct edit, to be applied one after another
//   direct   the text after the direct edit, where accepting everything must give it, but for the addresses of blocks;
//            null where there were suggestions before, or where only the words of a table can be suggested
//
// Without A's suggestions the text must be the same before and after.

import { Fragment } from 'prosemirror-model'
import { EditorState } from 'prosemirror-state'
import { toSuggestion } from '../editor/suggest/transform'
import { cutsThroughTable, someEdit, someText } from './harness/edits'
import { chanceFrom } from './harness/network'

const count = Number(process.argv[2] ?? 1000)
const chance = chanceFrom(Number(process.argv[3] ?? 1))
let ids = 0

const author = (by) => ({ by, filed: new Set(), newId: () => `s-${by.toLowerCase()}${String(++ids).padStart(9, '0')}` })

// As the server does it: every block has an address of its own.
function addressed(doc) {
  const blocks = doc.content.content.map((block) =>
    block.attrs.id === null
      ? block.type.create({ ...block.attrs, id: `n${++ids}` }, block.content, block.marks)
      : block,
  )
  return doc.copy(Fragment.fromArray(blocks))
}

function discussed(text) {
  let state = EditorState.create({ doc: text })
  for (let i = 0; i < 5; i++) {
    const done = someEdit(state, chance)
    const tr = done && toSuggestion(done.state, done.direct, author(i < 3 ? 'B' : 'A'))
    if (tr) state = EditorState.create({ doc: addressed(state.apply(tr).doc) })
  }
  return state
}

for (let told = 0; told < count;) {
  const text = someText(chance)
  const open = told % 2 === 1
  const state = open ? discussed(text) : EditorState.create({ doc: text })
  const done = someEdit(state, chance)
  const tr = done && toSuggestion(done.state, done.direct, author('A'))
  if (!tr || tr.steps.length === 0) continue
  const exact = !open && !cutsThroughTable(state.doc, done.direct)
  console.log(
    JSON.stringify({
      name: done.name,
      by: 'A',
      before: state.doc.toJSON(),
      steps: tr.steps.map((step) => step.toJSON()),
      direct: exact ? done.direct.doc.toJSON() : null,
    }),
  )
  told++
}
