// Other forms suggested by hand: kinds, levels and formats are wished for; links, tables and preformatted text go and come.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toggleMark } from 'prosemirror-commands'
import type { Node } from 'prosemirror-model'
import { indent, setKind } from '../../editor/commands/blocks'
import { setLink } from '../../editor/commands/inline'
import { moveUnit } from '../../editor/commands/move'
import { addRow, nextCell } from '../../editor/commands/tables'
import { schema } from '../../editor/schema'
import { wishOf } from '../../editor/suggest/forms'
import { suggestionsIn } from '../../editor/suggest/list'
import { at, item, p, pid, policy, row, table } from '../builders'
import { Desk, inline, LINE } from '../harness/desk'

const strong = toggleMark(schema.marks['strong']!)
const item1 = setKind({ name: 'item', level: 1 })
const section = setKind({ name: 'heading', level: 'section' })

function wishes(desk: Desk): string[] {
  const found: string[] = []
  desk.state.doc.descendants((node) => {
    const wish = wishOf(node)
    if (wish !== null) found.push(`${node.textContent || (node.text ?? '')} ${wish}`)
  })
  return found
}

test('another kind or format is wanted and not made; said twice it is wanted no more', () => {
  const desk = new Desk(policy(pid('a', LINE), p('二つ目。'))).caret('公表', 0, 2)
  desk.run(strong)
  desk.run(section)
  assert.deepEqual(wishes(desk), [`${LINE} heading:section`, '公表 +strong'])
  assert.deepEqual(desk.text, ['~A|国は[~A:公表]する。', '二つ目。'])
  assert.deepEqual(
    suggestionsIn(desk.state.doc).map(({ kind, form }) => [kind, form]),
    [
      ['recast', 'heading:section'],
    ],
  )
  desk.run(toggleMark(schema.marks['em']!))
  assert.deepEqual(wishes(desk)[1], '公表 +em +strong')
  desk.run(strong)
  assert.deepEqual(wishes(desk)[1], '公表 +em')
  desk.run(setKind({ name: 'paragraph' }))
  assert.deepEqual(wishes(desk), ['公表 +em'])
})

test('a level is counted from what is wanted already', () => {
  const desk = new Desk(policy(p('次'), item(1, '号'))).caret('号')
  const seen = (block: Node): Node => desk.writing.asSeen(block)
  for (const by of [1, 1, -1, 1] as const) desk.run(indent(by, seen))
  assert.deepEqual(wishes(desk), ['号 item:3'])
  for (const by of [-1, -1] as const) desk.run(indent(by, seen))
  assert.deepEqual(desk.text, ['次', '号'])
})

test('where somebody else wants another form already, it is said and nothing is done', () => {
  const desk = new Desk(policy(p(LINE))).caret('公表', 0, 2)
  desk.run(strong)
  desk.run(section)
  const { doc } = desk.state
  desk.as('B')
  for (const command of [strong, section, item1]) desk.run(command)
  assert.ok(desk.state.doc.eq(doc))
  assert.deepEqual(desk.obstacles, ['form', 'form', 'form'])
})

test('links and preformatted text go and come with the words themselves', () => {
  const desk = new Desk(policy(p(LINE), p('二つ目。'))).caret('公表', 0, 2)
  desk.run(setLink('https://example.jp/'))
  assert.deepEqual(desk.text[0], '国は[-A:公表][+A:公表]する。')
  desk.caret('二').run(setKind({ name: 'code' }))
  assert.deepEqual(desk.text.slice(1), ['-A|二つ目。', '+A|二つ目。'])
})

test('a table of another shape comes instead of the one that goes', () => {
  const desk = new Desk(policy(p(LINE), table(row('甲', '乙')))).caret('乙')
  desk.run(addRow)
  assert.deepEqual(desk.text, [LINE, '-A|▦', '+A|▦'])
  assert.deepEqual([desk.state.doc.child(2).childCount, desk.state.doc.child(3).childCount], [1, 2])
  desk.run(addRow)
  assert.deepEqual(desk.text.length, 3)
  const last = new Desk(policy(p(LINE), table(row('甲', '乙')))).caret('乙')
  last.run(last.writing.direct(nextCell(1)))
  assert.deepEqual([last.text.length, last.obstacles], [2, ['format']])
})

test('one’s own provision takes every form at once', () => {
  const desk = new Desk(policy(p(LINE), p('二つ目。'), table(row('甲', '乙')))).caret('。', 1).press('Enter').type('新')
  desk.caret('新', 0, 1)
  for (const command of [strong, item1, moveUnit(1)]) desk.run(command)
  assert.deepEqual([desk.text, wishes(desk)], [[LINE, '二つ目。', '+A|新', '▦'], []])
  assert.equal(desk.state.doc.child(3).type.name, 'item')
})

test('across cells only words go; preformatted text goes and comes as a whole', () => {
  const desk = new Desk(
    policy(p(LINE), table(row('甲', '乙')), schema.nodes['code']!.create(null, schema.text('a = 1'))),
  )
  const from = at(desk.state.doc, '甲')
  desk.run((state, dispatch) => (dispatch?.(state.tr.delete(from, at(state.doc, '乙') + 1)), true))
  const cells: string[] = []
  desk.state.doc.child(2).descendants((node) => {
    if (node.isText) cells.push(inline(node))
  })
  assert.deepEqual(cells, ['[-A:甲]', '[-A:乙]'])
  desk.caret('= 1').type('x')
  assert.deepEqual(desk.text.slice(2), ['-A|a = 1', '+A|a x= 1'])
  assert.equal(desk.beforeCaret, 'a x')
  desk.type('y')
  assert.deepEqual(desk.text.slice(2), ['-A|a = 1', '+A|a xy= 1'])
})
