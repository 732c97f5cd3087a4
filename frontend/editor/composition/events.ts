// Where the browser tells of a composition.

import { redo, undo } from 'prosemirror-history'
import { Plugin } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import type { LiveText } from './live-text'

/**
 * Listens with `handleDOMEvents`, which runs before the view's own handler: that one deletes a selection over several
 * blocks on `compositionstart`, and the deletion belongs to the composition. `view.composing` is true only afterwards.
 *
 * Undo waits while a composition is open, also the browser's own (from its menu), which would take back letters of the
 * preedit. Outside of one, the browser's undo is ours.
 */
export function compositionEvents(text: () => LiveText): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        compositionstart: () => {
          text().composeStart()
          return false
        },
        compositionend: () => {
          text().composeEnd()
          return false
        },
        beforeinput: (view, event) => {
          const history = historyCommand(event.inputType)
          if (!history) return false
          event.preventDefault()
          if (!text().isComposing) history(view)
          return true
        },
      },
    },
  })
}

function historyCommand(inputType: string): ((view: EditorView) => boolean) | null {
  if (inputType === 'historyUndo') return (view) => undo(view.state, view.dispatch)
  if (inputType === 'historyRedo') return (view) => redo(view.state, view.dispatch)
  return null
}
