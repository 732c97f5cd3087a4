import type { IncomingMessage, Server } from 'node:http'

interface Socket {
  send(frame: string): void
  on(event: string, act: (data: unknown) => void): void
}

export function listen(server: Server, joined: (socket: Socket, request: IncomingMessage) => void): void
