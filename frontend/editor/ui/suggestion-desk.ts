// All that the editor shows and says about the suggestions in its text.

import type { EditorState } from 'prosemirror-state'
import type { EditorView, MarkViewConstructor } from 'prosemirror-view'
import type { Authors } from '../collab/protocol'
import type { LiveText } from '../composition/live-text'
import { suggestionsIn, type PlacedSuggestion, type Suggestion, type SuggestionKind } from '../suggest/list'
import { Review } from '../suggest/review'
import type { Texts } from '../texts'
import { AuthorSheet } from './authors'
import { MarginSheet } from './margin'
import { bringIntoSight } from './sight'
import { describeAgain, suggestionViews } from './suggestion-views'

export class SuggestionDesk {
  private readonly text: LiveText
  private readonly texts: Texts
  private readonly say: (words: string) => void
  private readonly review = new Review()
  private readonly authors: AuthorSheet
  private place: { view: EditorView; margin: MarginSheet } | null = null

  /** `say` is for those who listen. */
  constructor(text: LiveText, texts: Texts, say: (words: string) => void) {
    this.text = text
    this.texts = texts
    this.say = say
    this.authors = new AuthorSheet(texts.somebody)
  }

  get markViews(): Record<string, MarkViewConstructor> {
    return suggestionViews(this.describe, this.texts.joinSign, (form) => this.texts.formOf(form))
  }

  /** The sheet beside the text of this view. */
  margin(view: EditorView): HTMLElement {
    const margin = new MarginSheet(view, this.authors, this.texts)
    this.place = { view, margin }
    return margin.dom
  }

  know(authors: Authors): void {
    this.authors.add(authors)
    if (this.place) describeAgain(this.place.view.dom, this.describe)
    this.refresh()
  }

  refresh(): void {
    this.place?.margin.refresh()
  }

  list(): Suggestion[] {
    return suggestionsIn(this.text.state.doc).map(({ pos: _pos, ...suggestion }) => suggestion)
  }

  goTo(id: string): boolean {
    this.text.settle()
    const { view } = this.place ?? {}
    const found = view !== undefined && this.review.goTo(id)(view.state, view.dispatch)
    if (found) this.reveal()
    return found
  }

  walk(by: 1 | -1): boolean {
    this.text.settle()
    const { view } = this.place ?? {}
    const walk = this.review.walk(by, (found) => this.say(this.wordsOf(found)))
    const found = view !== undefined && walk(view.state, view.dispatch)
    this.reveal()
    return found
  }

  /** The suggestion that is meant in this state; it is shown as such. */
  focus(state: EditorState): string | null {
    const id = this.review.current(state)
    this.authors.focus(id)
    return id
  }

  destroy(): void {
    this.place?.margin.destroy()
    this.authors.destroy()
  }

  private readonly describe = (kind: SuggestionKind, by: string, form = ''): string => {
    const said = this.texts.suggestionBy[kind](this.authors.of(by).name)
    return form === '' ? said : this.texts.inForm(said, this.texts.formOf(form))
  }

  private wordsOf(found: PlacedSuggestion | null): string {
    if (!found) return this.texts.noSuggestions
    const words = this.texts.suggestionWords(found.deleted, found.inserted)
    const said = this.describe(found.kind, found.by, found.kind === 'recast' ? found.form : '')
    return this.texts.sentences(words === '' ? [said] : [said, words])
  }

  // The view itself brings the caret into sight only where it has the focus.
  private reveal(): void {
    if (!this.place) return
    const { view } = this.place
    const { node } = view.domAtPos(view.state.selection.head)
    const target = node instanceof Element ? node : node.parentElement
    if (target) bringIntoSight(target, 'nearest')
  }
}
