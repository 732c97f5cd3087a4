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
  for (const name of ['outline', 'status', 'selection', 'suggestions-changed', 'suggestion-focus']) element.addEventListener(name, ({ detail }) => (heard[name] = detail))
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
    name: 'what rests is signed beside the paper while it does, and a key that is refused says why',
    run: async (stage) => {
      const { hand, authority } = stage
      const signs = (): Promise<string[]> =>
        hand.page.evaluate(`[...document.querySelectorAll('.resting .rests-why')].map((sign) => sign.textContent)`)
      await hand.place('国')
      await hand.press('Control+Alt+1')
      await stage.quiet()
      const chapter = String(authority.doc.child(2).attrs['id'])
      assert.deepEqual(await signs(), [])
      authority.freeze({ [chapter]: '採決のため' })
      await hand.page.waitForFunction(`document.querySelector('.rests-part')`)
      assert.deepEqual(await signs(), ['凍結中：採決のため'])
      const [part, first, last] = await hand.page.evaluate<[number, number, number]>(`(() => {
        const part = document.querySelector('.rests-part').getBoundingClientRect()
        const [, , first, last] = [...document.querySelectorAll('.policy-text > *')].map((block) => block.getBoundingClientRect())
        return [part.height, last.bottom - first.top, part.top - first.top]
      })()`)
      assert.equal(Math.abs(part - first) < 2 && Math.abs(last) < 2, true, 'from the heading to the last block of it')
      await hand.press('x')
      await hand.page.waitForFunction(`document.querySelector('.bands').textContent.includes('理由：採決のため')`)
      authority.freeze({}, '意見公募のため')
      await hand.page.waitForFunction(`document.querySelector('.rests-why')?.textContent === '凍結中：意見公募のため'`)
      authority.freeze({})
      await hand.page.waitForFunction(`!document.querySelector('.rests-part')`)
      await hand.press('y')
      assert.equal(written(await hand.doc())[1]?.includes('y'), true)
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
  {
    name: 'the suggestions are told, and found again by their ids',
    suggesting: true,
    run: async (stage) => {
      const { hand, other } = stage
      await hand.page.evaluate(listen)
      await hand.place('公表', '公表')
      await hand.press('x')
      await other.place('三')
      await other.press('Backspace')
      await stage.quiet()
      await hand.page.waitForFunction(`heard['suggestions-changed']?.suggestions.length === 2`)
      const told = await hand.page.evaluate<{ id: string; by: string; kind: string; blockIds: string[] }[]>(
        `document.querySelector('policy-editor').suggestions()`,
      )
      assert.deepEqual(
        told.map(({ by, kind, blockIds }) => [by, kind, blockIds.join()]),
        [
          ['A', 'replace', 'b2'],
          ['B', 'join', 'b3'],
        ],
      )
      const go = (id: string): Promise<boolean> =>
        hand.page.evaluate(`document.querySelector('policy-editor').goToSuggestion(${JSON.stringify(id)})`)
      assert.equal(await go(told[1]!.id), true)
      assert.deepEqual(await hand.page.evaluate(`heard['suggestion-focus']`), { id: told[1]!.id })
      assert.equal(await go('s-none'), false)
      await hand.place('一つ')
      assert.deepEqual(await hand.page.evaluate(`heard['suggestion-focus']`), { id: null })
    },
  },
  {
    name: 'one goes through the suggestions by keyboard, also where one only reads, and hears what they are',
    suggesting: true,
    run: async (stage) => {
      const { hand } = stage
      await hand.place('公表', '公表')
      await hand.press('x')
      await hand.place('三')
      await hand.press('y')
      await stage.quiet()
      await hand.page.evaluate(`document.querySelector('policy-editor').setMode('read')`)
      await hand.page.evaluate(`document.querySelector('.policy-text').focus()`)
      const said = (): Promise<string> => hand.page.evaluate(`document.querySelector('.said').textContent`)
      const heard: string[] = []
      for (const key of ['Alt+Shift+ArrowDown', 'Alt+Shift+ArrowDown', 'Alt+Shift+ArrowUp']) {
        await hand.press(key)
        heard.push(await said())
      }
      assert.deepEqual(heard.sort(), [
        'Aの提案：書換え。「公表」を削る、「x」を加える',
        'Aの提案：書換え。「公表」を削る、「x」を加える',
        'Aの提案：追加。「y」を加える',
      ])
    },
  },
  {
    name: 'suggested words say whose they are, and a new name is said at once',
    suggesting: true,
    run: async (stage) => {
      await stage.other.place('公表')
      await stage.other.press('x')
      await stage.quiet()
      const said = await stage.hand.page.evaluate<string[]>(
        `[...document.querySelectorAll('ins')].map((ins) => ins.getAttribute('aria-description') + ins.title)`,
      )
      assert.deepEqual(said, ['Bの提案：追加Bの提案：追加'])
      await stage.hand.page.waitForFunction(`document.querySelector('.margin .seat.civ')?.textContent === '市'`)
    },
  },
  {
    name: 'in one’s own provision every tool works at once',
    suggesting: true,
    run: async (stage) => {
      const { hand } = stage
      await hand.place('三つ目の段落。', undefined, 7)
      await hand.press('Enter', 'x')
      await hand.press('Control+Alt+1')
      await stage.quiet()
      assert.equal(stage.doc.lastChild?.type.name, 'heading')
      assert.equal(await hand.page.evaluate(`document.querySelector('.tool-kind').disabled`), false)
    },
  },
  {
    name: 'a new provision is laid out before anything is typed into it, also anew when it has got its address',
    run: async (stage) => {
      const { hand } = stage
      await hand.page.evaluate(`(() => {
        window.seen = []
        new MutationObserver((changes) => {
          for (const { addedNodes } of changes)
            for (const node of addedNodes)
              if (node.nodeName === 'P') window.seen.push(getComputedStyle(node).contentVisibility)
        }).observe(document.querySelector('.policy-text'), { childList: true })
      })()`)
      await hand.place('三つ目の段落。', undefined, 7)
      await hand.press('Enter')
      await stage.quiet()
      assert.deepEqual(await hand.page.evaluate('window.seen'), ['visible', 'visible'])
    },
  },
]
