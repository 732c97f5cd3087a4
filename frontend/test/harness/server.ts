// A small site with the editor and a reference authority behind it, for tests in a real browser:
//
//   /?room=…&name=…&seat=…&mark=…   a page with <policy-editor>; every room is a text of its own
//   …&mode=suggest&suggests=1       whoever may do nothing but suggest
//   /live/{room}                    the WebSocket
//
// Run by itself (node … frontend/test/harness/server.ts) it stays up for looking around.

import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { listen, type Socket } from './sockets.mjs'
import { bundle } from './bundle.mjs'
import { Authority, type Session } from './authority'
import { sampleText } from './sample'
import { readClientMessage } from './messages'

const root = new URL('../../../', import.meta.url)
const css = (name: string): string => fileURLToPath(new URL(`src/main/resources/META-INF/resources/css/${name}`, root))

export class Harness {
  readonly rooms = new Map<string, Authority>()
  readonly origin: string
  private readonly server: Server
  private readonly sockets = new Map<Socket, string>()

  private constructor(server: Server) {
    this.server = server
    this.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  }

  static async start(port = 0): Promise<Harness> {
    const script = await bundle(fileURLToPath(new URL('frontend/components/policy-editor.ts', root)))
    const server = createServer((request, response) => {
      const [type, body] = answer(new URL(request.url ?? '/', 'http://harness'), script)
      response.writeHead(body === null ? 404 : 200, { 'content-type': `${type}; charset=utf-8` }).end(body ?? '')
    })
    await new Promise<void>((done) => server.listen(port, '127.0.0.1', done))
    const harness = new Harness(server)
    listen(server, (socket, request) => harness.join(socket, request))
    return harness
  }

  room(name: string): Authority {
    const known = this.rooms.get(name)
    if (known) return known
    const authority = new Authority(sampleText)
    authority.now = Date.now
    this.rooms.set(name, authority)
    return authority
  }

  /** Ends the connections of a room without a word, as a bad line does. */
  breakConnections(room: string): void {
    for (const [socket, name] of this.sockets) if (name === room) socket.terminate()
  }

  stop(): void {
    this.server.closeAllConnections()
    this.server.close()
  }

  private join(socket: Socket, request: IncomingMessage): void {
    const url = new URL(request.url ?? '/', 'http://harness')
    const name = url.pathname.split('/').at(-1) ?? ''
    const authority = this.room(name)
    this.sockets.set(socket, name)
    const value = (name: string, otherwise: string): string => url.searchParams.get(name) ?? otherwise
    const session: Session = {
      person: {
        key: value('key', Math.random().toString(36).slice(2)),
        name: value('name', '委員（学術）A'),
        seat: value('seat', 'academia') as 'academia',
        mark: value('mark', '学'),
        cursor: null,
      },
      suggests: value('suggests', '') !== '',
      send: (message) => socket.send(JSON.stringify(message)),
    }
    socket.on('message', (data) => {
      const message = readClientMessage(String(data))
      if (message) authority.receive(session, message)
    })
    socket.on('close', () => {
      this.sockets.delete(socket)
      authority.leave(session)
    })
  }
}

function answer(url: URL, script: string): [string, string | null] {
  if (url.pathname === '/editor.js') return ['text/javascript', script]
  if (url.pathname.startsWith('/css/')) {
    try {
      return ['text/css', readFileSync(css(url.pathname.slice(5)), 'utf8')]
    } catch {
      return ['text/css', null]
    }
  }
  return url.pathname === '/' ? ['text/html', page(url.searchParams)] : ['text/plain', null]
}

function page(query: URLSearchParams): string {
  const language = query.get('language') === 'en' ? 'en' : 'ja'
  const room = query.get('room') ?? 'main'
  query.delete('room')
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>harness</title>
<link rel="stylesheet" href="/css/tokens.css"><link rel="stylesheet" href="/css/editor.css">
<style>body { margin: 0; font-family: var(--council-font); line-height: var(--council-leading-ui) }
main { block-size: 100vh; max-inline-size: ${query.get('width') ?? '760px'}; margin-inline: auto }</style>
<main><policy-editor socket="/live/${encodeURIComponent(room)}?${query.toString().replaceAll('&', '&amp;')}" language="${language}"
 mode="${query.get('mode') ?? 'edit'}"></policy-editor></main>
<script type="module" src="/editor.js"></script></html>`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const harness = await Harness.start(Number(process.env['PORT'] ?? 8099))
  console.log(harness.origin)
}
