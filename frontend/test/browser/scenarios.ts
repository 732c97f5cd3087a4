// All scenarios of Japanese input, by what they are about.

import { alone } from './scenarios/alone'
import { line } from './scenarios/line'
import { meanwhile } from './scenarios/meanwhile'
import { places } from './scenarios/places'
import type { Scenario } from './scenarios/scenario'
import { together } from './scenarios/together'

export const scenarios: Scenario[] = [...alone, ...meanwhile, ...together, ...line, ...places]
