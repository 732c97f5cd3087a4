// When somebody looks: opening and closing is no look, and what happened behind another window was not seen.

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Looking } from '../components/looking'

const MINUTE = 60_000

function room(): { looking: Looking; heard: string[]; pass(ms: number, acting?: boolean): void } {
  let now = 0
  const heard: string[] = []
  const looking = new Looking(() => now, 5_000, {
    looked: () => heard.push('looked'),
    returned: () => heard.push('returned'),
  })
  return {
    looking,
    heard,
    pass(ms, acting = true) {
      for (let passed = 0; passed < ms; passed += 1_000) {
        now += 1_000
        looking.beat()
        if (acting) looking.acted()
      }
    },
  }
}

test('whoever closes at once has not looked', () => {
  const { looking, heard, pass } = room()
  pass(4_000)
  looking.hide()
  assert.deepEqual(heard, [])
})

test('a look is told after a while, then at most once a minute, and when one leaves', () => {
  const { looking, heard, pass } = room()
  pass(5_000)
  assert.deepEqual(heard, ['looked'])
  pass(59_000)
  assert.deepEqual(heard, ['looked'])
  pass(2 * MINUTE)
  assert.deepEqual(heard, ['looked', 'looked', 'looked'])
  looking.hide()
  assert.equal(heard.length, 4)
})

test('a glance elsewhere is no absence, a longer one is', () => {
  const { looking, heard, pass } = room()
  pass(5_000)
  looking.hide()
  pass(30_000)
  looking.show()
  assert.deepEqual(heard, ['looked', 'looked'])
  looking.hide()
  pass(2 * MINUTE)
  looking.show()
  assert.deepEqual(heard, ['looked', 'looked', 'looked', 'returned'])
})

test('a screen that nobody touches is not looked at, and touching it again is coming back', () => {
  const { looking, heard, pass } = room()
  pass(5_000)
  pass(30 * MINUTE, false)
  assert.deepEqual(heard, ['looked'])
  looking.acted()
  assert.deepEqual(heard, ['looked', 'returned'])
})

test('time behind another window does not count towards a look', () => {
  const { looking, heard, pass } = room()
  looking.hide()
  pass(30_000)
  looking.show()
  pass(4_000)
  assert.deepEqual(heard, [])
  pass(1_000)
  assert.deepEqual(heard, ['looked'])
})
