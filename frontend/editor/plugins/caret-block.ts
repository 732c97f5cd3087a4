// The block of the caret is always laid out. Paragraphs away from the eye are not (css/editor.css), and one that has just come
// into the page, or has just got its address, counts as away until the next picture: a letter typed into it before then would
// leave the caret in front of itself, and a composition would be broken off.

import { Plugin } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'

export function caretBlock(): Plugin {
  return new Plugin({
    props: {
      decorations: ({ doc, selection: { $head } }) =>
        $head.depth === 0
          ? null
          : DecorationSet.create(doc, [Decoration.node($head.before(1), $head.after(1), { class: 'at-caret' })]),
    },
  })
}
