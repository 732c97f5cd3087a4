// What comes over the line while somebody composes: confirmations, refusals, addresses, or nothing at all.

import { AttrStep } from 'prosemirror-transform'
import { at } from '../../builders'
import { during, LINES, UNDONE, type Scenario } from './scenario'

export const line: Scenario[] = [
  {
    name: 'the server gives the paragraph another address',
    act: during((s) => new AttrStep(s.doc.resolve(at(s.doc, '国')).before(), 'id', 'p-new')),
    ends: [LINES[0]!, '国は環境公表する。', LINES[2]!],
    starts: 1,
  },
  {
    name: 'typed letters not yet confirmed before the composition',
    act: async (stage) => {
      await stage.hand.place('公表')
      await stage.hand.press('a', 'b')
      await stage.hand.preedit('か', 'かん')
      await stage.remote(stage.insert('国', '【前】'))
      await stage.hand.compose('環境')
    },
    ends: [LINES[0]!, '【前】国はab環境公表する。', LINES[2]!],
    starts: 1,
  },
  {
    name: 'the connection breaks during a composition',
    act: async (stage) => {
      await stage.hand.place('公表')
      await stage.hand.preedit('か', 'かん')
      stage.breakConnections()
      await stage.hand.compose('環境')
      await stage.hand.rest()
    },
    ends: [LINES[0]!, '国は環境公表する。', LINES[2]!],
    undone: UNDONE,
    starts: 1,
  },
  {
    name: 'a refusal during a composition hands the words back',
    act: async (stage) => {
      await stage.hand.place('公表')
      stage.authority.refuse = () => 'NOT_ALLOWED'
      await stage.hand.press('x')
      await stage.hand.preedit('か', 'かん')
      await stage.hand.page.waitForFunction(`document.querySelector('.band-words')`)
      stage.authority.refuse = () => null
      const kept = await stage.hand.page.evaluate<string>(`document.querySelector('.band-words').textContent`)
      // How far the preedit had come when the refusal arrived is a matter of milliseconds.
      if (!/^x(かん?)?$/.test(kept)) throw new Error(`kept: ${kept}`)
      await stage.hand.cancel()
      await stage.hand.rest()
    },
    ends: LINES,
  },
]
