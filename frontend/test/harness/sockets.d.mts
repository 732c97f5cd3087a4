import type { IncomingMessage, Server } from 'node:http'

export interface Socket {
  send(frame: string): void
  terminate(): void
  on(event: string, act: (data: unknown) => void): void
}

export function listen(server: Server, joined: (socket: Socket, request: IncomingMessage) => void): void
