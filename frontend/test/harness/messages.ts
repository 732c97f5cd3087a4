import type { ClientMessage } from '../../editor/collab/protocol'

export function readClientMessage(frame: string): ClientMessage | null {
  const message: unknown = JSON.parse(frame)
  return typeof message === 'object' && message !== null && 't' in message ? (message as ClientMessage) : null
}
