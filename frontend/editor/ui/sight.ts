// Bringing something into sight in a text of which only the part near the eye is laid out (css/editor.css): other paragraphs
// have a height that is only guessed, and get their true one when one comes to them. So after the way there it is looked at
// again, for the few pictures in which that happens, where it came to stand.

const PICTURES = 6

export function bringIntoSight(target: Element, block: 'start' | 'nearest'): void {
  let left = PICTURES
  const look = (): void => {
    target.scrollIntoView({ block })
    if (--left > 0 && target.isConnected) requestAnimationFrame(look)
  }
  look()
}
