// Two people compose at the same time.

import { LINES, type Scenario } from './scenario'

export const together: Scenario[] = [
  {
    name: 'both compose in different paragraphs',
    act: async (stage) => {
      await stage.hand.place('公表')
      await stage.other.place('三')
      await stage.hand.preedit('か', 'かん')
      await stage.other.preedit('だ', 'だいがく')
      await stage.hand.compose('環境')
      await stage.other.compose('大学')
    },
    ends: [LINES[0]!, '国は環境公表する。', '大学三つ目の段落。'],
    undone: [LINES[0]!, '国は公表する。', '大学三つ目の段落。'],
    starts: 1,
  },
  {
    name: 'both compose in the same paragraph',
    act: async (stage) => {
      await stage.hand.place('公表')
      await stage.other.place('する')
      await stage.hand.preedit('か', 'かん')
      await stage.other.preedit('だ', 'だいがく')
      await stage.other.compose('大学')
      await stage.other.rest()
      await stage.hand.compose('環境')
    },
    ends: [LINES[0]!, '国は環境公表大学する。', LINES[2]!],
    undone: [LINES[0]!, '国は公表大学する。', LINES[2]!],
    starts: 1,
  },
  {
    name: 'both compose at the same place',
    act: async (stage) => {
      await stage.hand.place('公表')
      await stage.other.place('公表')
      await stage.hand.preedit('か', 'かん')
      await stage.other.preedit('だ', 'だいがく')
      await stage.other.compose('大学')
      await stage.other.rest()
      await stage.quiet(stage.other)
      await stage.hand.compose('環境')
    },
    ends: [LINES[0]!, '国は環境大学公表する。', LINES[2]!],
    starts: 1,
  },
]
