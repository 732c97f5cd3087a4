// Suggesting by hand: what one edit after another leaves in the text, and where the caret is.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { baseKeymap, chainCommands, toggleMark } from 'prosemirror-commands'
import { history, redo, undo } from 'prosemirror-history'
import { Slice, type Node } from 'prosemirror-model'
import { AllSelection, EditorState, TextSelection, type Command } from 'prosemirror-state'
import {
  divideProvision,
  indent,
  itemBackwards,
  keepTitleApart,
  leaveEmptyItem,
  newProvision,
  setKind,
} from '../editor/commands/blocks'
import { setLink } from '../editor/commands/inline'
import { moveUnit } from '../editor/commands/move'
import { addRow, nextCell } from '../editor/commands/tables'
import { withFreshIds } from '../editor/paste'
import { schema } from '../editor/schema'
import { wishOf } from '../editor/suggest/forms'
import { NOTHING_FROZEN, restingIn } from '../editor/suggest/frozen'
import { suggestionsIn } from '../editor/suggest/list'
import { SuggestedNumbering } from '../editor/suggest/numbers'
import { Review, suggestionAt } from '../editor/suggest/review'
import { Writing, type Obstacle } from '../editor/suggest/writing'
import { at, h, hid, item, p, pid, policy, row, table } from './builders'

class Desk {
  state: EditorState
  readonly obstacles: Obstacle[] = []
  readonly reasons: string[] = []
  readonly writing: Writing

  constructor(doc: Node, by: string | null = 'A', mayEdit = false) {
    this.state = EditorState.create({ doc, plugins: [history()] })
    let ids = 0
    this.writing = new Writing({
      refused: (why, reason) => {
        this.obstacles.push(why)
        if (reason !== undefined) this.reasons.push(reason)
      },
      newId: () => `s-${++ids}`,
    })
    this.writing.suggestAs(by, mayEdit)
  }

  as(by: string | null): this {
    this.writing.suggestAs(by, false)
    return this
  }

  caret(words: string, offset = 0, length = 0): this {
    const from = at(this.state.doc, words) + offset
    this.state = this.state.apply(this.state.tr.setSelection(TextSelection.create(this.state.doc, from, from + length)))
    return this
  }

  run(command: Command): boolean {
    return command(this.state, (tr) => {
      const edit = this.writing.edit(this.state, tr)
      if (edit) this.state = this.state.apply(edit)
    })
  }

  type(...words: string[]): this {
    for (const each of words) this.run((state, dispatch) => (dispatch?.(state.tr.insertText(each)), true))
    return this
  }

  press(...keys: string[]): this {
    for (const key of keys) this.run(this.keys[key]!)
    return this
  }

  /** The text, with the marks written out: [+A:…] comes, [-A:…] goes, ¶ divides; before a block +A|, -A|, ^A|. */
  get text(): string[] {
    return this.state.doc.children.slice(1).map((block) => {
      const signs = block.marks.map((mark) => `${SIGNS[mark.type.name]}${String(mark.attrs['by'])}|`).join('')
      return signs + (block.isTextblock ? block.children : []).map(inline).join('') + (block.isTextblock ? '' : '▦')
    })
  }

  get ids(): string[] {
    return suggestionsIn(this.state.doc).map(({ id }) => id)
  }

  get beforeCaret(): string {
    const { $head } = this.state.selection
    return $head.parent.textBetween(0, $head.parentOffset)
  }

  private readonly keys: Record<string, Command> = {
    Enter: (state, dispatch) =>
      chainCommands(this.writing.directOrElse(leaveEmptyItem), divideProvision)(state, dispatch),
    Backspace: (state, dispatch) =>
      chainCommands(
        this.writing.directOrElse(itemBackwards),
        keepTitleApart,
        baseKeymap['Backspace']!,
        oneSign(-1),
      )(state, dispatch),
    Delete: chainCommands(baseKeymap['Delete']!, oneSign(1)),
  }
}

const SIGNS: Record<string, string> = { insertion: '+', deletion: '-', joining: '^', recasting: '~' }

function oneSign(by: 1 | -1): Command {
  return ({ tr, selection: { head } }, dispatch) => {
    dispatch?.(by < 0 ? tr.delete(head - 1, head) : tr.delete(head, head + 1))
    return true
  }
}

function inline(node: Node): string {
  const words = node.isText ? (node.text ?? '') : node.type.name === 'split' ? '¶' : `<${node.type.name}>`
  const marks = node.marks.filter(({ type }) => SIGNS[type.name]).map((m) => SIGNS[m.type.name] + String(m.attrs['by']))
  return marks.length === 0 ? words : `[${marks.join()}:${words}]`
}

const LINE = '国は公表する。'

test('typing is one suggestion, and a replacement is one', () => {
  const desk = new Desk(policy(p(LINE))).caret('公表').type('環', '境')
  assert.deepEqual(desk.text, ['国は[+A:環境]公表する。'])
  assert.equal(desk.beforeCaret, '国は環境')
  desk.caret('する', 0, 2).type('を')
  assert.deepEqual(desk.text, ['国は[+A:環境]公表[-A:する][+A:を]。'])
  assert.deepEqual(desk.ids, ['s-1', 's-2'])
  assert.equal(desk.beforeCaret, '国は環境公表するを')
})

test('deleted letters stay, and the caret goes past them', () => {
  const desk = new Desk(policy(p(LINE))).caret('公表', 2).press('Backspace', 'Backspace')
  assert.deepEqual([desk.text, desk.beforeCaret, desk.ids], [['国は[-A:公表]する。'], '国は', ['s-1']])
  desk.caret('公表').press('Delete', 'Delete', 'Delete')
  assert.deepEqual([desk.text, desk.beforeCaret, desk.ids], [['国は[-A:公表す]る。'], '国は公表す', ['s-1']])
})

test('what is typed instead of deleted letters stands behind them', () => {
  const desk = new Desk(policy(p(LINE))).caret('公表', 2).press('Backspace', 'Backspace').type('周', '知')
  assert.deepEqual([desk.text, desk.ids], [['国は[-A:公表][+A:周知]する。'], ['s-1']])
  desk.press('Backspace', 'Backspace', 'Backspace', 'Backspace', 'Backspace')
  assert.deepEqual([desk.text, desk.beforeCaret], [['国[-A:は公表]する。'], '国'])
})

test('one’s own words are really deleted; another’s get a mark, and are divided by what one writes', () => {
  const desk = new Desk(policy(p(LINE))).caret('公表').type('環境')
  desk.caret('環境', 1).press('Delete')
  assert.deepEqual(desk.text, ['国は[+A:環]公表する。'])
  desk.as('B').caret('環', 1).press('Backspace')
  assert.deepEqual(desk.text, ['国は[+A,-B:環]公表する。'])
  const other = new Desk(policy(p(LINE))).caret('公表').type('環境').as('B').caret('環境', 1).type('の')
  assert.deepEqual(other.text, ['国は[+A:環][+B:の][+A:境]公表する。'])
})

test('words deleted by somebody else are left as they are', () => {
  const desk = new Desk(policy(p(LINE))).caret('公表', 0, 2).press('Backspace')
  const { doc } = desk.state
  desk.as('B').caret('公表', 2).press('Backspace')
  assert.equal(desk.state.doc, doc)
  assert.equal(desk.beforeCaret, '国は公')
})

test('filed suggestions are as another’s', () => {
  const desk = new Desk(policy(p(LINE))).caret('公表').type('環境')
  desk.writing.setFiled(['s-1'])
  desk.caret('環境', 2).press('Backspace')
  assert.deepEqual(desk.text, ['国は[+A:環][+A,-A:境]公表する。'])
  desk.caret('環').type('の')
  assert.deepEqual(desk.text, ['国は[+A:の][+A:環][+A,-A:境]公表する。'])
  assert.deepEqual(desk.ids, ['s-3', 's-1', 's-2'])
})

test('Enter in the middle divides, at the ends it adds a provision, in one’s own provision it does both directly', () => {
  const desk = new Desk(policy(pid('a', LINE))).caret('公表').press('Enter')
  assert.deepEqual(desk.text, ['国は[+A:¶]公表する。'])
  const end = new Desk(policy(pid('a', LINE))).caret('。', 1).press('Enter').type('新しい条。')
  assert.deepEqual(end.text, [LINE, '+A|新しい条。'])
  end.caret('い条').press('Enter').type('の')
  assert.deepEqual([end.text, end.ids], [[LINE, '+A|新し', '+A|のい条。'], ['s-1']])
  const start = new Desk(policy(pid('a', LINE))).caret('国').press('Enter')
  assert.deepEqual(start.text, ['+A|', LINE])
  assert.equal(start.beforeCaret, '')
})

test('Backspace at the beginning of a block joins, and then goes on at the end of the one before', () => {
  const desk = new Desk(policy(p('一つ目。'), p('二つ目。'))).caret('二').press('Backspace', 'Backspace')
  assert.deepEqual([desk.text, desk.ids], [['一つ目[-A:。]', '^A|二つ目。'], ['s-1']])
  const forward = new Desk(policy(p('一つ目。'), p('二つ目。'))).caret('。', 1).press('Delete', 'Delete')
  assert.deepEqual([forward.text, forward.ids], [['一つ目。', '^A|[-A:二]つ目。'], ['s-1']])
})

test('Backspace takes one’s own empty provision away, and moves the words of one’s own to the block before', () => {
  const desk = new Desk(policy(p('一つ目。'), p('三つ目。'))).caret('一つ目。', 4).press('Enter', 'Backspace')
  assert.deepEqual(desk.text, ['一つ目。', '三つ目。'])
  desk.press('Enter').type('新').caret('新').press('Backspace')
  assert.deepEqual(desk.text, ['一つ目。[+A:新]', '三つ目。'])
})

test('a deletion over several provisions marks, and joins what is left', () => {
  const desk = new Desk(policy(p('一つ目。'), p('二つ目。'), p('三つ目。')))
  desk.caret('目。', 0)
  const from = desk.state.selection.from
  desk.state = desk.state.apply(
    desk.state.tr.setSelection(TextSelection.create(desk.state.doc, from, at(desk.state.doc, '三') + 1)),
  )
  desk.press('Backspace')
  assert.deepEqual(desk.text, ['一つ[-A:目。]', '-A|二つ目。', '^A|[-A:三]つ目。'])
  desk.run(undo)
  assert.deepEqual(desk.text, ['一つ目。', '二つ目。', '三つ目。'])
  desk.run(redo)
  assert.equal(desk.ids.length, 1)
})

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

test('a provision is moved with all that belongs to it: it goes, and comes again in the same words', () => {
  const doc = policy(hid('section', 's1', '甲'), pid('a', '一。'), hid('section', 's2', '乙'), pid('b', '二。'))
  const desk = new Desk(doc).as('B').caret('一').type('第').as('A').caret('甲')
  desk.run(moveUnit(1))
  assert.deepEqual(desk.text, ['-A|甲', '-A|[+B:第]一。', '乙', '二。', '+A|甲', '+A|一。'])
  assert.deepEqual(desk.ids.length, 2)
  assert.equal(desk.state.selection.$head.index(0), 5)
  desk.run(undo)
  assert.deepEqual(desk.text, ['甲', '[+B:第]一。', '乙', '二。'])
})

test('a whole section is suggested to go, and a new one to come', () => {
  const doc = policy(hid('section', 's1', '甲'), pid('a', '一。'), hid('section', 's2', '乙'), pid('b', '二。'))
  const desk = new Desk(doc)
  const [from, to] = [at(doc, '甲') - 1, at(doc, '乙') - 1]
  desk.run((state, dispatch) => (dispatch?.(state.tr.delete(from, to)), true))
  assert.deepEqual(desk.text, ['-A|甲', '-A|一。', '乙', '二。'])
  desk.caret('二。', 2).press('Enter').type('丙')
  desk.caret('丙').run(section)
  desk.caret('丙', 1).press('Enter').type('三。')
  assert.deepEqual(desk.text.slice(2), ['乙', '二。', '+A|丙', '+A|三。'])
  assert.equal(desk.state.doc.child(5).type.name, 'heading')
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

test('one’s own suggestion is withdrawn as a whole, and nobody else’s, nor one that is filed', () => {
  const desk = new Desk(policy(pid('a', LINE), pid('b', '二つ目。'))).caret('公表', 0, 2).type('周知')
  desk.caret('二つ', 0, 1).press('Backspace')
  const [first, second] = desk.ids as [string, string]
  desk.as('B')
  assert.equal(desk.run(desk.writing.withdraw(first)), false)
  desk.as('A').writing.setFiled([second])
  assert.equal(desk.run(desk.writing.withdraw(second)), false)
  desk.caret('周', 1).run(desk.writing.withdrawHere)
  assert.deepEqual(desk.text, [LINE, '[-A:二]つ目。'])
  desk.caret('つ目').run(desk.writing.withdrawHere)
  assert.deepEqual(desk.obstacles, ['foreign'])
})

test('Backspace in front of an item joins it, Enter in an empty one begins another', () => {
  const desk = new Desk(policy(p('次'), item(1, '号'))).caret('号').press('Backspace')
  assert.deepEqual(desk.text, ['次', '^A|号'])
  const empty = new Desk(policy(p('次'), item(1)))
  empty.state = empty.state.apply(empty.state.tr.setSelection(TextSelection.atEnd(empty.state.doc)))
  empty.press('Enter')
  assert.deepEqual(empty.text, ['次', '', '+A|'])
})

test('letters crossed out in quick succession are one undo', () => {
  const desk = new Desk(policy(p(LINE))).caret('公表', 2).press('Backspace', 'Backspace')
  desk.run(undo)
  assert.deepEqual(desk.text, [LINE])
})

test('what has been decided is not undone by who may only suggest', () => {
  const desk = new Desk(policy(p(LINE))).caret('公表').type('環境')
  const accept = desk.state.tr.removeMark(0, desk.state.doc.content.size, schema.marks['insertion'])
  desk.state = desk.state.apply(accept.setMeta('addToHistory', false))
  const { doc } = desk.state
  desk.run(undo)
  assert.equal(desk.state.doc, doc)
  assert.deepEqual(desk.obstacles, ['decided'])
})

test('direct words inside of a suggestion are nobody’s, and both halves of a divided one stay suggested', () => {
  const desk = new Desk(policy(p(LINE))).caret('。', 1).press('Enter').type('新しい条。').caret('公表').type('環境')
  desk.as(null).caret('環境', 1).type('の')
  assert.equal(desk.text[0], '国は[+A:環]の[+A:境]公表する。')
  desk.caret('しい').run(newProvision)
  assert.deepEqual(desk.text.slice(1), ['+A|新', '+A|しい条。'])
  desk.caret('新').run(newProvision)
  assert.deepEqual(desk.text.slice(1), ['+A|', '+A|新', '+A|しい条。'])
})

test('a moved provision takes its suggestions along', () => {
  const desk = new Desk(policy(p(LINE), p('二つ目。'))).caret('公表').type('環境').as(null)
  desk.caret('国').run(moveUnit(1))
  assert.deepEqual(desk.text, ['二つ目。', '国は[+A:環境]公表する。'])
})

test('nobody’s suggestions are pasted', () => {
  const desk = new Desk(policy(pid('a', LINE), pid('b', '二つ目。'))).caret('。', 1).press('Enter').type('新')
  desk.caret('公表', 0, 2).press('Backspace')
  const all = desk.state.doc.slice(desk.state.doc.child(0).nodeSize, desk.state.doc.content.size)
  const pasted = withFreshIds(all, desk.state).content
  assert.equal(JSON.stringify(pasted).includes('marks'), false)
})

test('the suggestions are listed with their words, kinds and places', () => {
  const desk = new Desk(policy(pid('a', LINE), pid('b', '二つ目。'), pid('c', '三つ目。')))
  desk.caret('公表', 0, 2).type('周知').as('B').caret('二').press('Backspace')
  desk.caret('三つ目。', 4).press('Enter').type('新条')
  const told = suggestionsIn(desk.state.doc).map(({ by, kind, blockIds, inserted, deleted }) =>
    [by, kind, blockIds.join(), deleted, inserted].join(' '),
  )
  assert.deepEqual(told, ['A replace a 公表 周知', 'B join b  ', 'B new-provision   新条'])
})

test('one goes through the suggestions and round at the end', () => {
  const desk = new Desk(policy(p(LINE), p('二つ目。'))).caret('公表').type('環境')
  desk.caret('二つ', 0, 2).press('Backspace').caret('国')
  const review = new Review()
  const met: (string | undefined)[] = []
  for (let i = 0; i < 3; i++) desk.run(review.walk(1, (found) => met.push(found?.id)))
  desk.run(review.walk(-1, (found) => met.push(found?.id)))
  assert.deepEqual(met, ['s-1', 's-2', 's-1', 's-2'])
  assert.equal(suggestionAt(desk.state), 's-2')
  assert.equal(review.goTo('s-9')(desk.state), false)
})

test('what stands keeps its number; a proposed provision has the one that it would get', () => {
  const doc = policy(h('chapter', '総則'), h('section', '甲'), p('一'), h('section', '乙'), p('二'))
  const desk = new Desk(doc).caret('一', 1).press('Enter').type('新節')
  // The kind of one's own provision is free.
  desk.caret('新節').run(desk.writing.direct(setKind({ name: 'heading', level: 'section' })))
  const numbering = new SuggestedNumbering(desk.state.doc)
  const labels = numbering.labels.map(({ mark }, i) => [mark, numbering.would(i)])
  assert.deepEqual(labels.slice(1), [
    ['第1章', null],
    ['第1節', null],
    ['1', null],
    ['第2節', null],
    ['第2節', '第3節'],
    ['1', null],
  ])
})

test('the whole text may be suggested to go, but for the title, which only loses its words', () => {
  const desk = new Desk(policy(p(LINE), table(row('甲', '乙'))))
  desk.run((state, dispatch) => (dispatch?.(state.tr.setSelection(new AllSelection(state.doc))), true))
  desk.type('新')
  assert.deepEqual(inline(desk.state.doc.firstChild!.firstChild!), '[-A:題]')
  assert.deepEqual(desk.text.slice(0, 2), [`-A|${LINE}`, '-A|▦'])
  desk.run(undo)
  assert.deepEqual(desk.text, [LINE, '▦'])
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

test('a heading pasted into the middle of a paragraph divides it and copies nothing', () => {
  const desk = new Desk(policy(p(LINE))).caret('公表')
  const slice = new Slice(policy(p('前'), h('section', '節'), p('後')).content.cut(3), 1, 1)
  desk.run((state, dispatch) => (dispatch?.(state.tr.replaceSelection(slice)), true))
  assert.deepEqual(desk.text, ['国は[+A:前][+A:¶][+A:節][+A:¶][+A:後]公表する。'])
  const signs = desk.state.doc.child(1).children.filter((node) => node.type.name === 'split')
  assert.deepEqual(
    signs.map(({ attrs }) => String(attrs['as'])),
    ['heading:section', 'paragraph'],
  )
})

test('paragraphs pasted into the middle of one divide it and copy nothing', () => {
  const desk = new Desk(policy(p(LINE))).caret('公表')
  const slice = new Slice(policy(p('前'), p('中'), p('後')).content.cut(3), 1, 1)
  desk.run((state, dispatch) => (dispatch?.(state.tr.replaceSelection(slice)), true))
  assert.deepEqual(desk.text, ['国は[+A:前][+A:¶][+A:中][+A:¶][+A:後]公表する。'])
  assert.equal(desk.beforeCaret, '国は前中後')
})

test('what is frozen is changed neither directly nor by suggestions, and nothing is added to it', () => {
  const doc = policy(hid('section', 's1', '甲'), pid('a', '一。'), hid('section', 's2', '乙'), pid('b', '二。'))
  for (const by of ['A', null]) {
    const desk = new Desk(doc, by)
    desk.writing.setFrozen({ headings: new Map([['s1', '採決のため']]), whole: null })
    desk.caret('一').type('x').press('Delete').caret('。', 1).press('Enter')
    assert.ok(desk.state.doc === doc)
    assert.deepEqual(desk.obstacles, ['frozen', 'frozen', 'frozen'])
    assert.equal(desk.caret('二').type('x').state.doc.eq(doc), false)
    desk.writing.setFrozen({ headings: new Map(), whole: '意見公募のため' })
    desk.type('y')
    assert.equal(desk.obstacles.length, 4)
    assert.deepEqual(desk.reasons, ['採決のため', '採決のため', '採決のため', '意見公募のため'])
    desk.writing.setFrozen(NOTHING_FROZEN)
    assert.equal(desk.type('z').obstacles.length, 4)
  }
})

test('what rests is a heading with all that belongs to it, or everything; each is told with its reason', () => {
  const doc = policy(
    hid('chapter', 'c1', '章'),
    hid('section', 's1', '甲'),
    pid('a', '一。'),
    hid('section', 's2', '乙'),
    pid('b', '二。'),
  )
  const headings = new Map([
    ['s2', '採決のため'],
    ['gone', '採決のため'],
    ['c1', '意見公募のため'],
  ])
  assert.deepEqual(restingIn(doc, { headings, whole: null }), [
    { from: 1, end: 6, why: '意見公募のため' },
    { from: 4, end: 6, why: '採決のため' },
  ])
  assert.deepEqual(restingIn(doc, { headings, whole: '閉会' }), [{ from: 0, end: 6, why: '閉会' }])
  assert.deepEqual(restingIn(doc, NOTHING_FROZEN), [])
})
