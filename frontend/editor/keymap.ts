// The keys of the editor. README.md has the list for people.

import { baseKeymap, chainCommands, newlineInCode, toggleMark } from 'prosemirror-commands'
import { redo, undo } from 'prosemirror-history'
import { undoInputRule } from 'prosemirror-inputrules'
import { keymap } from 'prosemirror-keymap'
import type { Command, Plugin } from 'prosemirror-state'
import { indent, itemBackwards, keepTitleApart, newProvision, setHeading, setKind } from './commands/blocks'
import { lineBreak } from './commands/inline'
import { moveUnit } from './commands/move'
import { nextCell } from './commands/tables'
import { schema } from './schema'

const backspace = chainCommands(undoInputRule, itemBackwards, keepTitleApart, baseKeymap['Backspace']!)

/** `undo` and `redo` do nothing while `busy`: an open composition is not in the history yet. */
export function policyKeymap(busy: () => boolean): Plugin {
  const unlessBusy =
    (command: Command): Command =>
    (state, dispatch, view) =>
      busy() || command(state, dispatch, view)

  return keymap({
    ...baseKeymap,
    Enter: chainCommands(newlineInCode, newProvision, baseKeymap['Enter']!),
    'Shift-Enter': lineBreak,
    Backspace: backspace,
    'Mod-Backspace': backspace,
    'Shift-Backspace': backspace,
    Tab: chainCommands(nextCell(1), indent(1)),
    'Shift-Tab': chainCommands(nextCell(-1), indent(-1)),
    'Mod-z': unlessBusy(undo),
    'Shift-Mod-z': unlessBusy(redo),
    'Mod-y': unlessBusy(redo),
    'Mod-b': toggleMark(schema.marks['strong']!),
    'Mod-i': toggleMark(schema.marks['em']!),
    'Ctrl-Alt-0': setKind({ name: 'paragraph' }),
    'Ctrl-Alt-1': setHeading(1),
    'Ctrl-Alt-2': setHeading(2),
    'Ctrl-Alt-3': setHeading(3),
    'Ctrl-Alt-4': setHeading(4),
    'Ctrl-Shift-ArrowUp': moveUnit(-1),
    'Ctrl-Shift-ArrowDown': moveUnit(1),
  })
}
