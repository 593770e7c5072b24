import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'

/** A line to a server: how long a question and its answer are under way, and how many bytes come and go in a second. */
export interface Line {
  roundTripMs: number
  down: number
  up: number
}

/**
 * A port on this machine that leads to another over a slow line, shared by all connections. It slows a page and its service
 * worker alike, which the throttling of a browser's developer tools does not.
 */
export async function slowLine(
  to: number,
  { roundTripMs, down, up }: Line,
): Promise<AsyncDisposable & { port: number }> {
  const sockets = new Set<Socket>()
  const later = roundTripMs / 2
  const [toServer, toBrowser] = [pipe(later, up), pipe(later, down)]
  const server = createServer((near) => {
    const far = connect(to, '127.0.0.1')
    for (const socket of [near, far]) {
      sockets.add(socket.setNoDelay().on('error', () => socket.destroy()))
      socket.on('close', () => sockets.delete(socket))
    }
    toServer(near, far)
    toBrowser(far, near)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}

const packet = 1_460

/** One direction: each packet waits its turn, and arrives a while later. */
function pipe(laterMs: number, bytesPerSecond: number) {
  let freeAt = 0
  return (from: Socket, to: Socket) => {
    from.on('data', (data: Buffer) => {
      for (let at = 0; at < data.length; at += packet) {
        const part = data.subarray(at, at + packet)
        freeAt = Math.max(freeAt, performance.now()) + (part.length / bytesPerSecond) * 1_000
        setTimeout(() => to.write(part), freeAt + laterMs - performance.now())
      }
    })
    from.on('end', () => {
      const end = Math.max(freeAt, performance.now()) + laterMs + 1
      setTimeout(() => to.end(), end - performance.now())
    })
  }
}
