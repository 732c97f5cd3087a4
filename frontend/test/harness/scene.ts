// One writer at an authority, with an input method: what the composition tests set up, do and look at.

import assert from 'node:assert/strict'
import { Slice, type Node } from 'prosemirror-model'
import { ReplaceStep, type Step } from 'prosemirror-transform'
import { SETTLE_MS } from '../../editor/composition/live-text'
import { p, written } from '../builders'
import { Authority } from './authority'
import { decide } from './decide'
import { Clock, Network } from './network'
import { Writer } from './writer'

export interface Scene {
  authority: Authority
  clock: Clock
  network: Network
  writer: Writer
}

export type Setting = (doc: Node) => Scene

export function setting(suggests: boolean): Setting {
  return (doc) => {
    const authority = new Authority(doc.toJSON())
    const clock = new Clock()
    const network = new Network(authority)
    const writer = new Writer('w', network, clock, suggests)
    network.flow()
    return { authority, clock, network, writer }
  }
}

/** The blocks as they are when everything that is suggested is accepted. */
export function blocks(doc: Node): string[] {
  let accepted = doc
  for (const step of decide(doc, () => 'accept')) accepted = step.apply(accepted).doc!
  return written(accepted)
}

export const insert = (position: number, words: string): Step =>
  new ReplaceStep(position, position, new Slice(p(words).content, 0, 0))
export const remove = (from: number, to: number): Step => new ReplaceStep(from, to, Slice.empty)

/** The composition ends, and the words reach the server. */
export function commit({ writer, clock, network }: Scene): void {
  writer.text.composeEnd()
  clock.pass(SETTLE_MS)
  network.flow()
}

export function remote({ authority, network }: Scene, ...steps: Step[]): void {
  authority.change(steps)
  network.flow()
}

export function agreed({ authority, writer }: Scene): void {
  assert.deepEqual(writer.refused, [])
  assert.deepEqual(writer.doc.toJSON(), authority.doc.toJSON())
}
