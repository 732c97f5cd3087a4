// The sheet of bubbles beside a paper, on a page that comes in parts and is moved.

import './dom.mjs'
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Bubbles } from '../components/comment-bubbles'
import type { CommentMark } from '../editor/collab/comment-marks'

const mark: CommentMark = { id: 'c1', block: 'p1', from: 1, to: 3, kind: 'EXACT', quote: '公表' }

/** What a browser draws with, in the hand of the test. */
function page() {
  const pictures = new Map<number, () => void>()
  const timers = new Map<number, () => void>()
  let last = 0
  const later = (queue: Map<number, () => void>) => (act: () => void) => (queue.set(++last, act), last)
  Object.assign(window, { setTimeout: later(timers) })
  Object.assign(globalThis, {
    ResizeObserver: class {
      observe(): void {}
      disconnect(): void {}
    },
    requestAnimationFrame: later(pictures),
    cancelAnimationFrame: (id: number) => pictures.delete(id),
    setTimeout: later(timers),
    clearTimeout: (id: number) => timers.delete(id),
  })
  const run = (queue: Map<number, () => void>): void => {
    const due = [...queue.values()]
    queue.clear()
    for (const act of due) act()
  }
  const workspace = document.createElement('div')
  document.body.replaceChildren(workspace)
  const paper = (): void => {
    workspace.innerHTML =
      '<div class="centre"><div class="sheet"><article class="paper"><p id="p1">国は公表する。</p></article></div></div>'
  }
  return { workspace, paper, timers, draw: () => run(pictures), wait: () => run(timers) }
}

test('bubbles of a panel that is moved within the page are drawn again', () => {
  const it = page()
  it.paper()
  const bubbles = new Bubbles(() => {})
  bubbles.draw(it.workspace, [mark], null, 'コメント')
  bubbles.destroy()
  bubbles.draw(it.workspace, [mark], null, 'コメント')
  it.draw()
  assert.equal(it.workspace.querySelectorAll('.cm').length, 1)
})

test('a panel that was closed does not come after a sheet that is late', () => {
  const it = page()
  const bubbles = new Bubbles(() => {})
  bubbles.draw(it.workspace, [mark], null, 'コメント')
  bubbles.draw(it.workspace, [mark], null, 'コメント')
  assert.equal(it.timers.size, 1)
  bubbles.destroy()
  it.paper()
  it.wait()
  assert.equal(it.workspace.querySelector('.comment-bubbles'), null)
})
