// The row of tools above the paper. Real buttons with names; one stop of the Tab key, arrow keys inside (the pattern that
// screen readers announce for role="toolbar").

import { redo, redoDepth, undo, undoDepth } from 'prosemirror-history'
import { toggleMark } from 'prosemirror-commands'
import type { MarkType, Node } from 'prosemirror-model'
import type { Command, EditorState } from 'prosemirror-state'
import { blockAt, headingLevelsOf, indent, isKind, setKind, type BlockKind } from '../commands/blocks'
import { markAt } from '../commands/inline'
import { moveUnit } from '../commands/move'
import { addColumn, addRow, deleteColumn, deleteRow, deleteTable, inAnyTable, insertTable } from '../commands/tables'
import { schema } from '../schema'
import type { Writing } from '../suggest/writing'
import type { Texts } from '../texts'
import { element, icon } from './dom'

export interface ToolbarActions {
  run(command: Command): void
  ask(question: 'link' | 'ruby' | 'reference'): void
}

const ICONS = {
  undo: 'M6 3 2.5 6.5 6 10M3 6.5h6a4 4 0 0 1 0 8H6',
  redo: 'm10 3 3.5 3.5L10 10M13 6.5H7a4 4 0 0 0 0 8h3',
  up: 'M8 13V3M4 7l4-4 4 4',
  down: 'M8 3v10M4 9l4 4 4-4',
  indent: 'M2 3h12M7 8h7M2 13h12M2 6l2.5 2L2 10',
  outdent: 'M2 3h12M7 8h7M2 13h12M4.5 6 2 8l2.5 2',
}

interface Tool {
  button: HTMLButtonElement
  enabled(state: EditorState): boolean
  pressed?(state: EditorState): boolean
}

export class Toolbar {
  readonly dom: HTMLElement
  private readonly texts: Texts
  private readonly actions: ToolbarActions
  private readonly writing: Writing
  private readonly tools: Tool[] = []
  private readonly tableTools: HTMLElement
  private readonly suggestTools: HTMLElement
  private readonly kinds: HTMLSelectElement
  private state: EditorState

  constructor(texts: Texts, state: EditorState, writing: Writing, actions: ToolbarActions) {
    this.texts = texts
    this.writing = writing
    this.actions = actions
    this.state = state
    const seen = (block: Node): Node => this.writing.asSeen(block)
    this.kinds = element('select', { class: 'tool-kind', 'aria-label': texts.blockLabel })
    this.kinds.addEventListener('change', () => this.chooseKind())
    this.tableTools = element(
      'span',
      { class: 'tool-group', role: 'group', 'aria-label': texts.table },
      this.command(texts.rowAfter, addRow),
      this.command(texts.columnAfter, addColumn),
      this.command(texts.deleteRow, deleteRow),
      this.command(texts.deleteColumn, deleteColumn),
      this.command(texts.deleteTable, deleteTable),
    )
    this.suggestTools = this.group(this.command(texts.withdraw, writing.withdrawHere, undefined, texts.withdrawSuggestion))
    this.dom = element(
      'div',
      { class: 'tools', role: 'toolbar', 'aria-label': texts.toolbarLabel },
      this.kinds,
      this.group(
        this.command(texts.outdent, indent(-1, seen), ICONS.outdent),
        this.command(texts.indent, indent(1, seen), ICONS.indent),
      ),
      this.group(
        this.toggle(texts.strong, schema.marks['strong']!),
        this.question(texts.ruby, 'ruby', schema.marks['ruby']!),
        this.question(texts.link, 'link', schema.marks['link']!),
        this.question(texts.reference, 'reference'),
        this.command(texts.table, insertTable(3, 3), undefined, texts.insertTable),
      ),
      this.tableTools,
      this.group(
        this.command(texts.moveUp, moveUnit(-1), ICONS.up),
        this.command(texts.moveDown, moveUnit(1), ICONS.down),
      ),
      this.suggestTools,
      this.group(
        this.command(texts.undo, undo, ICONS.undo),
        this.command(texts.redo, redo, ICONS.redo),
      ),
    )
    this.dom.addEventListener('keydown', (event) => this.walk(event))
    this.update(state)
  }

  update(state: EditorState): void {
    this.state = state
    for (const { button, enabled, pressed } of this.tools) {
      // Not the `disabled` attribute: a button that vanishes under the focus would drop it onto the page.
      button.setAttribute('aria-disabled', String(!enabled(state)))
      if (pressed) button.setAttribute('aria-pressed', String(pressed(state)))
    }
    this.tableTools.hidden = !inAnyTable(state)
    this.suggestTools.hidden = !this.writing.isSuggesting
    this.showKind()
    this.keepOneStop()
  }

  focus(): void {
    this.stops()
      .find((stop) => stop.tabIndex === 0)
      ?.focus()
  }

  private group(...children: HTMLElement[]): HTMLElement {
    return element('span', { class: 'tool-group' }, ...children)
  }

  private command(name: string, command: Command, drawing?: string, title = name): HTMLButtonElement {
    const button = this.button(name, () => this.actions.run(command), drawing, title)
    this.tools.push({ button, enabled: (state) => command(state) && this.hasHistory(command, state) })
    return button
  }

  // undo and redo answer for their plugin; the depths tell whether there is anything of one's own to take back.
  private hasHistory(command: Command, state: EditorState): boolean {
    if (command === undo) return Number(undoDepth(state)) > 0
    return command !== redo || Number(redoDepth(state)) > 0
  }

  private toggle(name: string, type: MarkType): HTMLButtonElement {
    const command = toggleMark(type)
    const button = this.button(name, () => this.actions.run(command))
    this.tools.push({
      button,
      enabled: (state) => command(state),
      pressed: (state) => Boolean(state.storedMarks ? type.isInSet(state.storedMarks) : markAt(state, type)),
    })
    return button
  }

  private question(name: string, question: 'link' | 'ruby' | 'reference', type?: MarkType): HTMLButtonElement {
    const button = this.button(name, () => this.actions.ask(question))
    // Where no words are chosen the question itself says so.
    const tool: Tool = { button, enabled: (state) => blockAt(state)?.node.type.name !== 'code' }
    if (type) tool.pressed = (state) => markAt(state, type) !== null
    this.tools.push(tool)
    return button
  }

  private button(name: string, act: () => void, drawing?: string, title = name): HTMLButtonElement {
    const button = element('button', { type: 'button', class: 'tool', title, 'aria-label': title })
    button.append(drawing ? icon(drawing) : name)
    // The selection in the paper stays where it is while a tool is clicked.
    button.addEventListener('mousedown', (event) => event.preventDefault())
    button.addEventListener('click', () => {
      if (button.getAttribute('aria-disabled') !== 'true') act()
    })
    return button
  }

  private kindsOf(state: EditorState): [string, BlockKind][] {
    const { texts } = this
    const headings = headingLevelsOf(state).map((level): [string, BlockKind] => [
      texts.levels[level],
      { name: 'heading', level },
    ])
    return [
      [texts.paragraph, { name: 'paragraph' }],
      ...headings,
      [texts.item, { name: 'item', level: 1 }],
      [texts.note, { name: 'note' }],
      [texts.code, { name: 'code' }],
    ]
  }

  private showKind(): void {
    const stands = blockAt(this.state)?.node
    const block = stands && this.writing.asSeen(stands)
    const kinds = this.kindsOf(this.state)
    const chosen = kinds.find(
      ([, kind]) => block && (isKind(block, kind) || (kind.name === 'item' && block.type.name === 'item')),
    )
    const other = block && !chosen ? this.otherName(block.type.name) : null
    const names = [...(other ? [other] : []), ...kinds.map(([name]) => name)]
    if (names.join() !== [...this.kinds.options].map((option) => option.text).join()) {
      this.kinds.replaceChildren(...names.map((name) => element('option', {}, name)))
    }
    this.kinds.value = chosen?.[0] ?? other ?? ''
    this.kinds.disabled = block?.type.name === 'title' || block?.type.name === 'table'
  }

  private otherName(type: string): string {
    return type === 'title' ? this.texts.title : type === 'table' ? this.texts.table : '—'
  }

  private chooseKind(): void {
    const chosen = this.kindsOf(this.state).find(([name]) => name === this.kinds.value)
    if (chosen) this.actions.run(setKind(chosen[1]))
  }

  private stops(): HTMLElement[] {
    // A disabled list (in the title and in tables) cannot be the stop: nobody would get into the toolbar by keyboard.
    return [this.kinds, ...this.dom.querySelectorAll<HTMLElement>('button')].filter(
      (stop) => !stop.closest('[hidden]') && !stop.matches(':disabled'),
    )
  }

  private keepOneStop(): void {
    const stops = this.stops()
    const current =
      stops.find((stop) => stop === document.activeElement) ?? stops.find((stop) => stop.tabIndex === 0) ?? stops[0]
    for (const stop of [this.kinds, ...stops]) stop.tabIndex = stop === current ? 0 : -1
  }

  private walk(event: KeyboardEvent): void {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const stops = this.stops()
    const at = stops.indexOf(document.activeElement as HTMLElement)
    if (by === 0 || at < 0) return
    event.preventDefault()
    stops[(at + by + stops.length) % stops.length]?.focus()
    this.keepOneStop()
  }
}
