// What the editor says is said in one language.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { en } from '../editor/texts/en'
import { ja } from '../editor/texts/ja'

const JAPANESE = /[\u3000-\u30FF\u4E00-\u9FFF\uFF00-\uFFEF]/

/** Everything that can be said, functions with words of the other script in their places. */
function said(texts: object, word: string): string[] {
  return Object.values(texts).flatMap((value: unknown) => {
    if (typeof value === 'string') return [value]
    if (typeof value === 'function') {
      const given = value.length > 0 ? [word, word] : []
      return [String((value as (...words: unknown[]) => unknown)(...given))]
    }
    return typeof value === 'object' && value !== null ? said(value, word) : []
  })
}

test('nothing in the English texts is Japanese, also not their signs', () => {
  const { sentences, ...others } = en
  for (const words of [...said(others, 'x'), sentences(['x', 'y'])]) assert.doesNotMatch(words, JAPANESE)
})

test('a form that is wanted is told as a part of the sentence', () => {
  const section = en.inForm(en.suggestionBy.recast('A'), en.formOf('heading:section'))
  assert.equal(section, 'Suggestion by A: another kind or format (Section)')
  assert.equal(ja.inForm(ja.suggestionBy.recast('甲'), ja.formOf('+strong')), '甲の提案：種類や書式の変更（太字）')
})
