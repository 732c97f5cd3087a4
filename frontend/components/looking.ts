// When somebody truly looks at a paper: its window is in front, and a person is at it. Opening and closing is no look, a
// window behind others is none, and neither is a screen that nobody has touched for long.

/** A window that was away this long is come back to; a glance elsewhere is no absence. */
const AWAY_MS = 60_000
/** Nobody reads this long without touching anything: a screenful takes two minutes. */
const IDLE_MS = 300_000
const TELL_MS = 60_000

export interface LookingListener {
  /** Somebody has looked for long enough, and again at most once a minute. */
  looked(): void
  /** Somebody is back: what happened meanwhile was not seen. */
  returned(): void
}

export class Looking {
  private readonly now: () => number
  private readonly enough: number
  private readonly listener: LookingListener
  private lastBeat: number
  private lastAct: number
  private hiddenAt: number | null = null
  private sum = 0
  private toldAt: number | null = null

  /** @param enough milliseconds after which it counts as a look */
  constructor(now: () => number, enough: number, listener: LookingListener) {
    this.now = now
    this.enough = enough
    this.listener = listener
    this.lastBeat = this.lastAct = now()
  }

  /** Once a second or so. */
  beat(): void {
    const now = this.now()
    const gap = now - this.lastBeat
    this.lastBeat = now
    if (this.hiddenAt !== null) return
    if (gap > AWAY_MS) {
      // The machine was asleep.
      this.back(now)
      return
    }
    if (now - this.lastAct > IDLE_MS) return
    this.sum += gap
    const due = this.toldAt === null ? this.sum >= this.enough : now - this.toldAt >= TELL_MS && this.lastAct > this.toldAt
    if (due) this.tell(now)
  }

  /** Somebody moved, typed, scrolled. */
  acted(): void {
    const now = this.now()
    if (this.hiddenAt !== null) return
    if (now - this.lastAct > IDLE_MS) this.back(now)
    else this.lastAct = now
  }

  hide(): void {
    if (this.hiddenAt !== null) return
    const now = this.now()
    if (this.toldAt !== null && now - this.lastAct <= IDLE_MS) this.tell(now)
    this.hiddenAt = now
  }

  show(): void {
    if (this.hiddenAt === null) return
    const now = this.now()
    const away = now - this.hiddenAt
    this.hiddenAt = null
    this.lastBeat = now
    if (away > AWAY_MS) this.back(now)
    else this.lastAct = now
  }

  private back(now: number): void {
    this.lastAct = now
    this.listener.returned()
  }

  private tell(now: number): void {
    this.toldAt = now
    this.listener.looked()
  }
}
