// Brings something into sight in a text of which only the part near the eye is laid out (css/editor.css): other paragraphs
// have a height that is only guessed, and get their true one when one comes to them. So after the way there it is looked at
// again where it came to stand, until it stays, or until the reader goes elsewhere.

/** So many pictures in a row in which it did not move, and it stays. */
const STILL = 6
/** Two seconds at most; a page that still moves then has other reasons. */
const PICTURES = 120
const OWN_WAYS = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const

export function bringIntoSight(target: Element, block: 'start' | 'nearest'): void {
  let left = PICTURES
  let still = 0
  let top = Number.NaN
  const stop = (): void => {
    left = 0
    for (const way of OWN_WAYS) window.removeEventListener(way, stop, true)
  }
  const look = (): void => {
    if (left-- <= 0) return stop()
    target.scrollIntoView({ block })
    const now = target.getBoundingClientRect().top
    still = now === top ? still + 1 : 0
    top = now
    if (still < STILL && target.isConnected) requestAnimationFrame(look)
    else stop()
  }
  for (const way of OWN_WAYS) window.addEventListener(way, stop, { capture: true, passive: true })
  look()
}
