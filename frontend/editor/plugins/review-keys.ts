// Alt+Shift+↓ and ↑ walk through the suggestions, also where the text is only read.

import { Plugin } from 'prosemirror-state'

export function reviewKeys(walk: (by: 1 | -1) => boolean): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        keydown: (_view, event) => {
          const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
          if (by === 0 || !event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey) return false
          event.preventDefault()
          walk(by)
          return true
        },
      },
    },
  })
}
