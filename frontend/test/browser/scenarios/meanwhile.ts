// Others change the text while somebody composes in it, or before he takes it back.

import { Slice } from 'prosemirror-model'
import { ReplaceStep, type Step } from 'prosemirror-transform'
import { schema } from '../../../editor/schema'
import { at } from '../../builders'
import type { Stage } from '../stage'
import { during, LINES, plain, type Scenario } from './scenario'

/** The paragraph of the word becomes a heading, as whoever says it anew would do it. */
const setType = (stage: Stage, attrs: object): Step => {
  const $inside = stage.doc.resolve(at(stage.doc, '国'))
  const heading = schema.nodes['heading']!.create({ ...$inside.parent.attrs, ...attrs }, $inside.parent.content)
  return new ReplaceStep(
    $inside.before(),
    $inside.after(),
    new Slice(schema.topNodeType.create(null, [schema.nodes['title']!.create(), heading]).content.cut(2), 0, 0),
  )
}

export const meanwhile: Scenario[] = [
  {
    name: 'others write before the caret in the same paragraph',
    act: during((s) => s.insert('国', '【前】')),
    ends: [LINES[0]!, '【前】国は環境公表する。', LINES[2]!],
    undone: [LINES[0]!, '【前】国は公表する。', LINES[2]!],
    starts: 1,
    caret: '【前】国は環境',
  },
  {
    name: 'others write after the caret in the same paragraph',
    act: during((s) => s.insert('する', '【後】')),
    ends: [LINES[0]!, '国は環境公表【後】する。', LINES[2]!],
    undone: [LINES[0]!, '国は公表【後】する。', LINES[2]!],
    starts: 1,
    caret: '国は環境',
  },
  {
    name: 'others write at the very place',
    act: during((s) => s.insert('公表', '【同】')),
    ends: [LINES[0]!, '国は環境【同】公表する。', LINES[2]!],
    undone: [LINES[0]!, '国は【同】公表する。', LINES[2]!],
    starts: 1,
  },
  {
    name: 'others write in the paragraph before',
    act: during((s) => s.insert('つ目の段落', '【前】')),
    ends: ['一【前】つ目の段落。', '国は環境公表する。', LINES[2]!],
    starts: 1,
    caret: '国は環境',
  },
  {
    name: 'others write in the paragraph after',
    act: during((s) => s.insert('三', '【後】')),
    ends: [LINES[0]!, '国は環境公表する。', '【後】三つ目の段落。'],
    starts: 1,
    caret: '国は環境',
  },
  {
    name: 'others write before and after, many times',
    act: during(...Array.from({ length: 20 }, (_, i) => (s: Stage) => s.insert(i % 2 === 0 ? '国' : 'する', '・'))),
    ends: [LINES[0]!, `${'・'.repeat(10)}国は環境公表${'・'.repeat(10)}する。`, LINES[2]!],
    starts: 1,
  },
  {
    name: 'others delete the words around the caret',
    act: during((s) => s.remove('は公表')),
    ends: [LINES[0]!, '国環境する。', LINES[2]!],
    undone: [LINES[0]!, '国する。', LINES[2]!],
    starts: 1,
  },
  {
    name: 'others delete the whole paragraph',
    act: during((s) => s.removeBlock('国')),
    ends: [LINES[0]!, '環境', LINES[2]!],
    starts: 1,
    caret: '環境',
  },
  {
    name: 'others delete the paragraph before',
    act: during((s) => s.removeBlock('一つ')),
    ends: ['国は環境公表する。', LINES[2]!],
    starts: 1,
    caret: '国は環境',
  },
  {
    name: 'others delete all paragraphs but the last',
    act: during(
      (s) => s.removeBlock('国'),
      (s) => s.removeBlock('一つ'),
    ),
    ends: ['環境', LINES[2]!],
    starts: 1,
  },
  {
    name: 'others split the paragraph before the caret',
    act: during((s) => s.split('は公')),
    ends: [LINES[0]!, '国', 'は環境公表する。', LINES[2]!],
    starts: 1,
    caret: 'は環境',
  },
  {
    name: 'others split the paragraph after the caret',
    act: during((s) => s.split('する')),
    ends: [LINES[0]!, '国は環境公表', 'する。', LINES[2]!],
    starts: 1,
    caret: '国は環境',
  },
  {
    name: 'others split the paragraph at the caret',
    act: during((s) => s.split('公表')),
    ends: [LINES[0]!, '国は環境', '公表する。', LINES[2]!],
    starts: 1,
  },
  {
    name: 'others join the paragraph with the one before',
    act: during((s) => s.join('国')),
    ends: ['一つ目の段落。国は環境公表する。', LINES[2]!],
    starts: 1,
    caret: '一つ目の段落。国は環境',
  },
  {
    name: 'others join the paragraph with the one after',
    act: during((s) => s.join('三')),
    ends: [LINES[0]!, '国は環境公表する。三つ目の段落。'],
    starts: 1,
    caret: '国は環境',
  },
  {
    name: 'others make the paragraph a heading',
    act: during((s) => setType(s, { level: 'section' })),
    ends: [LINES[0]!, '国は公表する。', '環境', LINES[2]!],
    starts: 1,
  },
  {
    name: 'over a selection inside a paragraph that others change',
    act: async (stage) => {
      await stage.hand.place('公表', '公表')
      await stage.hand.preedit('か', 'かん')
      await stage.remote(stage.insert('国', '【前】'))
      await stage.remote(stage.insert('する', '【後】'))
      await stage.hand.compose('かんきょう', '環境')
    },
    ends: [LINES[0]!, '【前】国は環境【後】する。', LINES[2]!],
    undone: [LINES[0]!, '【前】国は公表【後】する。', LINES[2]!],
    starts: 1,
  },
  {
    name: 'over a selection of several paragraphs while others write around it',
    act: async (stage) => {
      await stage.hand.place('目の段落', '公表')
      await stage.hand.preedit('か', 'かん')
      await stage.remote(stage.insert('一つ', '【前】'))
      await stage.remote(stage.insert('三つ', '【後】'))
      await stage.hand.compose('環境')
    },
    ends: ['【前】一つ環境する。', '【後】三つ目の段落。'],
  },
  {
    name: 'cancelled while others write',
    act: async (stage) => {
      await stage.hand.place('公表')
      await stage.hand.preedit('か', 'かん')
      await stage.remote(stage.insert('国', '【前】'))
      await stage.hand.cancel()
    },
    ends: [LINES[0]!, '【前】国は公表する。', LINES[2]!],
    starts: 1,
  },
  {
    name: 'undo goes back over what others wrote meanwhile',
    act: async (stage) => {
      await plain()(stage)
      await stage.hand.rest()
      await stage.quiet()
      await stage.remote(stage.insert('国', '【前】'))
      await stage.remote(stage.insert('する', '【後】'))
    },
    ends: [LINES[0]!, '【前】国は環境公表【後】する。', LINES[2]!],
    undone: [LINES[0]!, '【前】国は公表【後】する。', LINES[2]!],
  },
  {
    name: 'two words without a pause while others write',
    act: async (stage) => {
      await plain()(stage)
      await stage.hand.preedit('と', 'とし')
      await stage.remote(stage.insert('国', '【前】'))
      await stage.hand.compose('都市')
    },
    ends: [LINES[0]!, '【前】国は環境都市公表する。', LINES[2]!],
    starts: 2,
  },
  {
    name: 'reconversion of a committed word',
    act: async (stage) => {
      await plain()(stage)
      await stage.hand.rest()
      await stage.hand.place('環境', '環境')
      await stage.hand.preedit('かんきょう')
      await stage.remote(stage.insert('国', '【前】'))
      await stage.hand.compose('艦橋')
    },
    ends: [LINES[0]!, '【前】国は艦橋公表する。', LINES[2]!],
    undone: [LINES[0]!, '【前】国は環境公表する。', LINES[2]!],
  },
  {
    name: 'fast letters while others write',
    act: async (stage) => {
      await stage.hand.place('公表')
      const typing = stage.hand.page.keyboard.type('abcdefghijklmnopqrstuvwxyz')
      for (let i = 0; i < 5; i++) await stage.remote(stage.insert('一つ', '・'))
      await typing
    },
    ends: ['・・・・・一つ目の段落。', '国はabcdefghijklmnopqrstuvwxyz公表する。', LINES[2]!],
  },
  {
    name: 'a word outside the basic plane',
    act: async (stage) => {
      await stage.hand.place('公表')
      await stage.hand.preedit('よし', '吉')
      await stage.remote(stage.insert('国', '𠮷'))
      await stage.hand.commit('𠮷野家')
    },
    ends: [LINES[0]!, '𠮷国は𠮷野家公表する。', LINES[2]!],
    starts: 1,
  },
]
