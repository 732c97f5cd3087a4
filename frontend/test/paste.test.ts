// What comes from Word, from web pages and from the editor itself, and what becomes of it.

import './dom.mjs'
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DOMParser as SchemaParser, DOMSerializer, Slice, type Node } from 'prosemirror-model'
import { EditorState } from 'prosemirror-state'
import { cleanHtml, cleanText, withFreshIds } from '../editor/paste'
import { schema } from '../editor/schema'
import { isHref } from '../editor/validate'
import addresses from './addresses.json' with { type: 'json' }
import { hid, item, mark, p, pid, policy, ref, row, table, title } from './builders'

function read(html: string): Node[] {
  const body = document.createElement('div')
  body.innerHTML = cleanHtml(html)
  return [...SchemaParser.fromSchema(schema).parseSlice(body).content.content]
}

const shape = (nodes: readonly Node[]): string[] =>
  nodes.map((node) => `${node.type.name}${node.attrs['level'] ? `.${node.attrs['level']}` : ''}: ${node.textContent}`)

test('a heading of a web page stays a heading, and fonts and colours stay behind', () => {
  const nodes = read(
    `<h1 style="color:red" id="x" class="big">総則</h1><h2>目的</h2><p style="font-family:Comic Sans MS"><font color="red">国は</font>公表する。</p>`,
  )
  assert.deepEqual(shape(nodes), ['heading.chapter: 総則', 'heading.chapter: 目的', 'paragraph: 国は公表する。'])
  assert.deepEqual(nodes[2]!.firstChild!.marks, [])
})

test('a number typed before a heading gives its level and is not repeated', () => {
  const nodes = read('<h1>第３章　推進のための支援施策</h1><h2><b>第二節</b> 計算資源</h2><h3>第十条（目的）</h3>')
  assert.deepEqual(shape(nodes), [
    'heading.chapter: 推進のための支援施策',
    'heading.section: 計算資源',
    'heading.article: （目的）',
  ])
})

test('a number that belongs to the words of a heading stays with them', () => {
  const nodes = read('<h3>第二条の適用</h3><h3>第1章関係</h3><h3>第三条の二　届出</h3><h2>第４節</h2>')
  assert.deepEqual(shape(nodes), [
    'heading.section: 第二条の適用',
    'heading.section: 第1章関係',
    'heading.section: 第三条の二　届出',
    'heading.section: ',
  ])
})

test('no word of a list is lost, and its lines stay lines', () => {
  const nodes = read('<ul>前置き<li><p>一行目</p><p>二行目</p></li>間<ul><li>細目</li></ul></ul>')
  assert.deepEqual(shape(nodes), ['item.1: 前置き', 'item.1: 一行目\n二行目', 'item.1: 間', 'item.2: 細目'])
})

test('lists become items with levels', () => {
  const nodes = read(
    '<p>次のとおり。</p><ol><li>一つ目<ul><li>細目<ul><li>さらに</li></ul></li></ul></li><li><p>二つ目</p></li></ol><p>以上。</p>',
  )
  assert.deepEqual(shape(nodes), [
    'paragraph: 次のとおり。',
    'item.1: 一つ目',
    'item.2: 細目',
    'item.3: さらに',
    'item.1: 二つ目',
    'paragraph: 以上。',
  ])
})

test('the lists of Word are read by their level, without their typed numbers', () => {
  const nodes = read(`<html xmlns:o="urn:o"><head><style>p.MsoNormal{color:red}</style></head><body lang=JA>
<!--StartFragment--><p class=MsoTitle>方針<o:p></o:p></p>
<p class=MsoListParagraph style='margin-left:21.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US><span style='mso-list:Ignore'>(1)<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>研究を促すこと。<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>ア<span>&nbsp;</span></span><![endif]>細目</p>
<p class=MsoNormal style='text-indent:10.5pt'>　国は、<b>公表</b>する。<o:p></o:p></p><!--EndFragment--></body></html>`)
  assert.deepEqual(shape(nodes), [
    'heading.chapter: 方針',
    'item.1: 研究を促すこと。',
    'item.2: 細目',
    'paragraph: 国は、公表する。',
  ])
  assert.equal(nodes[3]!.child(1).marks[0]!.type.name, 'strong')
})

test('what Google Docs copies is not all bold', () => {
  const nodes = read(
    `<b style="font-weight:normal" id="docs-internal-guid-1"><p><span style="font-weight:400">国は</span><span style="font-weight:700">公表</span></p></b>`,
  )
  assert.deepEqual(
    nodes[0]!.children.map((run) => run.marks.map((strong) => strong.type.name)),
    [[], ['strong']],
  )
})

test('a table keeps its cells, its head and its spans; what stands in a cell becomes lines', () => {
  const [node] = read(
    '<table><tr><th colspan=2>区分</th></tr><tr><td><h3>公募</h3><ul><li>一</li><li>二</li></ul></td><td>九割</td></tr></table>',
  )
  assert.equal(node!.type.name, 'table')
  const head = node!.child(0).child(0)
  assert.deepEqual([head.attrs['header'], head.attrs['colspan'], head.textContent], [true, 2, '区分'])
  assert.deepEqual(
    node!
      .child(1)
      .child(0)
      .children.map((line) => line.textContent),
    ['公募', '一', '二'],
  )
  node!.check()
})

test('links keep only addresses that lead somewhere', () => {
  const [node] = read(
    '<p><a href="https://example.jp/">良</a><a href="javascript:alert(1)">悪</a><a href="data:text/html,x">悪</a></p>',
  )
  assert.deepEqual(
    node!.children.map((run) => [run.text, run.marks.length]),
    [
      ['良', 1],
      ['悪悪', 0],
    ],
  )
})

test('an address counts here exactly when the server takes it', () => {
  for (const address of addresses.allowed) assert.equal(isHref(address), true, address)
  for (const address of addresses.refused) assert.equal(isHref(address), false, address)
  const [node] = read('<p><a href="https://example.jp/a b">空白</a><a href=" https://example.jp/ ">良</a></p>')
  assert.deepEqual(
    node!.children.map((run) => [run.text, run.marks[0]?.attrs['href']]),
    [
      ['空白', undefined],
      ['良', 'https://example.jp/'],
    ],
  )
})

test('scripts, forms and pictures leave at most their words', () => {
  const nodes = read(
    '<p>前<script>alert(1)</script><img src=x onerror=alert(1) alt="図1"><input value=x>後</p><style>x</style>',
  )
  assert.deepEqual(shape(nodes), ['paragraph: 前図1後'])
})

test('a reading over a word is kept', () => {
  const [node] = read('<p><ruby>由来<rp>(</rp><rt>ゆらい</rt><rp>)</rp></ruby></p>')
  assert.equal(node!.textContent, '由来')
  assert.equal(node!.firstChild!.marks[0]!.attrs['rt'], 'ゆらい')
})

test('everything the schema can say goes through the clipboard of the editor and comes back', () => {
  const doc = policy(
    hid('chapter', 'ch', '総則'),
    pid('a', '前', mark('ruby', '由来', { rt: 'ゆらい' }), mark('link', '先', { href: '#x' }), ref('ch'), '後'),
    schema.nodes['item']!.create({ id: 'i', level: 3, number: '三の二' }, schema.text('号')),
    table(row('区分', '割合')),
    schema.nodes['code']!.create({ id: 'c' }, schema.text('a\n  b')),
  )
  const holder = document.createElement('div')
  holder.append(DOMSerializer.fromSchema(schema).serializeFragment(doc.content))
  const back = SchemaParser.fromSchema(schema).parse(holder)
  assert.deepEqual(back.content.toJSON(), doc.content.toJSON())
})

test('an address is never pasted twice', () => {
  const state = EditorState.create({ doc: policy(pid('here', '一'), p('二')) })
  const slice = new Slice(policy(pid('here', '写し'), pid('cut', '移動'), pid('cut', '写し')).content.cut(3), 0, 0)
  const ids = withFreshIds(slice, state).content.content.map((node) => node.attrs['id'] as string | null)
  assert.deepEqual(ids, [null, 'cut', null])
})

test('a title pasted into the text is a paragraph', () => {
  const state = EditorState.create({ doc: policy(p('一')) })
  const slice = new Slice(
    title('題').type.schema.topNodeType.create(null, [title('別の題'), item(1, '号')]).content,
    0,
    0,
  )
  assert.deepEqual(shape(withFreshIds(slice, state).content.content), ['paragraph: 別の題', 'item.1: 号'])
})

test('characters that cannot be stored are left out', () => {
  assert.equal(cleanText('a\u0000b'), 'ab')
})
