// The keys of the editor. README.md has the list for people.

import { baseKeymap, chainCommands, newlineInCode, toggleMark } from 'prosemirror-commands'
import { redo, undo } from 'prosemirror-history'
import { undoInputRule } from 'prosemirror-inputrules'
import { keymap } from 'prosemirror-keymap'
import type { Node } from 'prosemirror-model'
import type { Command, Plugin } from 'prosemirror-state'
import {
  divideProvision,
  indent,
  itemBackwards,
  keepTitleApart,
  leaveEmptyItem,
  setHeading,
  setKind,
} from './commands/blocks'
import { lineBreak } from './commands/inline'
import { moveUnit } from './commands/move'
import { nextCell } from './commands/tables'
import { schema } from './schema'
import type { Writing } from './suggest/writing'

/** `undo` and `redo` do nothing while `busy`: an open composition is not in the history yet. */
export function policyKeymap(busy: () => boolean, writing: Writing): Plugin {
  const unlessBusy =
    (command: Command): Command =>
    (state, dispatch, view) =>
      busy() || command(state, dispatch, view)
  const seen = (block: Node): Node => writing.asSeen(block)
  const backspace = chainCommands(
    undoInputRule,
    writing.directOrElse(itemBackwards),
    keepTitleApart,
    baseKeymap['Backspace']!,
  )

  return keymap({
    ...baseKeymap,
    Enter: chainCommands(newlineInCode, writing.directOrElse(leaveEmptyItem), divideProvision, baseKeymap['Enter']!),
    'Shift-Enter': lineBreak,
    Backspace: backspace,
    'Mod-Backspace': backspace,
    'Shift-Backspace': backspace,
    Tab: chainCommands(writing.direct(nextCell(1)), indent(1, seen)),
    'Shift-Tab': chainCommands(nextCell(-1), indent(-1, seen)),
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
    'Alt-Shift-Backspace': writing.withdrawHere,
    'Ctrl-Shift-ArrowUp': moveUnit(-1),
    'Ctrl-Shift-ArrowDown': moveUnit(1),
  })
}
