// A document without a browser, for what reads and writes HTML.

import { JSDOM } from 'jsdom'

const { window } = new JSDOM('<!doctype html><html lang="ja"><body></body></html>')
Object.assign(globalThis, {
  window,
  document: window.document,
  DOMParser: window.DOMParser,
  NodeFilter: window.NodeFilter,
})
