// Time as something that can be handed in: tests turn the clock themselves and never sleep.

export interface Timers {
  set(act: () => void, milliseconds: number): number
  clear(timer: number): void
  now(): number
}

export const browserTimers: Timers = {
  set: (act, milliseconds) => window.setTimeout(act, milliseconds),
  clear: (timer) => window.clearTimeout(timer),
  now: () => Date.now(),
}
