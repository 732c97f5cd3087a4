// Words suggested by hand: letters that come and go, and whose they are.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newProvision } from '../../editor/commands/blocks'
import { p, policy } from '../builders'
import { Desk, LINE } from '../harness/desk'

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

test('direct words inside of a suggestion are nobody’s, and both halves of a divided one stay suggested', () => {
  const desk = new Desk(policy(p(LINE))).caret('。', 1).press('Enter').type('新しい条。').caret('公表').type('環境')
  desk.as(null).caret('環境', 1).type('の')
  assert.equal(desk.text[0], '国は[+A:環]の[+A:境]公表する。')
  desk.caret('しい').run(newProvision)
  assert.deepEqual(desk.text.slice(1), ['+A|新', '+A|しい条。'])
  desk.caret('新').run(newProvision)
  assert.deepEqual(desk.text.slice(1), ['+A|', '+A|新', '+A|しい条。'])
})
