import { once } from 'node:events'
import type { Socket } from 'node:net'
import { WebSocket } from 'ws'
import type { Id } from '#lib/ids.ts'

/** A member who reads a community's log after a seq, once the first frame is here. */
export async function join(
  port: number,
  community: Id,
  cookie: string,
  after = 0,
): Promise<WebSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/api/live`, {
    headers: { cookie },
    perMessageDeflate: false,
    skipUTF8Validation: true,
  })
  await once(socket, 'open')
  socket.send(JSON.stringify({ type: 'subscribe', community, after }))
  await once(socket, 'message')
  return socket
}

/** The stream that a client of `ws` reads from. */
export function streamBelow(socket: WebSocket): Socket {
  const { _socket: stream } = socket as unknown as { _socket: Socket }
  return stream
}
