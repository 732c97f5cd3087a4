// The way out by keyboard. Tab works on the text here (it lowers a paragraph to an item), so after Escape the next Tab is
// the browser's: it goes on to what follows on the page, or with Shift back.

import { Plugin } from 'prosemirror-state'

export function leaveWithTab(): Plugin {
  let leaving = false
  return new Plugin({
    props: {
      handleDOMEvents: {
        keydown: (_view, { key }) => {
          if (key === 'Shift') return false
          const leaves = leaving && key === 'Tab'
          leaving = key === 'Escape'
          // True keeps the view's own keys away without preventing what the browser does.
          return leaves
        },
        blur: () => {
          leaving = false
          return false
        },
      },
    },
  })
}
