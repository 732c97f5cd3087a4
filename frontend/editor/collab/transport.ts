// The way to the server. The connection knows only this interface, so that a test can stand in for the network and lose,
// repeat or delay what it likes.

export interface TransportListener {
  opened(): void
  received(frame: string): void
  /** Said once, however the end came about; not after `close()`. */
  closed(): void
}

export interface Transport {
  send(frame: string): void
  close(): void
}

export type OpenTransport = (listener: TransportListener) => Transport

/** A WebSocket to a path of this site, or to an absolute ws: address. */
export function webSocketTo(path: string): OpenTransport {
  return (listener) => {
    const address = new URL(path, document.baseURI)
    address.protocol = address.protocol.replace(/^http/, 'ws')
    const socket = new WebSocket(address)
    let over = false
    const end = (): void => {
      if (over) return
      over = true
      listener.closed()
    }
    socket.addEventListener('open', () => over || listener.opened())
    socket.addEventListener('message', ({ data }) => over || listener.received(String(data)))
    socket.addEventListener('close', end)
    socket.addEventListener('error', end)
    return {
      send: (frame) => {
        if (socket.readyState === WebSocket.OPEN) socket.send(frame)
      },
      close: () => {
        over = true
        socket.close()
      },
    }
  }
}
