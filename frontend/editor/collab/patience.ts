const FIRST_MS = 400
const LONGEST_MS = 20_000

/**
 * How long to wait before the next attempt: twice as long each time, and never at the same moment as everybody else, or a
 * restarted server would meet all editors at once.
 */
export function patience(attempt: number, chance: number = Math.random()): number {
  const most = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempt, 10))
  return Math.round(most * (0.5 + chance / 2))
}
