// Words that nobody else has yet, kept in this browser until they are sent (ADR-0018).
//
// They are kept for one person and read by nobody else: sealed with a key that the server gives to that person after the
// sign-in, so that whoever sits here next, or looks into the browser's storage, sees that there is something and not what.
// A page holds what it keeps by a lock that the browser takes away when the page is gone; what nobody holds is of a page
// that was lost, and is taken over by the next one that shows the same place.

export interface Kept {
  /** Where it was written: of the same place it is taken over. */
  place: string
  /** How the place is called. */
  label: string
  /** The page. */
  address: string
  at: number
  words: string
  /** What the place needs beside the words. */
  more: unknown
}

export interface Loose extends Kept {
  id: string
}

export interface TakenOver {
  kept: Kept
  /** It is kept anew, and not needed any more. */
  done(): void
  /** It found no place here: it stays what a lost page left. */
  giveBack(): void
}

const PREFIX = 'council-unsent/'
const LONGEST_KEPT_MS = 30 * 24 * 60 * 60 * 1000
const MOST_CHARACTERS = 1_000_000

interface Sealed {
  at: number
  iv: string
  sealed: string
}

export class Keeper extends EventTarget {
  private readonly person: string
  private readonly key: CryptoKey
  private readonly slips = new Set<Slip>()

  private constructor(person: string, key: CryptoKey) {
    super()
    this.person = person
    this.key = key
    window.addEventListener('storage', (event) => {
      if (event.key?.startsWith(PREFIX)) this.tell()
    })
  }

  /** Null where the browser cannot seal anything: outside of HTTPS and of one's own machine. */
  static async of(person: string, key: string): Promise<Keeper | null> {
    if (!isSecureContext || !navigator.locks) return null
    try {
      const secret = await crypto.subtle.importKey('raw', bytesOf(key), 'AES-GCM', false, ['encrypt', 'decrypt'])
      forgetOld()
      return new Keeper(person, secret)
    } catch {
      return null
    }
  }

  /** Something to keep at this place from now on, for as long as the page lives. */
  hold(place: string, label: string): Slip {
    const slip = new Slip(this, `${this.prefix}${crypto.randomUUID()}`, place, label, () => this.slips.delete(slip))
    this.slips.add(slip)
    return slip
  }

  /** What lost pages left at this place, the oldest first. */
  async takeOver(place: string): Promise<TakenOver[]> {
    const taken: TakenOver[] = []
    for (const { id, ...found } of await this.loose()) {
      if (found.place !== place) continue
      const release = await hold(id)
      if (!release) continue
      // Another page may have taken it over, and be done with it, since it was found.
      const kept = await this.open(id)
      if (kept) taken.push(this.taken(id, kept, release))
      else release()
    }
    this.tell()
    return taken
  }

  private taken(id: string, kept: Kept, release: () => void): TakenOver {
    const giveBack = (): void => {
      release()
      this.tell()
    }
    const done = (): void => {
      localStorage.removeItem(id)
      giveBack()
    }
    return { kept, done, giveBack }
  }

  /** What no page holds, the oldest first. */
  async loose(): Promise<Loose[]> {
    const { held = [] } = await navigator.locks.query()
    const taken = new Set(held.map(({ name }) => name))
    const found: Loose[] = []
    for (const id of namesIn(this.prefix)) {
      const kept = taken.has(id) ? null : await this.open(id)
      if (kept) found.push({ id, ...kept })
    }
    return found.sort((a, b) => a.at - b.at)
  }

  forget(id: string): void {
    localStorage.removeItem(id)
    this.tell()
  }

  /** What was written at this place is sent, or was put away by its author. */
  async forgetPlace(place: string): Promise<void> {
    for (const slip of this.slips) if (slip.place === place) slip.keep(null)
    for (const loose of await this.loose()) if (loose.place === place) this.forget(loose.id)
  }

  tell(): void {
    this.dispatchEvent(new Event('changed'))
  }

  async seal(id: string, kept: Kept): Promise<string> {
    const iv = crypto.getRandomValues(new Uint8Array(12))
    const plain = new TextEncoder().encode(JSON.stringify(kept))
    const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bound(id) }, this.key, plain)
    return JSON.stringify({ at: kept.at, iv: textOf(iv), sealed: textOf(new Uint8Array(sealed)) } satisfies Sealed)
  }

  private async open(id: string): Promise<Kept | null> {
    try {
      const { iv, sealed } = JSON.parse(localStorage.getItem(id) ?? '') as Sealed
      const algorithm = { name: 'AES-GCM', iv: bytesOf(iv), additionalData: bound(id) }
      const plain = await crypto.subtle.decrypt(algorithm, this.key, bytesOf(sealed))
      return JSON.parse(new TextDecoder().decode(plain)) as Kept
    } catch {
      return null
    }
  }

  private get prefix(): string {
    return `${PREFIX}${this.person}/`
  }
}

/** What one place of a page keeps; the last word counts. */
export class Slip {
  readonly place: string
  private readonly keeper: Keeper
  private readonly id: string
  private readonly label: string
  private readonly over: () => void
  private readonly held: Promise<(() => void) | null>
  private next: Kept | null | undefined
  private working: Promise<void> | null = null
  private failed = false

  constructor(keeper: Keeper, id: string, place: string, label: string, over: () => void) {
    this.keeper = keeper
    this.id = id
    this.place = place
    this.label = label
    this.over = over
    this.held = hold(id)
  }

  keep(words: string | null, more: unknown = null): void {
    const { place, label } = this
    const address = location.pathname + location.search
    this.next = words === null ? null : { place, label, address, at: Date.now(), words, more }
    this.working ??= this.work()
  }

  /** Whether the last word is kept. */
  get isSafe(): boolean {
    return this.working === null && !this.failed
  }

  /** The browser has no room for it: what was kept elsewhere must stay. */
  get hasNoRoom(): boolean {
    return this.failed
  }

  /** Done when everything given to it is kept. */
  async settled(): Promise<void> {
    await this.working
  }

  /** The place is not on this page any more: what it kept is for the next one that shows it. */
  async release(): Promise<void> {
    await this.working
    this.over()
    const release = await this.held
    release?.()
    this.keeper.tell()
  }

  private async work(): Promise<void> {
    await this.held
    while (this.next !== undefined) {
      const { next } = this
      this.next = undefined
      try {
        if (next === null) localStorage.removeItem(this.id)
        else {
          const sealed = await this.keeper.seal(this.id, fitting(next))
          if (this.next === undefined) localStorage.setItem(this.id, sealed)
        }
        this.failed = false
      } catch {
        // No room: the page asks before it is left.
        this.failed = true
      }
    }
    this.working = null
  }
}

let waiting: (keeper: Keeper | null) => void
let current = new Promise<Keeper | null>((resolve) => (waiting = resolve))
let known: string | null = null

/** Who sits here, with the key of that person. */
export function keepFor(person: string, key: string): Promise<Keeper | null> {
  if (known !== person) {
    known = person
    const keeper = Keeper.of(person, key)
    void keeper.then(waiting)
    current = keeper
  }
  return current
}

/** Who keeps for the person at this page; null where nobody can. */
export function keeper(): Promise<Keeper | null> {
  return current
}

/** Whether there are words of anybody. */
export function keepsAnything(): boolean {
  return namesIn(PREFIX).length > 0
}

function hold(id: string): Promise<(() => void) | null> {
  return new Promise((given) => {
    const request = navigator.locks.request(id, { ifAvailable: true }, (lock) => {
      if (!lock) return given(null)
      return new Promise<void>((release) => given(() => release()))
    })
    request.catch(() => given(null))
  })
}

function fitting(kept: Kept): Kept {
  if (JSON.stringify(kept).length <= MOST_CHARACTERS) return kept
  return { ...kept, words: kept.words.slice(0, MOST_CHARACTERS), more: null }
}

function namesIn(prefix: string): string[] {
  return Array.from({ length: localStorage.length }, (_, i) => localStorage.key(i) ?? '').filter((name) =>
    name.startsWith(prefix),
  )
}

function forgetOld(): void {
  for (const name of namesIn(PREFIX)) {
    try {
      const { at } = JSON.parse(localStorage.getItem(name) ?? '') as Sealed
      if (Date.now() - at > LONGEST_KEPT_MS) localStorage.removeItem(name)
    } catch {
      localStorage.removeItem(name)
    }
  }
}

function bound(id: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(id) as Uint8Array<ArrayBuffer>
}

function textOf(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text)
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0)) as Uint8Array<ArrayBuffer>
}
