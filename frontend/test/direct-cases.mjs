// Cases for the server's tests of direct edits in texts with suggestions, one JSON object a line:
//
//   FRONTEND_TEST_HOME=… node --import ./frontend/test/resolve.mjs frontend/test/direct-cases.mjs [count] [seed]
//
//   before   a text in which A and B have suggested things
//   steps    what somebody who edits directly sends, to be applied one after another; in every second case as
//            ProseMirror's own commands make them, without the care that this editor takes
//
// Whatever is left of the words must be proposed afterwards exactly where it was before.

import { joinBackward, joinForward, splitBlock, toggleMark } from 'prosemirror-commands'
import { EditorState, TextSelection } from 'prosemirror-state'
import { indent, setKind } from '../editor/commands/blocks'
import { moveUnit } from '../editor/commands/move'
import { addColumn, addRow, deleteColumn, deleteRow } from '../editor/commands/tables'
import { schema } from '../editor/schema'
import { withoutInherited } from '../editor/suggest/direct'
import { discussed, pick, someEdit, somePlace } from './harness/edits'
import { chanceFrom } from './harness/network'

const count = Number(process.argv[2] ?? 1000)
const chance = chanceFrom(Number(process.argv[3] ?? 1))

const COMMANDS = [
  ...[splitBlock, joinBackward, joinForward],
  ...[moveUnit(1), moveUnit(-1), indent(1), indent(-1)],
  ...[setKind({ name: 'heading', level: 'section' }), setKind({ name: 'paragraph' }), setKind({ name: 'code' })],
  ...[addRow, addColumn, deleteRow, deleteColumn, toggleMark(schema.marks.strong)],
]

function edge(state) {
  const $place = state.doc.resolve(somePlace(state.doc, chance))
  return chance() < 0.4 ? $place.start() : chance() < 0.6 ? $place.end() : $place.pos
}

function commanded(state) {
  const from = edge(state)
  const to = chance() < 0.7 ? from : edge(state)
  const placed = state.apply(state.tr.setSelection(TextSelection.between(state.doc.resolve(from), state.doc.resolve(to))))
  let made = null
  pick(chance, COMMANDS)(placed, (tr) => (made = tr))
  return made?.docChanged ? made : null
}

for (let told = 0; told < count;) {
  const state = EditorState.create({ doc: discussed(chance, ['B', 'B', 'A', 'B', 'A', 'C']) })
  const raw = told % 2 === 1
  const direct = raw && chance() < 0.7 ? commanded(state) : (someEdit(state, chance)?.direct ?? null)
  if (!direct) continue
  const tr = raw ? direct : withoutInherited(direct)
  console.log(JSON.stringify({ before: state.doc.toJSON(), steps: tr.steps.map((step) => step.toJSON()) }))
  told++
}
