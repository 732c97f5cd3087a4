// What a scenario is: what is done, and what the text must be afterwards. Most begin with the same three paragraphs and write
// the same word into the second.

import type { Node } from 'prosemirror-model'
import type { Step } from 'prosemirror-transform'
import { schema } from '../../../editor/schema'
import { shortText } from '../../harness/sample'
import type { Stage } from '../stage'

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

export const LINES = ['一つ目の段落。', '国は公表する。', '三つ目の段落。']
export const WORD = ['k', 'か', 'かn', 'かんk', 'かんきょう', '環境']
/** After one undo. */
export const UNDONE = LINES

/** The word is written and committed in front of these words. */
export const plain =
  (words = '公表') =>
  async (stage: Stage): Promise<void> => {
    await stage.hand.place(words)
    await stage.hand.compose(...WORD)
  }

/** Composes, and lets `steps` happen while the preedit is open. */
export const during =
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

export function usualText(): unknown {
  return shortText(...LINES)
}

export function textOf({ text }: Scenario): unknown {
  if (text === undefined) return usualText()
  return Array.isArray(text) ? shortText(...text) : text.toJSON()
}
