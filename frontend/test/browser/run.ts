// Plays the scenarios of Japanese input and the checks of the element in a browser and says how many came out right.
//   node frontend/test/run.mjs browser [part of a name]

import assert from 'node:assert/strict'
import { written } from '../builders'
import { Harness } from '../harness/server'
import { launch } from './chromium.mjs'
import { checks } from './element'
import { scenarios } from './scenarios'
import { textOf, usualText, type Scenario } from './scenarios/scenario'
import { Stage } from './stage'
import { suggestions } from './suggestions'

async function play(scenario: Scenario, stage: Stage, suggesting: boolean): Promise<void> {
  const blocks = (): string[] => written(stage.decided('accept')).map(plainBlock)
  await scenario.act(stage)
  await stage.hand.rest()
  await stage.other.rest()
  await stage.quiet()
  assert.deepEqual(blocks(), scenario.ends, 'the text')
  await agreed(stage)
  if (scenario.starts !== undefined) assert.equal(await stage.hand.starts(), scenario.starts, 'compositions begun')
  if (scenario.caret !== undefined) {
    // Words that go stand before the caret, too.
    const words = suggesting ? scenario.caret.slice(-2) : scenario.caret
    assert.equal((await stage.hand.beforeCaret()).endsWith(words), true, `caret behind ${words}`)
  }
  scenario.leaves?.(stage)
  if (scenario.undone) {
    await stage.hand.press('Control+z')
    await stage.quiet()
    assert.deepEqual(blocks(), scenario.undone, 'after one undo')
    await agreed(stage)
  }
}

const plainBlock = (words: string): string => words.replaceAll('↵', '')

async function agreed({ hand, other, doc }: Stage): Promise<void> {
  for (const person of [hand, other]) {
    assert.deepEqual((await person.doc()).toJSON(), doc.toJSON(), 'the model')
    const blocks = doc.content.content.map((block) => plainBlock(block.textBetween(0, block.content.size, '|', '↵')))
    assert.deepEqual(await person.screen(), blocks, 'the page')
    assert.deepEqual(person.errors.map(String), [], 'errors in the page')
  }
}

interface Trial {
  name: string
  text: unknown
  suggesting: boolean
  run(stage: Stage): Promise<void>
}

// Everything that is done to a text can be suggested to it as well: accepted, it must come to the same.
const played = (scenario: Scenario, suggesting: boolean): Trial => ({
  ...{ name: suggesting ? `${scenario.name}, suggesting` : scenario.name, text: textOf(scenario), suggesting },
  run: (stage: Stage) => play(scenario, stage, suggesting),
})

const trials: Trial[] = [
  ...scenarios.map((scenario) => played(scenario, false)),
  ...[...scenarios, ...suggestions].map((scenario) => played(scenario, true)),
  ...checks.map(({ name, run, suggesting = false }) => ({ name, text: usualText(), suggesting, run })),
]

const part = process.argv[2] ?? ''
const chosen = trials.filter(({ name }) => name.includes(part))
const harness = await Harness.start()
const browser = await launch()
let right = 0
for (const [i, { name, text, suggesting, run }] of chosen.entries()) {
  const stage = await Stage.set(browser, harness, `trial-${i}`, text, suggesting)
  try {
    await run(stage)
    right++
  } catch (error) {
    console.log(`wrong: ${name}\n${error instanceof Error ? error.message : String(error)}\n`)
  }
  await stage.strike()
}
await browser.close()
harness.stop()
console.log(`${right} of ${chosen.length} right`)
process.exitCode = right === chosen.length ? 0 : 1
