// What the text says of itself to those who listen: an article while it is only read, a field of many lines while one writes,
// with the keys that lead out of it.

import type { Rights } from '../rights'
import type { Texts } from '../texts'

export function textAttributes(texts: Texts, { isEditable, isSuggesting }: Rights): Record<string, string> {
  const common = { class: 'policy-text', 'aria-label': texts.editorLabel, spellcheck: 'false', tabindex: '0' }
  if (!isEditable) return { ...common, role: 'article' }
  const keys = isSuggesting ? `${texts.suggestKeys}${texts.editorKeys}` : texts.editorKeys
  return { ...common, role: 'textbox', 'aria-multiline': 'true', 'aria-description': keys }
}
