// What the element promises the page around it, tried in a real browser.

import assert from 'node:assert/strict'
import { written } from '../builders'
import type { Stage } from './stage'

export interface Check {
  name: string
  suggesting?: boolean
  run(stage: Stage): Promise<void>
}

/** The last events of the element, by name. */
const listen = `(() => {
  const element = document.querySelector('policy-editor')
  window.heard = {}
  for (const name of ['outline', 'status', 'selection']) element.addEventListener(name, ({ detail }) => (heard[name] = detail))
})()`

export const checks: Check[] = [
  {
    name: 'the outline tells ids, numbers, words and levels of the headings',
    run: async ({ hand }) => {
      await hand.page.evaluate(listen)
      await hand.place('国')
      await hand.press('Control+Alt+1')
      await hand.page.waitForFunction('heard.outline?.entries.length === 1')
      const [entry] =
        await hand.page.evaluate<{ label: string; text: string; level: number }[]>('heard.outline.entries')
      assert.deepEqual([entry?.label, entry?.text, entry?.level], ['第1章', '国は公表する。', 1])
    },
  },
  {
    name: 'the selection tells the address of the block of the caret',
    run: async ({ hand }) => {
      await hand.page.evaluate(listen)
      await hand.place('三')
      assert.deepEqual(await hand.page.evaluate('heard.selection'), { blockId: 'b3' })
    },
  },
  {
    name: 'the status tells who is here and when the last words were saved',
    run: async (stage) => {
      await stage.hand.page.evaluate(listen)
      await stage.hand.place('三')
      await stage.hand.press('x')
      await stage.quiet()
      await stage.hand.page.waitForFunction('heard.status?.savedAt !== null && heard.status?.state === "saved"')
      const people = await stage.hand.page.evaluate<{ name: string; me: boolean }[]>('heard.status.people')
      assert.deepEqual(people.map(({ name, me }) => `${name} ${me}`).sort(), ['A true', 'B false'])
    },
  },
  {
    name: 'in reading mode nothing can be written, and back in editing mode it can',
    run: async (stage) => {
      await stage.hand.page.evaluate(`document.querySelector('policy-editor').setMode('read')`)
      await stage.hand.place('国')
      await stage.hand.press('x')
      assert.equal(written(await stage.hand.doc())[1], '国は公表する。')
      await stage.hand.page.evaluate(`document.querySelector('policy-editor').setMode('edit')`)
      await stage.hand.place('国')
      await stage.hand.press('x')
      assert.equal(written(await stage.hand.doc())[1], 'x国は公表する。')
    },
  },
  {
    name: 'Escape and Tab leave the text; Tab alone works on it',
    run: async ({ hand }) => {
      const focused = (): Promise<boolean> =>
        hand.page.evaluate(`document.activeElement.classList.contains('policy-text')`)
      await hand.place('国')
      await hand.press('Tab')
      assert.equal((await hand.doc()).child(2).type.name, 'item')
      assert.equal(await focused(), true)
      await hand.press('Escape', 'Shift+Tab')
      assert.equal(await focused(), false)
      assert.equal((await hand.doc()).child(2).type.name, 'item')
    },
  },
  {
    name: 'what is written without a connection is announced, kept and sent later',
    run: async (stage) => {
      await stage.hand.place('国')
      stage.breakConnections()
      await stage.hand.page.waitForFunction(`document.querySelector('.band.warn')`)
      await stage.hand.page.keyboard.type('offline')
      await stage.quiet()
      assert.equal(written(stage.doc)[1], 'offline国は公表する。')
      await stage.hand.page.waitForFunction(`!document.querySelector('.band.warn')`)
    },
  },
  {
    name: 'a provision moves by keyboard with its address',
    run: async (stage) => {
      await stage.hand.place('三')
      await stage.hand.press('Control+Shift+ArrowUp')
      await stage.quiet()
      assert.deepEqual(written(stage.doc), ['一つ目の段落。', '三つ目の段落。', '国は公表する。'])
      assert.equal(stage.doc.child(2).attrs['id'], 'b3')
    },
  },
  {
    name: 'what is pasted from a word processor comes in clean and gets addresses',
    run: async (stage) => {
      await stage.hand.place('国')
      await stage.hand.page.evaluate(`(() => {
        const data = new DataTransfer()
        data.setData('text/html', '<h1 style="color:red">第一章　総則</h1><p class=MsoNormal>　本文<o:p></o:p></p>')
        const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
        document.querySelector('.policy-text').dispatchEvent(event)
      })()`)
      await stage.quiet()
      assert.deepEqual(written(stage.doc).slice(1, 3), ['総則', '本文国は公表する。'])
      const ids = stage.doc.children.slice(1).map((block) => block.attrs['id'] as string | null)
      assert.equal(new Set(ids).size, ids.length)
      assert.equal(ids.includes(null), false)
    },
  },
]
