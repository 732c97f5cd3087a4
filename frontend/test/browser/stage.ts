// Two people at one text, in a real browser with real composition events (DevTools protocol), and the server at hand.

import { Slice, type Node } from 'prosemirror-model'
import { ReplaceStep, type Step } from 'prosemirror-transform'
import { schema } from '../../editor/schema'
import { at } from '../builders'
import { Authority } from '../harness/authority'
import { decide, type Verdict } from '../harness/decide'
import type { Harness } from '../harness/server'
import type { Browser, Devtools, Page } from './chromium.mjs'

const BLOCKS = '.title, .heading, .paragraph, .item, .note, .code, .table'

/** Longer than the editor waits after a composition. */
const REST_MS = 60

export class Hand {
  readonly page: Page
  readonly errors: Error[] = []
  private readonly devtools: Devtools

  private constructor(page: Page, devtools: Devtools) {
    this.page = page
    this.devtools = devtools
    page.on('pageerror', (error) => this.errors.push(error))
  }

  static async open(browser: Browser, address: string): Promise<Hand> {
    const page = await browser.newPage({ viewport: { width: 900, height: 700 } })
    const hand = new Hand(page, await page.context().newCDPSession(page))
    await page.goto(address)
    await page.waitForFunction(`document.querySelector('[data-connection="live"]')`)
    await page.evaluate(`window.starts = 0; addEventListener('compositionstart', () => window.starts++, true); 0`)
    return hand
  }

  /** A run of the preedit as it grows. */
  async preedit(...stages: string[]): Promise<void> {
    for (const text of stages) {
      await this.devtools.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      })
    }
  }

  async commit(text: string): Promise<void> {
    await this.devtools.send('Input.insertText', { text })
  }

  async cancel(): Promise<void> {
    await this.devtools.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 })
  }

  async compose(...stages: string[]): Promise<void> {
    await this.preedit(...stages)
    await this.commit(stages.at(-1) ?? '')
  }

  async rest(): Promise<void> {
    await this.page.waitForTimeout(REST_MS)
  }

  /** Puts the caret before `words`, or selects from there to the end of `until`. */
  async place(words: string, until?: string, offset = 0): Promise<void> {
    const doc = await this.doc()
    const from = at(doc, words) + offset
    const to = until === undefined ? from : at(doc, until) + until.length
    await this.select(from, to)
  }

  async select(from: number, to = from): Promise<void> {
    await this.page.evaluate(`(() => {
      const { view } = document.querySelector('policy-editor').editor
      view.focus()
      const Selection = view.state.selection.constructor
      const at = (position) => view.state.doc.resolve(position)
      view.dispatch(view.state.tr.setSelection(new Selection(at(${from}), at(${to}))))
    })()`)
    await this.page.waitForTimeout(20)
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  async doc(): Promise<Node> {
    const json = await this.page.evaluate<unknown>(
      `document.querySelector('policy-editor').editor.view.state.doc.toJSON()`,
    )
    return schema.nodeFromJSON(json)
  }

  /** What stands in the page, block by block. */
  screen(): Promise<string[]> {
    return this.page.evaluate(`[...document.querySelectorAll('.policy-text :is(${BLOCKS})')].map((block) => {
      const copy = block.cloneNode(true)
      copy.querySelectorAll('.ref, .split').forEach((sign) => sign.remove())
      copy.querySelectorAll('td, th').forEach((cell) => cell.append('|'))
      return copy.textContent.replace(/\\|$/, '')
    })`)
  }

  starts(): Promise<number> {
    return this.page.evaluate('window.starts')
  }

  /** The words of the block before the caret, as the page has it. */
  beforeCaret(): Promise<string> {
    return this.page.evaluate(`(() => {
      const { focusNode, focusOffset } = getSelection()
      const element = focusNode?.nodeType === 3 ? focusNode.parentElement : focusNode
      const block = element?.closest('.line, ${BLOCKS}')
      if (!block) return ''
      const range = document.createRange()
      range.setStart(block, 0)
      range.setEnd(focusNode, focusOffset)
      return range.toString()
    })()`)
  }
}

export class Stage {
  readonly authority: Authority
  readonly hand: Hand
  readonly other: Hand
  private readonly harness: Harness
  private readonly room: string

  private constructor(harness: Harness, room: string, authority: Authority, hand: Hand, other: Hand) {
    this.harness = harness
    this.room = room
    this.authority = authority
    this.hand = hand
    this.other = other
  }

  /** `suggesting`: neither of the two may do anything else. */
  static async set(
    browser: Browser,
    harness: Harness,
    room: string,
    text: unknown,
    suggesting = false,
  ): Promise<Stage> {
    const authority = new Authority(text)
    harness.rooms.set(room, authority)
    const address = `${harness.origin}/?room=${room}${suggesting ? '&mode=suggest&suggests=1' : ''}`
    const hand = await Hand.open(browser, `${address}&name=A`)
    const other = await Hand.open(browser, `${address}&name=B&seat=civil&mark=%E5%B8%82`)
    return new Stage(harness, room, authority, hand, other)
  }

  get doc(): Node {
    return this.authority.doc
  }

  /** The text as it would be with everything accepted, or rejected. */
  decided(verdict: Verdict): Node {
    return decide(this.doc, () => verdict).reduce((doc, step) => step.apply(doc).doc ?? doc, this.doc)
  }

  async remote(...steps: Step[]): Promise<void> {
    this.authority.change(steps)
    await this.hand.page.waitForTimeout(15)
  }

  insert(before: string, words: string, offset = 0): Step {
    const position = at(this.doc, before) + offset
    const slice = new Slice(schema.nodes['paragraph']!.create(null, schema.text(words)).content, 0, 0)
    return new ReplaceStep(position, position, slice)
  }

  remove(words: string): Step {
    const from = at(this.doc, words)
    return new ReplaceStep(from, from + words.length, Slice.empty)
  }

  removeBlock(words: string): Step {
    const $inside = this.doc.resolve(at(this.doc, words))
    return new ReplaceStep($inside.before(), $inside.after(), Slice.empty)
  }

  split(before: string): Step {
    const position = at(this.doc, before)
    const { paragraph } = schema.nodes
    const halves = schema.topNodeType.create(null, [
      schema.nodes['title']!.create(),
      paragraph!.create(),
      paragraph!.create(),
    ])
    return new ReplaceStep(position, position, new Slice(halves.content.cut(2), 1, 1))
  }

  /** Takes away the border in front of the block that begins with `words`. */
  join(words: string): Step {
    const border = this.doc.resolve(at(this.doc, words)).before()
    return new ReplaceStep(border - 1, border + 1, Slice.empty)
  }

  /** Until everybody has the text of the server. */
  async quiet(...hands: Hand[]): Promise<void> {
    const waited = hands.length > 0 ? hands : [this.hand, this.other]
    for (let i = 0; i < 80; i++) {
      const resting = await Promise.all(waited.map((hand) => this.isResting(hand)))
      if (resting.every(Boolean)) return
      await this.hand.page.waitForTimeout(25)
    }
    throw new Error('the editors did not come to rest')
  }

  private isResting(hand: Hand): Promise<boolean> {
    return hand.page.evaluate(`(() => {
      const { text } = document.querySelector('policy-editor').editor
      return !text.isComposing && text.sendable() === null && text.version === ${this.authority.version}
    })()`)
  }

  breakConnections(): void {
    this.harness.breakConnections(this.room)
  }

  async strike(): Promise<void> {
    this.harness.rooms.delete(this.room)
    await this.hand.page.close()
    await this.other.page.close()
  }
}
