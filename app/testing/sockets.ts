import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect as connectTcp } from 'node:net'
import { WebSocket } from 'ws'
import type { Id } from '#lib/ids.ts'
import type { Gateway } from '#platform/server/live/gateway.ts'
import type { ClientMessage, LogEntry, ServerMessage } from '#platform/server/live/protocol.ts'

/** A gateway that listens on a port of its own. */
export interface Listening extends AsyncDisposable {
  connect(cookie: string, headers?: Record<string, string>): Promise<Client>
  /** Asks for a socket at any path, as no browser would; answers the first line of the reply. */
  upgrade(path: string): Promise<string>
}

/** One browser's socket, and everything it was told. */
export interface Client extends Disposable {
  socket: WebSocket
  heard: ServerMessage[]
  send(message: ClientMessage): void
  /** Subscribes, and resolves once the replay is here. */
  follow(community: Id, after: number): Promise<void>
  /** Asks for something by name; resolves with the answer. */
  call(name: string, input: unknown): Promise<ServerMessage & { type: 'reply' }>
  /** The entries heard so far, in the order they came. */
  entries(): LogEntry[]
  /** Waits until something heard fits, the past included. */
  until<Found extends ServerMessage>(
    fits: (message: ServerMessage) => message is Found,
  ): Promise<Found>
  until(fits: (message: ServerMessage) => boolean): Promise<ServerMessage>
  /** Waits until the entry with this seq is here. */
  reach(seq: number): Promise<void>
  closed: Promise<{ code: number; reason: string }>
}

/** Lets a gateway listen on a free port. */
export async function listen(gateway: Gateway): Promise<Listening> {
  const server = createServer((_, response) => response.writeHead(404).end())
  gateway.attach(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    connect: (cookie, headers = {}) =>
      connect(`ws://127.0.0.1:${port}/api/live`, { ...headers, cookie }),
    upgrade: async (path) => {
      const stream = connectTcp(port, '127.0.0.1')
      stream.write(
        `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
      )
      const [reply] = await once(stream, 'data')
      return String(reply).split('\r\n')[0] ?? ''
    },
    [Symbol.asyncDispose]: async () => void server.close(),
  }
}

async function connect(url: string, headers: Record<string, string>): Promise<Client> {
  const socket = new WebSocket(url, { headers })
  const heard: ServerMessage[] = []
  const waiting = new Set<() => void>()
  let refs = 0
  socket.on('message', (frame: Buffer) => {
    heard.push(...(JSON.parse(frame.toString()) as ServerMessage[]))
    for (const check of waiting) check()
  })
  const closed = new Promise<{ code: number; reason: string }>((resolve) =>
    socket.on('close', (code, reason) => resolve({ code, reason: reason.toString() })),
  )
  socket.on('error', () => {})
  await once(socket, 'open')

  function until(fits: (message: ServerMessage) => boolean): Promise<ServerMessage> {
    return new Promise((resolve) => {
      const check = () => {
        const found = heard.find(fits)
        if (!found) return
        waiting.delete(check)
        resolve(found)
      }
      waiting.add(check)
      check()
    })
  }

  const send = (message: ClientMessage) => socket.send(JSON.stringify(message))
  return {
    socket,
    heard,
    send,
    closed,
    until: until as Client['until'],
    entries: () => heard.flatMap((message) => (message.type === 'entries' ? message.entries : [])),
    reach: async (seq) =>
      void (await until((message) => message.type === 'entries' && message.to >= seq)),
    follow: async (community, after) => {
      send({ type: 'subscribe', community, after })
      await until((message) => message.type === 'present' || message.type === 'ended')
    },
    call: async (name, input) => {
      const ref = ++refs
      send({ type: 'call', ref, name, input })
      return (await until((m) => m.type === 'reply' && m.ref === ref)) as ServerMessage & {
        type: 'reply'
      }
    },
    [Symbol.dispose]: () => socket.terminate(),
  }
}
