// What keeping needs of a browser: storage, locks (of all pages of this browser), and elements with fields.

import { JSDOM } from 'jsdom'

const { window } = new JSDOM('<!doctype html><html lang="ja"><body></body></html>', {
  url: 'https://council.example/council/texts',
  pretendToBeVisual: true,
})

const held = new Map()
const locks = {
  query: async () => ({ held: [...held.keys()].map((name) => ({ name })) }),
  request: async (name, _options, use) => {
    if (held.has(name)) return use(null)
    held.set(name, true)
    try {
      return await use({ name })
    } finally {
      held.delete(name)
    }
  },
}

for (const name of ['document', 'localStorage', 'location', 'customElements', 'HTMLElement', 'Event', 'CustomEvent', 'EventTarget'])
  Object.defineProperty(globalThis, name, { value: window[name], configurable: true })
globalThis.window = window
globalThis.isSecureContext = true
globalThis.requestAnimationFrame = (act) => setTimeout(act, 0)
Object.defineProperty(globalThis, 'navigator', { value: { locks }, configurable: true })
