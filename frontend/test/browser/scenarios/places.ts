// Where one composes: formats, other kinds of provisions, tables.

import { block, plain, rich, words, type Scenario } from './scenario'

export const places: Scenario[] = [
  {
    name: 'inside strong words',
    text: rich(
      block('paragraph', {}, words('前', { type: 'strong' }), words('強い語', { type: 'strong' }), words('後')),
    ),
    act: async (stage) => {
      await stage.hand.place('い語')
      await stage.hand.preedit('か', 'かん')
      await stage.remote(stage.insert('後', '【後】'))
      await stage.hand.compose('環境')
    },
    ends: ['前強環境い語【後】後'],
    undone: ['前強い語【後】後'],
    starts: 1,
  },
  {
    name: 'at the border of strong words',
    text: rich(block('paragraph', {}, words('前'), words('強い', { type: 'strong' }), words('後'))),
    act: plain('後'),
    ends: ['前強い環境後'],
    undone: ['前強い後'],
    starts: 1,
  },
  {
    name: 'behind a word with a reading',
    text: rich(
      block('paragraph', {}, words('前'), words('由来', { type: 'ruby', attrs: { rt: 'ゆらい' } }), words('後')),
    ),
    act: plain('後'),
    ends: ['前由来環境後'],
    starts: 1,
  },
  {
    name: 'behind a cross-reference',
    text: rich(block('paragraph', {}, words('前'), { type: 'ref', attrs: { target: 'paragraph' } }, words('後'))),
    act: plain('後'),
    ends: ['前環境後'],
    starts: 1,
  },
  {
    name: 'in a heading',
    text: rich(block('heading', { level: 'chapter' }, words('総則')), block('paragraph', {}, words('本文'))),
    act: plain('則'),
    ends: ['総環境則', '本文'],
    undone: ['総則', '本文'],
    starts: 1,
  },
  {
    name: 'in an item',
    text: rich(block('item', { level: 1 }, words('号の文'))),
    act: plain('の文'),
    ends: ['号環境の文'],
    starts: 1,
  },
  {
    name: 'in a cell of a table',
    text: rich(
      block(
        'table',
        {},
        {
          type: 'row',
          content: [
            { type: 'cell', content: [{ type: 'line', content: [words('区分')] }] },
            { type: 'cell', content: [{ type: 'line', content: [words('割合')] }] },
          ],
        },
      ),
      block('paragraph', {}, words('後')),
    ),
    act: async (stage) => {
      await stage.hand.place('合')
      await stage.hand.preedit('か', 'かん')
      await stage.remote(stage.insert('区分', '【前】'))
      await stage.hand.compose('環境')
    },
    ends: ['【前】区分|割環境合', '後'],
    starts: 1,
  },
]
