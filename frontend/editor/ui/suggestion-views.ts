// The elements around suggested words and blocks. What they say to those who listen is in attributes: nothing but the text
// itself may stand inside of the text.

import type { Mark } from 'prosemirror-model'
import type { MarkViewConstructor } from 'prosemirror-view'
import { authorOfMark, deletion, idOfMark, insertion, joining, recasting } from '../suggest/marks'
import type { SuggestionKind } from '../suggest/list'

const TAGS: Record<string, 'ins' | 'del' | 'div'> = { insertion: 'ins', deletion: 'del', joining: 'div', recasting: 'div' }

/** What an element says, given its kind, its author and the form that is wanted. */
export type Describe = (kind: SuggestionKind, by: string, form: string) => string

function kindOf({ type }: Mark, inline: boolean): SuggestionKind {
  if (type === insertion) return inline ? 'insert' : 'new-provision'
  if (type === deletion) return inline ? 'delete' : 'remove-provision'
  return type === joining ? 'join' : 'recast'
}

function says(dom: HTMLElement, describe: Describe): void {
  const words = describe(dom.dataset['kind'] as SuggestionKind, dom.dataset['by'] ?? '', dom.dataset['as'] ?? '')
  if (dom.title === words) return
  dom.title = words
  dom.setAttribute('aria-description', words)
}

/** `joinSign` and `formSign` are printed beside a block that is to be joined, or to be of another kind. */
export function suggestionViews(
  describe: Describe,
  joinSign: string,
  formSign: (form: string) => string,
): Record<string, MarkViewConstructor> {
  const view: MarkViewConstructor = (mark, _view, inline) => {
    const isForm = mark.type === recasting
    const dom = document.createElement(isForm && inline ? 'span' : (TAGS[mark.type.name] ?? 'span'))
    dom.dataset['suggestion'] = idOfMark(mark)
    dom.dataset['by'] = authorOfMark(mark)
    dom.dataset['kind'] = kindOf(mark, inline)
    if (mark.type.name === 'joining') {
      dom.className = 'joining'
      dom.dataset['sign'] = joinSign
    } else if (isForm) {
      const form = mark.attrs['as'] as string
      dom.className = 'recasting'
      dom.dataset['as'] = form
      if (!inline) dom.dataset['sign'] = formSign(form)
    } else if (!inline) dom.className = 'provisions'
    says(dom, describe)
    // Attributes are ours; the view need not read the page again for them.
    return { dom, contentDOM: dom, ignoreMutation: ({ type }) => type === 'attributes' }
  }
  return Object.fromEntries(Object.keys(TAGS).map((name) => [name, view]))
}

/** Names that have become known since. */
export function describeAgain(text: HTMLElement, describe: Describe): void {
  for (const dom of text.querySelectorAll<HTMLElement>('[data-suggestion]')) says(dom, describe)
}
