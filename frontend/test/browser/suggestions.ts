// Suggesting under the hand of a person: keys and an input method in texts that hold suggestions already.

import assert from 'node:assert/strict'
import { suggestionsIn } from '../../editor/suggest/list'
import { block, rich, WORD, words, type Scenario } from './scenarios/scenario'
import type { Stage } from './stage'

const by = (type: 'insertion' | 'deletion', id: string, author: string): unknown => ({
  type,
  attrs: { id, by: author },
})
const theirs = (type: 'insertion' | 'deletion'): unknown => by(type, 's-theirs', 'C')

const LINE = '国は公表する。'

/** What each suggestion of A comes to. */
const own =
  (...expected: string[]) =>
  ({ doc }: Stage): void => {
    const told = suggestionsIn(doc)
      .filter((suggestion) => suggestion.by === 'A')
      .map(({ kind, deleted, inserted }) => `${kind} ${deleted}→${inserted}`)
    assert.deepEqual(told, expected)
  }

const compose =
  (before: string, offset = 0) =>
  async (stage: Stage): Promise<void> => {
    await stage.hand.place(before, undefined, offset)
    await stage.hand.compose(...WORD)
  }

const withTheirs = (): Scenario['text'] =>
  rich(block('paragraph', {}, words('国は'), words('提案を', theirs('insertion')), words('公表する。')))

const withTheirDeletion = (): Scenario['text'] =>
  rich(block('paragraph', {}, words('国は'), words('必ず', theirs('deletion')), words('公表する。')))

const one = (): Scenario['text'] => rich(block('paragraph', {}, words(LINE)))

export const suggestions: Scenario[] = [
  {
    name: 'inside of another’s words',
    text: withTheirs(),
    act: compose('提案', 1),
    ends: ['国は提環境案を公表する。'],
    undone: ['国は提案を公表する。'],
    starts: 1,
    caret: '環境',
    leaves: own('insert →環境'),
  },
  {
    name: 'in front of another’s words',
    text: withTheirs(),
    act: compose('提案'),
    ends: ['国は環境提案を公表する。'],
    undone: ['国は提案を公表する。'],
    starts: 1,
    leaves: own('insert →環境'),
  },
  {
    name: 'behind another’s words',
    text: withTheirs(),
    act: compose('公表'),
    ends: ['国は提案を環境公表する。'],
    undone: ['国は提案を公表する。'],
    starts: 1,
    leaves: own('insert →環境'),
  },
  {
    name: 'over another’s words and one’s own text',
    text: withTheirs(),
    act: async (stage) => {
      await stage.hand.place('を', '公')
      await stage.hand.compose(...WORD)
    },
    ends: ['国は提案環境表する。'],
    undone: ['国は提案を公表する。'],
    leaves: own('replace を公→環境'),
  },
  {
    name: 'inside of words that somebody wants to go',
    text: withTheirDeletion(),
    act: compose('ず'),
    ends: ['国は環境公表する。'],
    starts: 1,
    leaves: own('insert →環境'),
  },
  {
    name: 'Backspace goes past words that somebody wants to go',
    text: withTheirDeletion(),
    act: async (stage) => {
      await stage.hand.place('公表')
      await stage.hand.press('Backspace', 'Backspace', 'Backspace')
    },
    ends: ['国公表する。'],
    leaves: own('delete は→'),
  },
  {
    name: 'letters one by one are one suggestion',
    text: one(),
    act: async (stage) => {
      await stage.hand.place('公表')
      await stage.hand.page.keyboard.type('abc')
      await stage.hand.press('Backspace')
      await stage.hand.page.keyboard.type('d')
    },
    ends: ['国はabd公表する。'],
    caret: 'abd',
    leaves: own('insert →abd'),
  },
  {
    name: 'Backspace and then a word is one replacement',
    text: one(),
    act: async (stage) => {
      await stage.hand.place('する')
      await stage.hand.press('Backspace', 'Backspace')
      await stage.hand.compose(...WORD)
    },
    ends: ['国は環境する。'],
    caret: '環境',
    leaves: own('replace 公表→環境'),
  },
  {
    name: 'Delete goes on past what it crosses out',
    text: one(),
    act: async (stage) => {
      await stage.hand.place('公表')
      await stage.hand.press('Delete', 'Delete')
    },
    ends: ['国はする。'],
    undone: [LINE],
    leaves: own('delete 公表→'),
  },
  {
    name: 'words one after another go on with one suggestion',
    text: one(),
    act: async (stage) => {
      await compose('公表')(stage)
      await stage.hand.rest()
      await stage.hand.compose('と', 'とし', '都市')
    },
    ends: ['国は環境都市公表する。'],
    undone: ['国は環境公表する。'],
    caret: '都市',
    leaves: own('insert →環境都市'),
  },
  {
    name: 'Enter divides, and a word behind the sign is composed whole',
    text: one(),
    act: async (stage) => {
      await stage.hand.place('公表')
      await stage.hand.press('Enter')
      await stage.hand.compose(...WORD)
    },
    ends: ['国は', '環境公表する。'],
    starts: 1,
    caret: '環境',
    leaves: own('insert →環境'),
  },
  {
    name: 'Backspace behind the sign takes the division back',
    text: one(),
    act: async (stage) => {
      await stage.hand.place('公表')
      await stage.hand.press('Enter', 'Backspace')
    },
    ends: [LINE],
    leaves: own(),
  },
  {
    name: 'a new provision is written freely',
    text: one(),
    act: async (stage) => {
      await stage.hand.place('。', undefined, 1)
      await stage.hand.press('Enter')
      await stage.hand.compose(...WORD)
      await stage.hand.rest()
      await stage.hand.press('Enter')
      await stage.hand.page.keyboard.type('two')
    },
    ends: [LINE, '環境', 'two'],
    starts: 1,
    leaves: own('new-provision →環境\ntwo'),
  },
  {
    name: 'Backspace at the beginning of a paragraph joins, and typing goes on there',
    text: ['一つ目。', '二つ目。'],
    act: async (stage) => {
      await stage.hand.place('二')
      await stage.hand.press('Backspace')
      await stage.hand.compose(...WORD)
    },
    ends: ['一つ目。環境二つ目。'],
    leaves: own('insert →環境'),
  },
  {
    name: 'a suggestion that is accepted while one composes in it',
    text: one(),
    act: async (stage) => {
      await stage.hand.place('公表')
      await stage.hand.page.keyboard.type('ab')
      await stage.quiet()
      await stage.hand.place('b')
      await stage.hand.preedit('か', 'かん')
      stage.authority.decideAll('accept')
      await stage.hand.compose('かんきょう', '環境')
    },
    ends: ['国はa環境b公表する。'],
    starts: 1,
    leaves: own('insert →環境'),
  },
  {
    name: 'a suggestion that is rejected while one composes in it',
    text: one(),
    act: async (stage) => {
      await stage.hand.place('公表')
      await stage.hand.page.keyboard.type('ab')
      await stage.quiet()
      await stage.hand.place('b')
      await stage.hand.preedit('か', 'かん')
      stage.authority.decideAll('reject')
      await stage.hand.compose('かんきょう', '環境')
    },
    ends: ['国は環境公表する。'],
    starts: 1,
    leaves: own('insert →環境'),
  },
  {
    name: 'strong is wished for, and the words stay',
    text: one(),
    act: async (stage) => {
      await stage.hand.place('公表', '公表')
      await stage.hand.press('Control+b')
    },
    ends: [LINE],
    leaves: own('recast →'),
  },
  {
    name: 'cut and pasted words are one suggestion each',
    text: one(),
    act: async (stage) => {
      await stage.hand.place('国は', '国は')
      await stage.hand.press('Control+x')
      await stage.hand.place('。')
      await stage.hand.press('Control+v')
    },
    ends: ['公表する国は。'],
    leaves: own('delete 国は→', 'insert →国は'),
  },
]
