// Japanese input with two people: what is done, and what the text must be afterwards.

import { AttrStep, ReplaceStep, type Step } from 'prosemirror-transform'
import { Slice, type Node } from 'prosemirror-model'
import { at } from '../builders'
import { shortText } from '../harness/sample'
import { schema } from '../../editor/schema'
import type { Stage } from './stage'

export interface Scenario {
  name: string
  /** The paragraphs at the beginning, or a whole text. */
  text?: string[] | Node
  act(stage: Stage): Promise<void>
  /** The blocks after the title at the end. */
  ends: string[]
  /** The blocks after one undo by the writer. Left out where it is not the point. */
  undone?: string[]
  /** How many compositions began; more means that one was broken off. */
  starts?: number
  /** What stands before the caret at the end. */
  caret?: string
  /** Looks at what is left in the text. */
  leaves?(stage: Stage): void
}

const LINES = ['一つ目の段落。', '国は公表する。', '三つ目の段落。']
export const WORD = ['k', 'か', 'かn', 'かんk', 'かんきょう', '環境']
const UNDONE = LINES

const plain =
  (words = '公表') =>
  async (stage: Stage): Promise<void> => {
    await stage.hand.place(words)
    await stage.hand.compose(...WORD)
  }

/** Composes, and lets `steps` happen while the preedit is open. */
const during =
  (...steps: ((stage: Stage) => Step)[]) =>
  async (stage: Stage): Promise<void> => {
    await stage.hand.place('公表')
    await stage.hand.preedit('か', 'かん')
    for (const step of steps) await stage.remote(step(stage))
    await stage.hand.preedit('かんきょう', '環境')
    await stage.hand.commit('環境')
  }

export const rich = (...blocks: unknown[]): Node =>
  schema.nodeFromJSON({ type: 'doc', content: [{ type: 'title', content: [{ type: 'text', text: '題' }] }, ...blocks] })

export const words = (text: string, ...marks: unknown[]): unknown => ({ type: 'text', text, marks })
export const block = (type: string, attrs: object, ...content: unknown[]): unknown => ({
  type,
  attrs: { id: type, ...attrs },
  content,
})

const setType = (stage: Stage, attrs: object): Step => {
  const $inside = stage.doc.resolve(at(stage.doc, '国'))
  const heading = schema.nodes['heading']!.create({ ...$inside.parent.attrs, ...attrs }, $inside.parent.content)
  return new ReplaceStep(
    $inside.before(),
    $inside.after(),
    new Slice(schema.topNodeType.create(null, [schema.nodes['title']!.create(), heading]).content.cut(2), 0, 0),
  )
}

export const scenarios: Scenario[] = [
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
    name: 'the server gives the paragraph another address',
    act: during((s) => new AttrStep(s.doc.resolve(at(s.doc, '国')).before(), 'id', 'p-new')),
    ends: [LINES[0]!, '国は環境公表する。', LINES[2]!],
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
    name: 'over a selection of several paragraphs',
    act: async (stage) => {
      await stage.hand.place('目の段落', '公表')
      await stage.hand.compose(...WORD)
    },
    ends: ['一つ環境する。', LINES[2]!],
    undone: UNDONE,
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
  {
    name: 'both compose in different paragraphs',
    act: async (stage) => {
      await stage.hand.place('公表')
      await stage.other.place('三')
      await stage.hand.preedit('か', 'かん')
      await stage.other.preedit('だ', 'だいがく')
      await stage.hand.compose('環境')
      await stage.other.compose('大学')
    },
    ends: [LINES[0]!, '国は環境公表する。', '大学三つ目の段落。'],
    undone: [LINES[0]!, '国は公表する。', '大学三つ目の段落。'],
    starts: 1,
  },
  {
    name: 'both compose in the same paragraph',
    act: async (stage) => {
      await stage.hand.place('公表')
      await stage.other.place('する')
      await stage.hand.preedit('か', 'かん')
      await stage.other.preedit('だ', 'だいがく')
      await stage.other.compose('大学')
      await stage.other.rest()
      await stage.hand.compose('環境')
    },
    ends: [LINES[0]!, '国は環境公表大学する。', LINES[2]!],
    undone: [LINES[0]!, '国は公表大学する。', LINES[2]!],
    starts: 1,
  },
  {
    name: 'both compose at the same place',
    act: async (stage) => {
      await stage.hand.place('公表')
      await stage.other.place('公表')
      await stage.hand.preedit('か', 'かん')
      await stage.other.preedit('だ', 'だいがく')
      await stage.other.compose('大学')
      await stage.other.rest()
      await stage.quiet(stage.other)
      await stage.hand.compose('環境')
    },
    ends: [LINES[0]!, '国は環境大学公表する。', LINES[2]!],
    starts: 1,
  },
  {
    name: 'typed letters not yet confirmed before the composition',
    act: async (stage) => {
      await stage.hand.place('公表')
      await stage.hand.press('a', 'b')
      await stage.hand.preedit('か', 'かん')
      await stage.remote(stage.insert('国', '【前】'))
      await stage.hand.compose('環境')
    },
    ends: [LINES[0]!, '【前】国はab環境公表する。', LINES[2]!],
    starts: 1,
  },
  {
    name: 'the connection breaks during a composition',
    act: async (stage) => {
      await stage.hand.place('公表')
      await stage.hand.preedit('か', 'かん')
      stage.breakConnections()
      await stage.hand.compose('環境')
      await stage.hand.rest()
    },
    ends: [LINES[0]!, '国は環境公表する。', LINES[2]!],
    undone: UNDONE,
    starts: 1,
  },
  {
    name: 'a refusal during a composition hands the words back',
    act: async (stage) => {
      await stage.hand.place('公表')
      stage.authority.refuse = () => 'NOT_ALLOWED'
      await stage.hand.press('x')
      await stage.hand.preedit('か', 'かん')
      await stage.hand.page.waitForFunction(`document.querySelector('.band-words')`)
      stage.authority.refuse = () => null
      const kept = await stage.hand.page.evaluate<string>(`document.querySelector('.band-words').textContent`)
      // How far the preedit had come when the refusal arrived is a matter of milliseconds.
      if (!/^x(かん?)?$/.test(kept)) throw new Error(`kept: ${kept}`)
      await stage.hand.cancel()
      await stage.hand.rest()
    },
    ends: LINES,
  },
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

export function usualText(): unknown {
  return shortText(...LINES)
}

export function textOf({ text }: Scenario): unknown {
  if (text === undefined) return usualText()
  return Array.isArray(text) ? shortText(...text) : text.toJSON()
}
