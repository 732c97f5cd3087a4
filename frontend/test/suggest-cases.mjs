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

import { EditorState } from 'prosemirror-state'
import { toSuggestion } from '../editor/suggest/transform'
import { cutsThroughTable, discussed, someAuthor, someEdit, someText } from './harness/edits'
import { chanceFrom } from './harness/network'

const count = Number(process.argv[2] ?? 1000)
const chance = chanceFrom(Number(process.argv[3] ?? 1))

for (let told = 0; told < count;) {
  const open = told % 2 === 1
  const state = EditorState.create({ doc: open ? discussed(chance, ['B', 'B', 'B', 'A', 'A']) : someText(chance) })
  const done = someEdit(state, chance)
  const tr = done && toSuggestion(done.state, done.direct, someAuthor('A'))
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
