// One person who suggests, without a connection: what one edit after another leaves in the text, and where the caret is. The
// text is told with its marks written out, so that a test reads as the page does.

import { baseKeymap, chainCommands } from 'prosemirror-commands'
import { history } from 'prosemirror-history'
import type { Node } from 'prosemirror-model'
import { EditorState, TextSelection, type Command } from 'prosemirror-state'
import { divideProvision, itemBackwards, keepTitleApart, leaveEmptyItem } from '../../editor/commands/blocks'
import { suggestionsIn } from '../../editor/suggest/list'
import { Writing, type Obstacle } from '../../editor/suggest/writing'
import { at } from '../builders'

export const LINE = '国は公表する。'

export class Desk {
  state: EditorState
  readonly obstacles: Obstacle[] = []
  readonly reasons: string[] = []
  readonly writing: Writing

  constructor(doc: Node, by: string | null = 'A', mayEdit = false) {
    this.state = EditorState.create({ doc, plugins: [history()] })
    let ids = 0
    this.writing = new Writing({
      refused: (why, reason) => {
        this.obstacles.push(why)
        if (reason !== undefined) this.reasons.push(reason)
      },
      newId: () => `s-${++ids}`,
    })
    this.writing.suggestAs(by, mayEdit)
  }

  as(by: string | null): this {
    this.writing.suggestAs(by, false)
    return this
  }

  caret(words: string, offset = 0, length = 0): this {
    const from = at(this.state.doc, words) + offset
    this.state = this.state.apply(this.state.tr.setSelection(TextSelection.create(this.state.doc, from, from + length)))
    return this
  }

  run(command: Command): boolean {
    return command(this.state, (tr) => {
      const edit = this.writing.edit(this.state, tr)
      if (edit) this.state = this.state.apply(edit)
    })
  }

  type(...words: string[]): this {
    for (const each of words) this.run((state, dispatch) => (dispatch?.(state.tr.insertText(each)), true))
    return this
  }

  press(...keys: string[]): this {
    for (const key of keys) this.run(this.keys[key]!)
    return this
  }

  /** The text, with the marks written out: [+A:…] comes, [-A:…] goes, ¶ divides; before a block +A|, -A|, ^A|. */
  get text(): string[] {
    return this.state.doc.children.slice(1).map((block) => {
      const signs = block.marks.map((mark) => `${SIGNS[mark.type.name]}${String(mark.attrs['by'])}|`).join('')
      return signs + (block.isTextblock ? block.children : []).map(inline).join('') + (block.isTextblock ? '' : '▦')
    })
  }

  get ids(): string[] {
    return suggestionsIn(this.state.doc).map(({ id }) => id)
  }

  get beforeCaret(): string {
    const { $head } = this.state.selection
    return $head.parent.textBetween(0, $head.parentOffset)
  }

  private readonly keys: Record<string, Command> = {
    Enter: (state, dispatch) =>
      chainCommands(this.writing.directOrElse(leaveEmptyItem), divideProvision)(state, dispatch),
    Backspace: (state, dispatch) =>
      chainCommands(
        this.writing.directOrElse(itemBackwards),
        keepTitleApart,
        baseKeymap['Backspace']!,
        oneSign(-1),
      )(state, dispatch),
    Delete: chainCommands(baseKeymap['Delete']!, oneSign(1)),
  }
}

const SIGNS: Record<string, string> = { insertion: '+', deletion: '-', joining: '^', recasting: '~' }

function oneSign(by: 1 | -1): Command {
  return ({ tr, selection: { head } }, dispatch) => {
    dispatch?.(by < 0 ? tr.delete(head - 1, head) : tr.delete(head, head + 1))
    return true
  }
}

/** Words with their marks written out. */
export function inline(node: Node): string {
  const words = node.isText ? (node.text ?? '') : node.type.name === 'split' ? '¶' : `<${node.type.name}>`
  const marks = node.marks.filter(({ type }) => SIGNS[type.name]).map((m) => SIGNS[m.type.name] + String(m.attrs['by']))
  return marks.length === 0 ? words : `[${marks.join()}:${words}]`
}
