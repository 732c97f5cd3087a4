import { WebSocketServer } from 'ws'

export function listen(server, joined) {
  new WebSocketServer({ server }).on('connection', joined)
}
