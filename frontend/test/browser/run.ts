// Plays the scenarios of Japanese input and the checks of the element in a browser and says how many came out right.
//   node frontend/test/run.mjs browser [part of a name]

import assert from 'node:assert/strict'
import { written } from '../builders'
import { Harness } from '../harness/server'
import { launch } from './chromium.mjs'
import { checks } from './element'
import { scenarios, textOf, usualText, type Scenario } from './scenarios'
import { Stage } from './stage'

async function play(scenario: Scenario, stage: Stage): Promise<void> {
  await scenario.act(stage)
  await stage.hand.rest()
  await stage.other.rest()
  await stage.quiet()
  assert.deepEqual(written(stage.doc).map(plainBlock), scenario.ends, 'the text')
  await agreed(stage)
  if (scenario.starts !== undefined) assert.equal(await stage.hand.starts(), scenario.starts, 'compositions begun')
  if (scenario.caret !== undefined)
    assert.equal((await stage.hand.beforeCaret()).endsWith(scenario.caret), true, `caret behind ${scenario.caret}`)
  if (scenario.undone) {
    await stage.hand.press('Control+z')
    await stage.quiet()
    assert.deepEqual(written(stage.doc).map(plainBlock), scenario.undone, 'after one undo')
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
  run(stage: Stage): Promise<void>
}

const trials: Trial[] = [
  ...scenarios.map((scenario) => ({
    name: scenario.name,
    text: textOf(scenario),
    run: (stage: Stage) => play(scenario, stage),
  })),
  ...checks.map(({ name, run }) => ({ name, text: usualText(), run })),
]

const part = process.argv[2] ?? ''
const chosen = trials.filter(({ name }) => name.includes(part))
const harness = await Harness.start()
const browser = await launch()
let right = 0
for (const [i, { name, text, run }] of chosen.entries()) {
  const stage = await Stage.set(browser, harness, `trial-${i}`, text)
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
