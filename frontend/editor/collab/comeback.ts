// Edits of an earlier page that had not been confirmed when it was lost: a time-out, a restart, a browser that was closed.
//
// The server sends the text of the version on which they were made, and all steps since. They are made on that text once
// more and then meet the steps like edits that waited for a connection. Steps of the lost page in the log say which of
// them were stored after all; they are taken for its confirmations, in their order.

import { Step } from 'prosemirror-transform'
import { schema } from '../schema'
import type { LiveText } from '../composition/live-text'
import type { KeptEdits } from './keeping'
import type { SentStep, Welcome } from './protocol'

/** No editor has this name. */
const EARLIER = 'earlier'

/** False when the two do not go together, or the server could not go back so far; of the edits nothing is left in the text. */
export function comeBack(text: LiveText, log: Welcome, edits: KeptEdits): boolean {
  const from = log.t === 'init' ? log.v : log.from
  text.open(log.doc, from, edits.client)
  if (log.t === 'init') return false
  try {
    text.repeat(edits.steps.map((step) => Step.fromJSON(schema, step)))
    for (const { steps, own } of runs(log.steps, edits)) {
      text.receive(
        steps.map(({ s }) => Step.fromJSON(schema, s)),
        steps.map(() => (own ? edits.client : EARLIER)),
      )
    }
    if (text.isSound()) return true
  } catch {
    // What was kept may be anything.
  }
  text.open(log.doc, from, edits.client)
  return false
}

/** One's own steps apart from those of others: the text takes them for confirmations at the head of a run only. */
function runs(sent: readonly SentStep[], { client, steps: made }: KeptEdits): { steps: SentStep[]; own: boolean }[] {
  const found: { steps: SentStep[]; own: boolean }[] = []
  let waiting = made.length
  for (const step of sent) {
    const own = step.c === client && waiting > 0
    if (own) waiting--
    const last = found.at(-1)
    if (last?.own === own) last.steps.push(step)
    else found.push({ steps: [step], own })
  }
  return found
}
