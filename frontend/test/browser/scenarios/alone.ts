// One person at an input method, and nobody else.

import { LINES, plain, UNDONE, WORD, type Scenario } from './scenario'

export const alone: Scenario[] = [
  {
    name: 'a plain word',
    act: plain(),
    ends: [LINES[0]!, '国は環境公表する。', LINES[2]!],
    undone: UNDONE,
    starts: 1,
    caret: '国は環境',
  },
  {
    name: 'at the beginning of a paragraph',
    act: plain('国'),
    ends: [LINES[0]!, '環境国は公表する。', LINES[2]!],
    undone: UNDONE,
    starts: 1,
  },
  {
    name: 'at the end of a paragraph',
    act: async (stage) => {
      await stage.hand.place('する。', undefined, 3)
      await stage.hand.compose(...WORD)
    },
    ends: [LINES[0]!, '国は公表する。環境', LINES[2]!],
    undone: UNDONE,
    starts: 1,
  },
  {
    name: 'in an empty paragraph',
    text: ['前。', '', '後。'],
    act: async (stage) => {
      await stage.hand.select(stage.doc.child(0).nodeSize + stage.doc.child(1).nodeSize + 1)
      await stage.hand.compose(...WORD)
    },
    ends: ['前。', '環境', '後。'],
    undone: ['前。', '', '後。'],
    starts: 1,
  },
  {
    name: 'over a selection inside a paragraph',
    act: async (stage) => {
      await stage.hand.place('公表', '公表')
      await stage.hand.compose(...WORD)
    },
    ends: [LINES[0]!, '国は環境する。', LINES[2]!],
    undone: UNDONE,
    starts: 1,
    caret: '国は環境',
  },
  {
    name: 'over a selection of several paragraphs',
    act: async (stage) => {
      await stage.hand.place('目の段落', '公表')
      await stage.hand.compose(...WORD)
    },
    ends: ['一つ環境する。', LINES[2]!],
    undone: UNDONE,
  },
  {
    name: 'cancelled',
    act: async (stage) => {
      await stage.hand.place('公表')
      await stage.hand.preedit('か', 'かん')
      await stage.hand.cancel()
    },
    ends: LINES,
    starts: 1,
  },
  {
    name: 'two words without a pause',
    act: async (stage) => {
      await plain()(stage)
      await stage.hand.compose('と', 'とし', '都市')
    },
    ends: [LINES[0]!, '国は環境都市公表する。', LINES[2]!],
    starts: 2,
    caret: '国は環境都市',
  },
  {
    name: 'two words with a pause are two undos',
    act: async (stage) => {
      await plain()(stage)
      await stage.hand.rest()
      await stage.hand.compose('と', 'とし', '都市')
    },
    ends: [LINES[0]!, '国は環境都市公表する。', LINES[2]!],
    undone: [LINES[0]!, '国は環境公表する。', LINES[2]!],
    starts: 2,
  },
  {
    name: 'Enter right after the commit',
    act: async (stage) => {
      await plain()(stage)
      await stage.hand.press('Enter')
    },
    ends: [LINES[0]!, '国は環境', '公表する。', LINES[2]!],
    starts: 1,
  },
  {
    name: 'Backspace right after the commit',
    act: async (stage) => {
      await plain()(stage)
      await stage.hand.press('Backspace')
    },
    ends: [LINES[0]!, '国は環公表する。', LINES[2]!],
    starts: 1,
  },
  {
    name: 'leaving the text during a composition',
    act: async (stage) => {
      await stage.hand.place('公表')
      await stage.hand.preedit('か', 'かん')
      await stage.hand.page.evaluate('document.activeElement.blur()')
    },
    ends: [LINES[0]!, '国はかん公表する。', LINES[2]!],
    starts: 1,
  },
  {
    name: 'Ctrl+Z during a composition does nothing',
    act: async (stage) => {
      await stage.hand.place('公表')
      await stage.hand.press('x')
      await stage.hand.preedit('か', 'かん')
      await stage.hand.page.evaluate(
        `document.querySelector('.policy-text').dispatchEvent(new InputEvent('beforeinput', { inputType: 'historyUndo', bubbles: true, cancelable: true }))`,
      )
      await stage.hand.compose('環境')
    },
    ends: [LINES[0]!, '国はx環境公表する。', LINES[2]!],
    starts: 1,
  },
]
