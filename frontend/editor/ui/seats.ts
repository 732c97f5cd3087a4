// The constituencies as they are drawn: a hue, and the letter and shape that stand for it where hues are not seen.

import type { Person } from '../collab/protocol'
import { element } from './dom'

const HUES: Record<string, string> = {
  academia: 'aca',
  government: 'gov',
  industry: 'ind',
  civil: 'civ',
  secretariat: 'sec',
  office: 'sec',
}

export const hueOf = (seat: string): string => HUES[seat] ?? 'sec'

/** The mark of a person's seat; decoration, the name is said elsewhere. */
export function seatMark({ seat, mark }: Pick<Person, 'seat' | 'mark'>): HTMLElement {
  return element('span', { class: `seat ${hueOf(seat)}` }, mark)
}
