// The small form under the tools: where a link leads, how a word is read, which provision is meant. In the page, not over
// it: the words it is about stay in sight.

import type { Command, EditorState } from 'prosemirror-state'
import { extentOf, insertReference, markAt, setLink, setRuby } from '../commands/inline'
import { labelsIn } from '../plugins/labels'
import { idOf, schema } from '../schema'
import type { Texts } from '../texts'
import { button, element } from './dom'

export type Question = 'link' | 'ruby' | 'reference'

export interface QuestionActions {
  run(command: Command): void
  /** The question is over; back to the text. */
  done(): void
}

/** Notes and preformatted text are not cited. */
const CITED = new Set(['heading', 'paragraph', 'item', 'table'])

const link = schema.marks['link']!
const ruby = schema.marks['ruby']!

export class QuestionForm {
  readonly dom: HTMLFormElement
  private readonly texts: Texts
  private readonly actions: QuestionActions

  constructor(texts: Texts, actions: QuestionActions) {
    this.texts = texts
    this.actions = actions
    this.dom = element('form', { class: 'question', novalidate: '' })
    this.dom.hidden = true
    this.dom.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.close()
    })
  }

  ask(question: Question, state: EditorState): void {
    if (question === 'link')
      return this.askForWords(state, this.texts.address, markAt(state, link)?.attrs['href'], setLink, link)
    if (question === 'ruby')
      return this.askForWords(state, this.texts.reading, markAt(state, ruby)?.attrs['rt'], setRuby, ruby)
    this.askForProvision(state)
  }

  close(): void {
    this.hide()
    this.actions.done()
  }

  private askForWords(
    state: EditorState,
    name: string,
    value: unknown,
    command: (value: string) => Command,
    type: typeof link,
  ): void {
    if (!extentOf(state, type)) return this.say(this.texts.selectWords)
    const field = element('input', { type: 'text', class: 'question-field', autocomplete: 'off' })
    field.value = typeof value === 'string' ? value : ''
    const remove = field.value === '' ? [] : [this.act(this.texts.remove, () => this.finish(command('')))]
    this.show(
      element('label', {}, name, field),
      () => {
        const chosen = command(field.value.trim())
        if (chosen(state)) this.finish(chosen)
        else this.complain()
      },
      remove,
    )
    field.focus()
  }

  private askForProvision(state: EditorState): void {
    const choice = element('select', { class: 'question-field' })
    const labels = labelsIn(state)
    state.doc.forEach((block, _position, index) => {
      const id = idOf(block)
      const name = labels[index]?.full
      if (id !== null && name && CITED.has(block.type.name))
        choice.append(element('option', { value: id }, `${name}　${block.textContent.slice(0, 24)}`))
    })
    if (choice.options.length === 0) return this.say(this.texts.noProvisions)
    this.show(element('label', {}, this.texts.provision, choice), () => this.finish(insertReference(choice.value)))
    choice.focus()
  }

  private show(label: HTMLElement, submit: () => void, more: HTMLElement[] = []): void {
    const apply = element('button', { type: 'submit', class: 'question-act primary' }, this.texts.apply)
    const message = element('p', { class: 'question-message', role: 'alert' })
    this.dom.replaceChildren(
      label,
      apply,
      ...more,
      this.act(this.texts.cancel, () => this.close()),
      message,
    )
    this.dom.onsubmit = (event) => {
      event.preventDefault()
      submit()
    }
    this.dom.hidden = false
  }

  private say(words: string): void {
    this.dom.replaceChildren(
      element('p', { class: 'question-message', role: 'status' }, words),
      this.act(this.texts.dismiss, () => this.close()),
    )
    this.dom.hidden = false
  }

  private act(name: string, act: () => void): HTMLButtonElement {
    return button(name, act, { class: 'question-act' })
  }

  private complain(): void {
    const message = this.dom.querySelector('.question-message')
    if (message) message.textContent = this.texts.badAddress
  }

  private finish(command: Command): void {
    this.hide()
    this.actions.run(command)
    this.actions.done()
  }

  private hide(): void {
    this.dom.hidden = true
    this.dom.replaceChildren()
  }
}
