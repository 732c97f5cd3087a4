// One live text on one page: the view, the text with its two states, the connection, who else is here, and the furniture
// around the paper. Everything is put together here and nothing is decided here.

import type { Command, EditorState } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import { CaretTelling } from './collab/caret-telling'
import { Connection, type ConnectionState } from './collab/connection'
import { Presence } from './collab/presence'
import { CommentsInText } from './comments'
import { LiveText } from './composition/live-text'
import { News } from './news'
import type { EditorOptions, Mode } from './options'
import { cleanHtml, cleanText, withFreshIds } from './paste'
import { editorPlugins } from './plugins/list'
import { Rights } from './rights'
import { blockOf, styleOf } from './schema'
import type { Suggestion } from './suggest/list'
import { Writing } from './suggest/writing'
import { textsFor, type Texts } from './texts'
import { browserTimers } from './timers'
import { CursorSheet } from './ui/cursors'
import { element } from './ui/dom'
import { HandedBackWords } from './ui/handed-back'
import { Notices } from './ui/notices'
import { QuestionForm } from './ui/question'
import { RestSheet } from './ui/rest-sheet'
import { bringIntoSight } from './ui/sight'
import { SuggestionDesk } from './ui/suggestion-desk'
import { textAttributes } from './ui/text-attributes'
import { Toolbar } from './ui/toolbar'
import { Unsent } from './unsent'

export class DraftEditor {
  private readonly options: EditorOptions
  private readonly texts: Texts
  private readonly writing: Writing
  private readonly text: LiveText
  private readonly view: EditorView
  private readonly connection: Connection
  private readonly presence: Presence
  private readonly cursors: CursorSheet
  private readonly suggested: SuggestionDesk
  private readonly rests: RestSheet
  /** Comments on the words of this text, for the page. */
  readonly comments: CommentsInText
  private readonly toolbar: Toolbar
  private readonly question: QuestionForm
  private readonly notices: Notices
  private readonly news: News
  private readonly unsent: Unsent
  private readonly handed: HandedBackWords
  private readonly caret: CaretTelling
  private readonly paper: HTMLElement
  private readonly frame: HTMLElement
  private readonly resizing: ResizeObserver
  private readonly rights: Rights
  private me: string | null = null
  private savedAt: number | null = null
  private wanted: string | null = null

  constructor(options: EditorOptions) {
    this.options = options
    this.rights = new Rights(options.mode, options.reference)
    this.texts = textsFor(options.language)
    this.writing = new Writing({
      refused: (why, reason) =>
        this.notices.hint(reason ? this.texts.frozenBecause(reason) : this.texts.obstacles[why]),
    })
    this.text = new LiveText(
      editorPlugins(this.writing, {
        text: () => this.text,
        toTools: () => this.toolbar.focus(),
        walk: (by) => this.walkSuggestions(by),
      }),
      browserTimers,
      {
        shown: (state) => this.show(state),
        edited: () => this.connection.edited(),
        unplaced: (words, reason = 'NOT_ALLOWED') => this.handed.add(reason, words),
        groundGone: (words) => this.handed.groundGone(words),
      },
      this.writing,
    )
    this.suggested = new SuggestionDesk(this.text, this.texts, (words) => this.notices.say(words))
    this.paper = element('div', { class: 'paper', lang: options.draftLanguage })
    this.view = new EditorView(this.paper, {
      state: this.text.state,
      dispatchTransaction: (tr) => this.text.apply(tr),
      editable: () => this.rights.isEditable,
      attributes: () => textAttributes(this.texts, this.rights),
      transformPastedHTML: cleanHtml,
      transformPastedText: cleanText,
      transformPasted: (slice, view) => withFreshIds(slice, view.state),
      markViews: this.suggested.markViews,
    })
    this.news = new News(this.text, browserTimers, options.listener, () => this.tellStatus())
    this.presence = new Presence(this.text)
    this.cursors = new CursorSheet(this.view, () => this.presence.others(this.me))
    this.comments = new CommentsInText(this.view, this.text, this.presence, options.comments)
    this.rests = new RestSheet(this.view, this.texts)
    this.paper.append(this.suggested.margin(this.view), this.rests.dom, this.cursors.dom)
    this.notices = new Notices(this.texts, options.language, {
      retry: () => this.connection.retryNow(),
      signIn: () => location.reload(),
      place: (words) => this.place(words),
    })
    this.question = new QuestionForm(this.texts, { run: (command) => this.run(command), done: () => this.view.focus() })
    this.toolbar = new Toolbar(this.texts, this.text.state, this.writing, {
      run: (command) => {
        this.run(command)
        this.view.focus()
      },
      ask: (question) => this.question.ask(question, this.view.state),
    })
    this.frame = this.furnish()
    this.unsent = new Unsent(this.text, browserTimers, options.keeping, options.left)
    this.handed = new HandedBackWords(this.unsent, this.notices, this.rests, this.texts)
    this.connection = this.connect()
    this.caret = new CaretTelling(
      this.presence,
      browserTimers,
      () => this.view.state,
      (cursor) => this.connection.cursorMoved(cursor),
    )
    this.resizing = new ResizeObserver(() => {
      this.cursors.refresh()
      this.suggested.refresh()
      this.rests.refresh()
    })
    this.resizing.observe(this.paper)
    window.addEventListener('online', this.retry)
    this.arrange()
    this.connection.start(this.unsent.returning, options.reference)
  }

  setMode(mode: Mode): void {
    // What is being composed is written in the way in which it was begun.
    this.text.settle()
    this.rights.mode = mode
    this.arrange()
  }

  /** The confirmed version of the text on the screen; null before there is one. */
  get version(): number | null {
    return this.rights.ready ? this.text.version : null
  }

  /** All suggestions in the text, in its order. */
  suggestions(): Suggestion[] {
    return this.suggested.list()
  }

  /** Puts the caret where a suggestion begins and brings it into sight; false when it is not in the text. */
  goToSuggestion(id: string): boolean {
    return this.suggested.goTo(id)
  }

  walkSuggestions(by: 1 | -1): boolean {
    return this.suggested.walk(by)
  }

  /** Takes back a suggestion of one's own that has not been filed; false when it is none. */
  withdrawSuggestion(id: string): boolean {
    this.text.settle()
    return this.writing.withdraw(id)(this.view.state, this.view.dispatch)
  }

  focus(): void {
    this.view.focus()
  }

  /** Brings a provision to the top of the sheet; waits for the text when it is not here yet. */
  scrollToProvision(id: string): void {
    this.wanted = id
    if (this.rights.ready) this.goToWanted()
  }

  /** Words that the server does not have yet, and that would go with the page. */
  wouldLose(): boolean {
    return (this.text.isComposing || this.text.sendable() !== null) && !this.unsent.isSafe
  }

  destroy(): void {
    this.text.leave()
    this.unsent.stop()
    this.connection.close()
    this.resizing.disconnect()
    window.removeEventListener('online', this.retry)
    this.news.stop()
    this.caret.stop()
    this.notices.stop()
    this.cursors.destroy()
    this.suggested.destroy()
    this.rests.destroy()
    this.comments.destroy()
    this.view.destroy()
    this.frame.remove()
  }

  private readonly retry = (): void => this.connection.retryNow()

  private furnish(): HTMLElement {
    const bar = element('div', { class: 'editor-bar' }, this.toolbar.dom, this.notices.line)
    const sheet = element('div', { class: 'sheet' }, this.paper)
    const frame = element('div', { class: 'editor' }, bar, this.question.dom, this.notices.bands, sheet)
    this.options.host.append(frame)
    return frame
  }

  private connect(): Connection {
    return new Connection(this.text, this.options.open, browserTimers, {
      changed: (state) => this.connectionChanged(state),
      access: (access) => {
        this.rights.access = access
        this.arrange()
      },
      authors: (authors) => this.suggested.know(authors),
      frozen: (frozen) => {
        this.writing.setFrozen(frozen)
        this.rests.show(frozen)
      },
      filed: (ids) => this.writing.setFiled(ids),
      welcomed: ({ me, ref, people }) => {
        this.me = me.key
        this.rights.reference = ref ?? null
        if (ref !== undefined) this.suggested.know({ [ref]: me })
        this.presence.begin(this.text.version, people)
        this.comments.begin(this.text.version)
        this.rights.ready = true
        this.arrange()
        this.goToWanted()
        this.cursors.refresh()
      },
      returned: (edits) => this.unsent.returned(edits),
      confirmed: (steps, by, version) => {
        this.unsent.changed()
        this.presence.confirmed(steps, by, version)
        this.comments.confirmed(steps, version)
        this.handed.tellGround(by, this.presence, this.view.hasFocus())
        this.cursors.refresh()
      },
      saved: (at) => {
        this.savedAt = at
        this.tellStatus()
      },
      people: (people) => {
        this.presence.setPeople(people)
        this.cursors.refresh()
        this.tellStatus()
      },
      cursor: (key, cursor, version) => {
        this.presence.moved(key, cursor, version)
        this.cursors.refresh()
      },
      refused: (reason, words) => this.handed.add(reason, words),
    })
  }

  private place(words: string): void {
    if (!this.rights.isEditable) return
    this.text.settle()
    this.view.pasteText(words)
    this.view.focus()
  }

  private show(state: EditorState): void {
    // The text speaks for the first time before there is a view.
    const before = this.view?.state
    if (!before || state === before) return
    this.view.updateState(state)
    this.toolbar.update(state)
    this.cursors.refresh()
    this.comments.refresh()
    this.news.selection(state)
    this.news.suggestionFocus(this.suggested.focus(state))
    if (state.doc !== before.doc) {
      this.unsent.changed()
      this.paper.lang = styleOf(state.doc).lang
      this.paper.dataset['scheme'] = styleOf(state.doc).scheme
      this.suggested.refresh()
      this.rests.refresh()
      this.news.outlineSoon()
      this.news.suggestionsSoon()
      this.tellStatus()
    }
    if (!state.selection.eq(before.selection)) this.caret.soon()
  }

  /** Runs a command of the tools. An open composition ends with the click; its words go first. */
  private run(command: Command): void {
    this.text.settle()
    command(this.view.state, this.view.dispatch, this.view)
  }

  private arrange(): void {
    const { access, isEditable, mode } = this.rights
    this.writing.suggestAs(this.rights.suggestsAs, access.edit)
    this.frame.dataset['mode'] = isEditable ? mode : 'read'
    this.notices.canEdit(!this.rights.isHeldBack, access.why)
    this.toolbar.update(this.text.state)
    // Asks the view for `editable` and the attributes again.
    this.view.setProps({})
    this.tellStatus()
  }

  private goToWanted(): void {
    const block = this.wanted === null ? null : blockOf(this.view.state.doc, this.wanted)
    this.wanted = null
    const target = block && this.view.nodeDOM(block.pos)
    if (target instanceof HTMLElement) bringIntoSight(target, 'start')
  }

  private connectionChanged(state: ConnectionState): void {
    this.frame.dataset['connection'] = state.name
    this.tellStatus()
  }

  private tellStatus(): void {
    // During the construction of the connection there is nothing to tell yet.
    if (!this.connection) return
    const { state } = this.connection
    const saved = this.news.saveState(state)
    this.notices.saveState(saved, this.savedAt, state.name === 'detached' ? state.why : null)
    const people = this.presence
      .everybody()
      .map(({ key, name, seat, mark }) => ({ key, name, seat, mark, me: key === this.me }))
    this.news.status({ state: saved, savedAt: this.savedAt, people, ...this.rights.access })
  }
}
