// Whom a remark is about to call: what stands behind the @ before the caret, and who may be meant by it.

export interface Callable {
  /** As the person is called in the language of the screen; what is put in. */
  name: string
  /** In the other language; found by it, too. */
  also: string
}

export interface Calling {
  /** Where the @ stands. */
  at: number
  /** What is typed behind it, up to the caret. */
  typed: string
}

const LONGEST = 30
const MOST = 8

/** The @ that is being written behind, if one is; not the one of a mail address. */
export function callingAt(text: string, caret: number): Calling | null {
  const before = text.slice(Math.max(0, caret - LONGEST - 1), caret)
  const found = Math.max(before.lastIndexOf('@'), before.lastIndexOf('\uFF20'))
  if (found < 0) return null
  const typed = before.slice(found + 1)
  if (typed.includes('\n') || /[A-Za-z0-9._-]$/.test(before.slice(0, found))) return null
  return { at: caret - typed.length - 1, typed }
}

/** Those whose name begins so come first, then those in whose name it stands; nobody once the name is there and written on. */
export function candidates(people: readonly Callable[], typed: string): Callable[] {
  const wanted = fold(typed)
  const rank = ({ name, also }: Callable): number => {
    const names = [fold(name), fold(also)]
    return names.some((one) => one.startsWith(wanted)) ? 0 : names.some((one) => one.includes(wanted)) ? 1 : 2
  }
  return [0, 1].flatMap((wished) => people.filter((person) => rank(person) === wished)).slice(0, MOST)
}

/** Wide letters, as an input method writes them, are the same as narrow ones. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
