// How provisions are counted and called: the same cases as NumberingTest on the server, so that both halves stay one.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Node } from 'prosemirror-model'
import { EditorState } from 'prosemirror-state'
import { Numbering } from '../editor/numbering'
import { kanji, numberIn, roman } from '../editor/numerals'
import { labelsIn, labelsPlugin } from '../editor/plugins/labels'
import { at, englishPolicy, h, hid, hnum, item, numbered, p, pid, plain, policy, statute } from './builders'
import { schema } from '../editor/schema'

const marks = (doc: Node): string[] => new Numbering(doc).labels.slice(1).map((label) => label.mark)
const names = (doc: Node): string[] => new Numbering(doc).labels.slice(1).map((label) => label.full)

test('sections of a policy are counted anew in every chapter', () => {
  const doc = policy(h('chapter'), h('section'), h('section'), h('chapter'), h('section'))
  assert.deepEqual(names(doc), ['第1章', '第1章第1節', '第1章第2節', '第2章', '第2章第1節'])
})

test('a paragraph of a policy has its number in the margin and its full name in references', () => {
  const doc = policy(h('chapter'), h('section'), h('section'), p('次'), item(1), item(2), item(3), item(4), item(1))
  assert.deepEqual(marks(doc), ['第1章', '第1節', '第2節', '1', '(1)', 'ア', '(ア)', '①', '(2)'])
  assert.equal(names(doc).at(-1), '第1章第2節第1段落(2)')
  assert.equal(names(doc)[5], '第1章第2節第1段落(1)ア')
})

test('an English policy says Chapter, Section, Paragraph', () => {
  const doc = englishPolicy(h('chapter'), h('section'), p('As follows:'), item(1), item(2))
  assert.equal(names(doc).at(-1), 'Chapter 1, Section 1, Paragraph 1, (1), (a)')
  assert.deepEqual(marks(doc), ['Chapter 1', 'Section 1', '1', '(1)', '(a)'])
})

test('articles of a statute are counted through and cited without their chapter', () => {
  const doc = statute(
    ...[h('chapter'), h('article'), p('一'), h('chapter'), h('article'), p('一'), p('二'), p('三')],
    ...[item(1), item(1), item(2), item(3), item(4)],
  )
  assert.equal(names(doc).at(-1), '第二条第三項第二号イ（１）（ｉ）')
  assert.deepEqual(marks(doc), [
    ...['第一章', '第一条', '', '第二章', '第二条', '', '２', '３'],
    ...['一', '二', 'イ', '（１）', '（ｉ）'],
  ])
})

test('in an article of one 項 the 項 is not cited', () => {
  assert.equal(names(statute(h('article'), p('次による。'), item(1))).at(-1), '第一条第一号')
})

test('a branch number moves nothing behind it', () => {
  const branch = schema.nodes['item']!.create({ level: 1, number: '一の二' })
  const doc = statute(
    h('article'),
    h('article'),
    hnum('article', '第二条の二'),
    p('次'),
    item(1),
    branch,
    item(1),
    h('article'),
  )
  assert.deepEqual(names(doc), [
    ...['第一条', '第二条', '第二条の二', '第二条の二第一項'],
    ...['第二条の二第一号', '第二条の二第一号の二', '第二条の二第二号', '第三条'],
  ])
})

test('a supplement begins anew and is told apart by its act', () => {
  const doc = statute(
    ...[h('article'), h('supplement'), p('公布の日'), p('経過措置')],
    ...[h('supplement', '（平成一一年法律第一五一号）　抄'), h('article'), p('施行する。')],
  )
  assert.deepEqual(names(doc), [
    ...['第一条', '附則', '附則第一項', '附則第二項', '附則（平成一一年法律第一五一号）'],
    ...['附則（平成一一年法律第一五一号）第一条', '附則（平成一一年法律第一五一号）第一条第一項'],
  ])
})

test('an unnumbered caption is looked through', () => {
  const doc = statute(
    h('supplement'),
    hnum('article', '', '施行期日'),
    p('一年'),
    hnum('article', '', '経過措置'),
    p('なお'),
  )
  assert.equal(names(doc).at(-1), '附則第二項')
  assert.equal(marks(doc).at(-1), '２')
})

test('a plain text keeps its own numbers and gets no others', () => {
  const bullet = schema.nodes['item']!.create({ level: 1, number: '•' })
  const doc = plain(hnum('section', '5.1.1', 'Memorized Secrets'), p('A secret.'), h('section', 'Keywords'), bullet)
  assert.deepEqual(marks(doc), ['5.1.1', '', '', '•'])
  assert.deepEqual(names(doc), ['5.1.1', '5.1.1, Paragraph 1', '“Keywords”', '“Keywords”, bullet 1'])
})

test('a number written in the source is shown, and the count goes on from it', () => {
  assert.deepEqual(marks(policy(h('chapter'), p('一'), numbered('5', '五'), p('六'))), ['第1章', '1', '5', '6'])
})

test('a reference is short within its own section and full elsewhere', () => {
  const doc = policy(h('chapter'), hid('section', 's'), pid('a', '一'), p('二'), h('section'), p('三'))
  const numbering = new Numbering(doc)
  assert.equal(numbering.reference(4, 'a'), '第1段落')
  assert.equal(numbering.reference(6, 'a'), '第1章第1節第1段落')
  assert.equal(numbering.reference(4, 's'), '第1章第1節')
  assert.equal(numbering.reference(4, 'gone'), null)
})

test('a name made of the words of a heading follows them while they are written', () => {
  const doc = policy(h('chapter'), hnum('section', '', '施行'), p('一'))
  let state = EditorState.create({ doc, plugins: [labelsPlugin()] })
  state = state.apply(state.tr.insertText('期日', at(doc, '施行') + 2))
  assert.deepEqual(labelsIn(state), new Numbering(state.doc).labels)
})

test('numerals count as the law does and can be read back', () => {
  assert.deepEqual([10, 21, 110, 1206].map(kanji), ['十', '二十一', '百十', '千二百六'])
  for (let n = 1; n < 10_000; n++) assert.equal(numberIn(kanji(n)), n)
  assert.equal(numberIn('３６'), 36)
  assert.equal(numberIn('一から三'), -1)
  assert.equal(roman(1994), 'mcmxciv')
})
