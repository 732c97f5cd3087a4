// One live text on one page: the view, the text with its two states, the connection, who else is here, and the furniture
// around the paper. Everything is put together here and nothing is decided here.

import { baseKeymap } from 'prosemirror-commands'
import { history } from 'prosemirror-history'
import { keymap } from 'prosemirror-keymap'
import type { Command, EditorState, Plugin } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import { Connection, type ConnectionState } from './collab/connection'
import type { HandedBack, Keeping, KeptText } from './collab/keeping'
import { Presence } from './collab/presence'
import type { Access, CursorJson, SentStep } from './collab/protocol'
import type { OpenTransport } from './collab/transport'
import { CommentsInText, type CommentListener } from './comments'
import { compositionEvents } from './composition/events'
import { LiveText } from './composition/live-text'
import { policyInputRules } from './inputrules'
import { policyKeymap } from './keymap'
import { cleanHtml, cleanText, withFreshIds } from './paste'
import { News, type EditorListener } from './news'
import { labelsPlugin } from './plugins/labels'
import { leaveWithTab } from './plugins/leave'
import { idOf, styleOf, type TextLanguage } from './schema'
import type { Suggestion } from './suggest/list'
import { Writing } from './suggest/writing'
import { textsFor, type InterfaceLanguage, type Texts } from './texts'
import { browserTimers } from './timers'
import { Unsent } from './unsent'
import { reviewKeys } from './plugins/review-keys'
import { CursorSheet } from './ui/cursors'
import { element } from './ui/dom'
import { Notices } from './ui/notices'
import { RestSheet } from './ui/rest-sheet'
import { QuestionForm } from './ui/question'
import { bringIntoSight } from './ui/sight'
import { SuggestionDesk } from './ui/suggestion-desk'
import { Toolbar } from './ui/toolbar'

export type Mode = 'read' | 'suggest' | 'edit'

export interface EditorOptions {
  host: HTMLElement
  open: OpenTransport
  language: InterfaceLanguage
  /** The language of the text until the text itself is here and says so. */
  draftLanguage: TextLanguage
  mode: Mode
  listener: EditorListener
  comments: CommentListener
  /** How marks call the person whose page this is; nothing is sent in anybody else's name. */
  reference: string | null
  /** Where what is not sent yet is kept, and what earlier pages left there. */
  keeping: Keeping | null
  left: KeptText
}

/** How often the others hear where the caret is. */
const CURSOR_MS = 60

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
  private readonly paper: HTMLElement
  private readonly frame: HTMLElement
  private readonly resizing: ResizeObserver
  private mode: Mode
  private access: Access = { edit: false, suggest: false, why: null }
  private ready = false
  private me: string | null = null
  /** What marks call this person. */
  private ref: string | null = null
  /** What the block of the caret said that has just been taken away. */
  private ground: string | null = null
  private savedAt: number | null = null
  private cursorTimer = 0
  private wanted: string | null = null

  constructor(options: EditorOptions) {
    this.options = options
    this.mode = options.mode
    this.texts = textsFor(options.language)
    this.writing = new Writing({
      refused: (why, reason) =>
        this.notices.hint(reason ? this.texts.frozenBecause(reason) : this.texts.obstacles[why]),
    })
    this.text = new LiveText(
      this.plugins(),
      browserTimers,
      {
        shown: (state) => this.show(state),
        edited: () => this.connection.edited(),
        unplaced: (words, reason = 'NOT_ALLOWED') => this.handBack({ reason, words }),
        groundGone: (words) => (this.ground = words),
      },
      this.writing,
    )
    this.suggested = new SuggestionDesk(this.text, this.texts, (words) => this.notices.say(words))
    this.paper = element('div', { class: 'paper', lang: options.draftLanguage })
    this.view = new EditorView(this.paper, {
      state: this.text.state,
      dispatchTransaction: (tr) => this.text.apply(tr),
      editable: () => this.isEditable,
      attributes: () => this.textAttributes(),
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
    for (const words of this.unsent.handedBack) this.showHandedBack(words)
    this.connection = this.connect()
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
    this.mode = mode
    this.arrange()
  }

  /** The confirmed version of the text on the screen; null before there is one. */
  get version(): number | null {
    return this.ready ? this.text.version : null
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
    if (this.ready) this.goToWanted()
  }

  /** Words that the server does not have yet, and that would go with the page. */
  wouldLose(): boolean {
    return (this.text.isComposing || this.text.sendable() !== null) && !this.unsent.isSafe
  }

  destroy(): void {
    this.unsent.stop()
    this.connection.close()
    this.resizing.disconnect()
    window.removeEventListener('online', this.retry)
    this.news.stop()
    clearTimeout(this.cursorTimer)
    this.notices.stop()
    this.cursors.destroy()
    this.suggested.destroy()
    this.rests.destroy()
    this.comments.destroy()
    this.view.destroy()
    this.frame.remove()
  }

  private get isEditable(): boolean {
    if (!this.ready) return false
    return this.isSuggesting || (this.mode === 'edit' && this.access.edit)
  }

  private get isSuggesting(): boolean {
    return this.mode === 'suggest' && this.ref !== null && (this.access.suggest || this.access.edit)
  }

  private readonly retry = (): void => this.connection.retryNow()

  private plugins(): Plugin[] {
    return [
      compositionEvents(() => this.text),
      leaveWithTab(),
      reviewKeys((by) => this.walkSuggestions(by)),
      policyInputRules((state, tr) => this.writing.permits(state, tr)),
      keymap({ 'Alt-F10': () => (this.toolbar.focus(), true) }),
      policyKeymap(() => this.text.isComposing, this.writing),
      keymap(baseKeymap),
      history(),
      labelsPlugin(),
    ]
  }

  private textAttributes(): Record<string, string> {
    const common = { class: 'policy-text', 'aria-label': this.texts.editorLabel, spellcheck: 'false', tabindex: '0' }
    if (!this.isEditable) return { ...common, role: 'article' }
    const keys = this.isSuggesting ? `${this.texts.suggestKeys}${this.texts.editorKeys}` : this.texts.editorKeys
    return { ...common, role: 'textbox', 'aria-multiline': 'true', 'aria-description': keys }
  }

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
        this.access = access
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
        this.ref = ref ?? null
        if (this.ref !== null) this.suggested.know({ [this.ref]: me })
        this.presence.begin(this.text.version, people)
        this.comments.begin(this.text.version)
        this.ready = true
        this.arrange()
        this.goToWanted()
        this.cursors.refresh()
      },
      returned: (edits) => this.unsent.returned(edits),
      confirmed: (steps, by, version) => {
        this.unsent.changed()
        this.presence.confirmed(steps, by, version)
        this.comments.confirmed(steps, version)
        this.tellGroundGone(by)
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
      refused: (reason, words) => this.handBack({ reason, words }),
    })
  }

  /** Words that found no place: offered on the screen, and kept until they are put away. */
  private handBack(words: HandedBack): void {
    if (words.words !== '') this.unsent.handBack(words)
    this.showHandedBack(words)
    if (words.reason === 'FROZEN') this.rests.tellWhy((why) => this.notices.hint(this.texts.frozenBecause(why)))
  }

  private showHandedBack(words: HandedBack): void {
    this.notices.refused(words.reason, words.words, () => this.unsent.putAway(words))
  }

  // Who works on suggestions, or replaces the text, knows what went; an editor's step came from somebody who writes.
  private tellGroundGone(by: readonly SentStep[]): void {
    const { ground } = this
    this.ground = null
    const step = by.find(({ c }) => c !== 'server')
    if (ground === null || !step || !this.view.hasFocus()) return
    const person = this.presence.everybody().find(({ key }) => key === step.k)
    this.notices.groundGone(ground, person?.name ?? this.texts.somebody)
  }

  private place(words: string): void {
    if (!this.isEditable) return
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
    if (!state.selection.eq(before.selection)) this.tellCursorSoon()
  }

  /** Runs a command of the tools. An open composition ends with the click; its words go first. */
  private run(command: Command): void {
    this.text.settle()
    command(this.view.state, this.view.dispatch, this.view)
  }

  private arrange(): void {
    this.writing.suggestAs(this.isSuggesting ? this.ref : null, this.access.edit)
    this.frame.dataset['mode'] = this.isEditable ? this.mode : 'read'
    this.notices.canEdit(!this.ready || this.mode === 'read' || this.isEditable, this.access.why)
    this.toolbar.update(this.text.state)
    // Asks the view for `editable` and the attributes again.
    this.view.setProps({})
    this.tellStatus()
  }

  private goToWanted(): void {
    const id = this.wanted
    if (id === null) return
    this.wanted = null
    this.view.state.doc.forEach((block, position) => {
      if (idOf(block) !== id) return
      const target = this.view.nodeDOM(position)
      if (target instanceof HTMLElement) bringIntoSight(target, 'start')
    })
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
    this.news.status({ state: saved, savedAt: this.savedAt, people, ...this.access })
  }

  private tellCursorSoon(): void {
    if (this.cursorTimer !== 0) return
    this.cursorTimer = window.setTimeout(() => {
      this.cursorTimer = 0
      const { anchor, head } = this.view.state.selection
      const cursor: CursorJson = this.presence.toConfirmed({ from: anchor, to: head })
      this.connection.cursorMoved(cursor)
    }, CURSOR_MS)
  }
}
