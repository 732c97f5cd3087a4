// How what a person writes becomes an edit of the shared text: directly, or as suggestions.

import { isHistoryTransaction } from 'prosemirror-history'
import type { Node } from 'prosemirror-model'
import type { Command, EditorState, Transaction } from 'prosemirror-state'
import { withoutInherited } from './direct'
import { frozenBy, NOTHING_FROZEN, type Frozen } from './frozen'
import { randomSuggestionId, type Author } from './marks'
import { mend, type Mended } from './mend'
import { recast } from './forms'
import { suggestionAt } from './review'
import { keepsStanding } from './standing'
import type { Pen } from '../composition/live-text'
import { toSuggestion, type Unsuggested } from './transform'
import { withdraw } from './withdraw'

/** Edits in quick succession are one undo. */
const GROUP_MS = 500

/** Why an edit was not made: it cannot be suggested (here), is about a suggestion that is decided, filed or another's, or the part rests. */
export type Obstacle = Unsuggested | 'decided' | 'frozen' | 'foreign'

export interface WritingOptions {
  /** An edit was not made; `reason` is what was given for freezing the part. */
  refused(why: Obstacle, reason?: string): void
  newId?: () => string
}

export class Writing implements Pen {
  private readonly options: WritingOptions
  private readonly filed = new Set<string>()
  private frozen = NOTHING_FROZEN
  private by: string | null = null
  private mayEdit = true
  private last: { edit: Transaction; at: number } | null = null

  constructor(options: WritingOptions) {
    this.options = options
  }

  /** Suggestions from now on, by this person; null: direct edits. */
  suggestAs(by: string | null, mayEdit: boolean): void {
    this.by = by
    this.mayEdit = mayEdit
    this.last = null
  }

  /** The suggestions that may no longer be changed. */
  setFiled(ids: readonly string[]): void {
    this.filed.clear()
    for (const id of ids) this.filed.add(id)
  }

  setFrozen(frozen: Frozen): void {
    this.frozen = frozen
  }

  get isSuggesting(): boolean {
    return this.by !== null
  }

  get author(): Author | null {
    return this.by === null ? null : { by: this.by, filed: this.filed, newId: this.options.newId ?? randomSuggestionId }
  }

  /** The edit as it is to be made; null when it cannot be. */
  edit(state: EditorState, tr: Transaction): Transaction | null {
    const edit = this.written(state, tr)
    const rests = edit?.docChanged ? frozenBy(state.doc, edit.doc, this.frozen) : null
    return rests === null ? edit : this.refuse('frozen', rests)
  }

  private written(state: EditorState, tr: Transaction): Transaction | null {
    const { author } = this
    if (isHistoryTransaction(tr)) return this.mayTakeBack(state, tr, author) ? tr : this.refuse('decided')
    if (!author) return withoutInherited(tr)
    const edit = toSuggestion(state, tr, author, (why) => this.refuse(why))
    if (!edit) return null
    return edit === tr ? tr : this.grouped(edit)
  }

  /** What puts right the edits that have not been sent, after others' have come between; null when there is nothing. */
  mend(confirmed: Node, state: EditorState): Mended | null {
    const { author } = this
    return author && mend(confirmed, state, author)
  }

  /** Whether the server would take the text as it is after some of the edits that wait. */
  isWhole(confirmed: Node, after: Node): boolean {
    return this.author === null || keepsStanding(confirmed, after, this.author)
  }

  /** Whether a change as it is touches nothing but what this person may change in this mode. */
  permits(state: EditorState, tr: Transaction): boolean {
    const { author } = this
    return author === null || !tr.docChanged || keepsStanding(state.doc, tr.doc, author)
  }

  /** A command that is only used on what is one's own: it is too much to suggest by the way. */
  direct(command: Command): Command {
    return (state, dispatch, view) => {
      if (!this.isSuggesting) return command(state, dispatch, view)
      const trial = tryOut(command, state)
      if (!trial.done) return false
      if (!trial.tr || this.permits(state, trial.tr)) return command(state, dispatch, view)
      if (dispatch) this.options.refused('format')
      // True for keys: what cannot be suggested is said, and the key does nothing else.
      return dispatch !== undefined
    }
  }

  /** A block as its kind is to be counted from: who suggests goes on from what is wanted already. */
  asSeen(block: Node): Node {
    return this.isSuggesting ? recast(block) : block
  }

  /** Takes back one's own suggestion at the caret; says so where there is none. */
  readonly withdrawHere: Command = (state, dispatch) => {
    if (!this.isSuggesting) return false
    const done = withdraw(suggestionAt(state), this.author)(state, dispatch)
    if (!done && dispatch) this.refuse('foreign')
    return done || dispatch !== undefined
  }

  /** Takes back a suggestion of one's own; false when it is none. */
  withdraw(id: string): Command {
    return withdraw(id, this.author)
  }

  /** The same, but where it cannot be used the next command has its turn. */
  directOrElse(command: Command): Command {
    return (state, dispatch, view) => {
      const trial = this.isSuggesting ? tryOut(command, state) : null
      return trial?.tr && !this.permits(state, trial.tr) ? false : command(state, dispatch, view)
    }
  }

  private refuse(why: Obstacle, reason?: string): null {
    this.options.refused(why, reason)
    return null
  }

  // Who may edit takes anything back. Others only what is still their own: what has been decided meanwhile stands.
  private mayTakeBack(state: EditorState, tr: Transaction, author: Author | null): boolean {
    return author === null || this.mayEdit || keepsStanding(state.doc, tr.doc, author)
  }

  // The history joins edits that touch each other, which it learns from what they insert or delete. Marks do neither, so
  // letters crossed out one after another are joined here.
  private grouped(edit: Transaction): Transaction {
    const { last } = this
    this.last = { edit, at: edit.time }
    if (last && edit.time - last.at < GROUP_MS && onlyMarks(edit) && onlyMarks(last.edit) && near(last.edit, edit))
      edit.setMeta('appendedTransaction', last.edit)
    return edit
  }
}

function tryOut(command: Command, state: EditorState): { done: boolean; tr: Transaction | null } {
  let tried: Transaction | null = null
  const done = command(state, (tr) => (tried = tr))
  return { done, tr: tried }
}

function onlyMarks(tr: Transaction): boolean {
  return tr.steps.length > 0 && tr.steps.every((step) => isEmpty(step))
}

function isEmpty(step: Transaction['steps'][number]): boolean {
  let empty = true
  step.getMap().forEach(() => (empty = false))
  return empty
}

function near(one: Transaction, other: Transaction): boolean {
  return Math.abs(one.selection.head - other.selection.head) <= 1
}
