// What the keys and tools do to a text.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Node } from 'prosemirror-model'
import { EditorState, TextSelection, type Command } from 'prosemirror-state'
import { indent, itemBackwards, keepTitleApart, newProvision, setHeading, setKind } from '../editor/commands/blocks'
import { insertReference, setLink, setRuby } from '../editor/commands/inline'
import { moveUnit } from '../editor/commands/move'
import { addColumn, addRow, deleteColumn, deleteRow, insertTable, nextCell } from '../editor/commands/tables'
import { at, cell, h, item, p, pid, policy, row, statute, table, written } from './builders'

interface Result {
  doc: Node
  state: EditorState
  done: boolean
}

/** Runs a command with the caret before `words` (`offset` signs later), or with `length` signs selected. */
function run(doc: Node, words: string, command: Command, offset = 0, length = 0): Result {
  const from = words === '' ? doc.content.size - 1 : at(doc, words) + offset
  let state = EditorState.create({ doc, selection: TextSelection.create(doc, from, from + length) })
  const done = command(state, (tr) => {
    state = state.apply(tr)
  })
  state.doc.check()
  return { doc: state.doc, state, done }
}

const ids = (doc: Node): unknown[] => doc.children.slice(1).map((block) => block.attrs['id'])
const kinds = (doc: Node): string[] =>
  doc.children.slice(1).map((block) => `${block.type.name}${block.attrs['level'] ?? ''}`)

test('Enter inside a paragraph makes a new provision without an address', () => {
  const { doc } = run(policy(pid('a', '国は公表する。')), '公表', newProvision)
  assert.deepEqual(written(doc), ['国は', '公表する。'])
  assert.deepEqual(ids(doc), ['a', null])
})

test('Enter in front of a paragraph leaves the address with the words', () => {
  const { doc, state } = run(policy(pid('a', '国は公表する。')), '国', newProvision)
  assert.deepEqual(written(doc), ['', '国は公表する。'])
  assert.deepEqual(ids(doc), [null, 'a'])
  assert.equal(state.selection.$head.parent.textContent, '国は公表する。')
})

test('Enter behind a heading begins a paragraph, behind an item another item', () => {
  assert.deepEqual(kinds(run(policy(h('section', '目的')), '目的', newProvision, 2).doc), [
    'headingsection',
    'paragraph',
  ])
  assert.deepEqual(kinds(run(policy(item(2, '号')), '号', newProvision, 1).doc), ['item2', 'item2'])
})

test('Enter in an empty item goes up a level, and at last leaves the list', () => {
  const first = run(policy(p('次'), item(2)), '', newProvision)
  assert.deepEqual(kinds(first.doc), ['paragraph', 'item1'])
  assert.deepEqual(kinds(run(first.doc, '', newProvision).doc), ['paragraph', 'paragraph'])
})

test('Enter in the title begins the text', () => {
  const { doc } = run(policy(p('一')), '題', newProvision, 1)
  assert.deepEqual([doc.child(0).textContent, ...written(doc)], ['題', '', '一'])
})

test('Backspace in front of the first block does not pull it into the title', () => {
  const { doc, done } = run(policy(p('一')), '一', keepTitleApart)
  assert.equal(done, true)
  assert.deepEqual(written(doc), ['一'])
})

test('Tab and Shift+Tab change the level of an item; a paragraph becomes an item and back', () => {
  const down = run(policy(pid('a', '文')), '文', indent(1))
  assert.deepEqual([kinds(down.doc), ids(down.doc)], [['item1'], ['a']])
  assert.deepEqual(kinds(run(down.doc, '文', indent(1)).doc), ['item2'])
  assert.deepEqual(kinds(run(down.doc, '文', itemBackwards).doc), ['paragraph'])
  assert.equal(run(policy(item(6, '文')), '文', indent(1)).done, false)
})

test('the keys for headings mean what the kind of text has', () => {
  assert.deepEqual(kinds(run(policy(p('文')), '文', setHeading(4)).doc), ['headingdivision'])
  assert.deepEqual(kinds(run(statute(p('文')), '文', setHeading(4)).doc), ['headingarticle'])
})

test('several blocks change their kind together, and keep their addresses', () => {
  const { doc } = run(policy(pid('a', '一'), pid('b', '二')), '一', setKind({ name: 'item', level: 1 }), 0, 4)
  assert.deepEqual(
    [kinds(doc), ids(doc)],
    [
      ['item1', 'item1'],
      ['a', 'b'],
    ],
  )
})

const tree = policy(
  h('chapter', '甲章'),
  ...[h('section', '一節'), p('い'), item(1, 'ろ'), h('section', '二節'), p('は')],
  ...[h('chapter', '乙章'), h('section', '三節')],
)

test('a section moves with all that belongs to it', () => {
  assert.deepEqual(written(run(tree, '二節', moveUnit(-1)).doc), [
    '甲章',
    '二節',
    'は',
    '一節',
    'い',
    'ろ',
    '乙章',
    '三節',
  ])
  assert.deepEqual(written(run(tree, '一節', moveUnit(1)).doc), [
    '甲章',
    '二節',
    'は',
    '一節',
    'い',
    'ろ',
    '乙章',
    '三節',
  ])
})

test('the last section of a chapter moves into the next chapter, and back', () => {
  const moved = run(tree, '二節', moveUnit(1))
  assert.deepEqual(written(moved.doc), ['甲章', '一節', 'い', 'ろ', '乙章', '二節', 'は', '三節'])
  assert.deepEqual(written(run(moved.doc, '二節', moveUnit(-1)).doc), written(tree))
})

test('a moved provision keeps its address and the caret its place', () => {
  const { doc, state } = run(policy(pid('a', '一'), pid('b', '二の文')), 'の文', moveUnit(-1))
  assert.deepEqual(ids(doc), ['b', 'a'])
  assert.equal(state.selection.head, at(doc, 'の文'))
})

test('nothing moves above the first heading or out of the text', () => {
  assert.equal(run(tree, '一節', moveUnit(-1)).done, false)
  assert.equal(run(tree, '甲章', moveUnit(-1)).done, false)
  assert.equal(run(tree, '乙章', moveUnit(1)).done, false)
  assert.equal(run(tree, '題', moveUnit(1)).done, false)
})

test('a reading, a link and a reference', () => {
  const ruby = run(policy(p('由来の語')), '由来', setRuby('ゆらい'), 0, 2).doc
  assert.equal(ruby.child(1).firstChild!.marks[0]!.attrs['rt'], 'ゆらい')
  assert.deepEqual(run(ruby, '来', setRuby('')).doc.child(1).firstChild!.marks, [])
  assert.equal(run(policy(p('由来')), '由来', setLink('javascript:x'), 0, 2).done, false)
  assert.equal(
    run(policy(p('由来')), '来', insertReference('a'))
      .doc.child(1)
      .child(1).attrs['target'],
    'a',
  )
})

const grid = policy(p('前'), table(row('甲', '乙'), row('丙', '丁')), p('後'))
const lines = (doc: Node): string[] =>
  doc.child(2).children.map((line) => line.children.map((each) => each.textContent).join('|'))

test('rows and columns come and go', () => {
  assert.deepEqual(lines(run(grid, '甲', addRow).doc), ['甲|乙', '|', '丙|丁'])
  assert.deepEqual(lines(run(grid, '甲', addColumn).doc), ['甲||乙', '丙||丁'])
  assert.deepEqual(lines(run(grid, '丙', deleteRow).doc), ['甲|乙'])
  assert.deepEqual(lines(run(grid, '丁', deleteColumn).doc), ['甲', '丙'])
})

test('cells that span are stretched and narrowed', () => {
  const spanning = policy(p('前'), table(row(cell('見出し', { colspan: 2 })), row('丙', '丁')))
  const wider = run(spanning, '丙', addColumn).doc
  assert.equal(wider.child(2).child(0).child(0).attrs['colspan'], 3)
  assert.deepEqual(lines(wider), ['見出し', '丙||丁'])
  assert.equal(run(wider, '丁', deleteColumn).doc.child(2).child(0).child(0).attrs['colspan'], 2)
  const tall = policy(p('前'), table(row(cell('縦', { rowspan: 2 }), '乙'), row('丁')))
  assert.equal(run(tall, '丁', deleteRow).doc.child(2).child(0).child(0).attrs['rowspan'], 1)
  assert.deepEqual(lines(run(tall, '乙', addRow).doc), ['縦|乙', '', '丁'])
})

test('a cell that claims more rows than there are is no trouble', () => {
  const claiming = policy(p('前'), table(row(cell('縦', { rowspan: 1000, colspan: 100 }), '乙'), row('丁')))
  assert.equal(run(claiming, '縦', addRow).doc.child(2).childCount, 3)
})

test('the last row takes the table with it, and a text keeps one block', () => {
  const only = policy(table(row('甲')))
  assert.deepEqual(kinds(run(only, '甲', deleteRow).doc), ['paragraph'])
})

test('Tab goes from cell to cell and adds a row at the end', () => {
  const { state } = run(grid, '甲', nextCell(1))
  assert.equal(state.selection.$head.parent.textContent, '乙')
  assert.equal(lines(run(grid, '丁', nextCell(1)).doc).length, 3)
  assert.equal(run(grid, '前', nextCell(1)).done, false)
})

test('a table is put after the block of the caret', () => {
  const { doc } = run(policy(pid('a', '前の文')), 'の文', insertTable(2, 3))
  assert.deepEqual(kinds(doc), ['paragraph', 'table'])
  assert.equal(doc.child(2).child(0).child(0).attrs['header'], true)
})
