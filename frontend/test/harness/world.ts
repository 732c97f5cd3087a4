// Pages at one text whose line and time are in the hand of the test, and what is kept of a page that is lost.

import assert from 'node:assert/strict'
import type { KeptText } from '../../editor/collab/keeping'
import { h, item, p, policy } from '../builders'
import { Authority } from './authority'
import { Clock, Network } from './network'
import { Writer } from './writer'

const start = policy(h('chapter', '総則'), p('国は公表する。'), item(1, '研究'), p('大学は協力する。'), p('終わり'))

/** A page, or several, at one authority; `calm` lets everything arrive, `all` is the text of the server. */
export function world(suggests = false) {
  const authority = new Authority(start.toJSON())
  const network = new Network(authority)
  const clock = new Clock()
  const page = (name: string, left: KeptText | null = null) => new Writer(name, network, clock, suggests, left)
  const calm = (): void => {
    network.reachable = true
    for (let round = 0; round < 20; round++) {
      network.flow()
      clock.pass(3000)
    }
    network.flow()
  }
  const all = () => authority.doc.textBetween(0, authority.doc.content.size, '\n')
  return { authority, network, clock, page, calm, all }
}

/** Where words stand on a page. */
export function at(writer: Writer, words: string): number {
  let found = -1
  writer.doc.descendants((node, position) => {
    if (node.isText && node.text?.includes(words)) found = position + node.text.indexOf(words)
  })
  assert.ok(found >= 0, words)
  return found
}

/** The line is down until it is calm again. */
export function away(it: ReturnType<typeof world>): void {
  it.network.reachable = false
  it.network.cut()
}
