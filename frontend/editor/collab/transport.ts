// The way to the server. The connection knows only this interface, so that a test can stand in for the network and lose,
// repeat or delay what it likes.

export interface TransportListener {
  opened(): void
  received(frame: string): void
  /** Said once, however the end came about; not after `close()`. `why` where it is known that waiting does not help. */
  closed(why?: 'SIGNED_OUT'): void
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
    let wasOpen = false
    const end = (): void => {
      if (over) return
      over = true
      // A browser does not say why a way was not opened; the server does, when it is asked like this.
      if (wasOpen) listener.closed()
      else void isSignedOut(address).then((out) => (out ? listener.closed('SIGNED_OUT') : listener.closed()))
    }
    socket.addEventListener('open', () => {
      wasOpen = true
      if (!over) listener.opened()
    })
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

async function isSignedOut(address: URL): Promise<boolean> {
  try {
    const asked = new URL(address)
    asked.protocol = asked.protocol.replace(/^ws/, 'http')
    return (await fetch(asked, { redirect: 'manual', cache: 'no-store' })).status === 401
  } catch {
    return false
  }
}
