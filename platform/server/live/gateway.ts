import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import type { Id } from '#lib/ids.ts'
import { second } from '#lib/time.ts'
import type { Bus, BusMessage } from '../bus/bus.ts'
import type { Database } from '../db/database.ts'
import type { Limiter } from '../http/limit.ts'
import type { Logger } from '../logger.ts'
import type { Caller, SocketCall } from './call.ts'
import { answerClient } from './client-message.ts'
import { type Connection, connectionOn, partOf } from './connection.ts'
import { createPresence } from './presence.ts'
import { closeCodes } from './protocol.ts'
import { openRoom, type Room } from './room.ts'
import { newSubscription, type Subscription } from './subscription.ts'
import type { ViewerFor } from './viewer.ts'

/** The live gateway of one node. */
export interface Gateway {
  /** Takes the WebSocket upgrades of a server at `/api/live`. */
  attach(server: Server): void
  /** Counts for `/metrics`. */
  counts(): { sockets: number; rooms: number }
  [Symbol.asyncDispose](): Promise<void>
}

export interface GatewayServices {
  database: Database
  bus: Bus
  logger: Logger
  viewerFor: ViewerFor
  /** Who asks for a socket; undefined when nobody is signed in or the request comes from another site. */
  callerOf(request: IncomingMessage): Promise<Caller | undefined>
  /** Of these sessions, those that are still good. */
  stillSignedIn(sessions: readonly Id[]): Promise<ReadonlySet<Id>>
  calls: Readonly<Record<string, SocketCall>>
  newLimiter(): Limiter
  /** Bytes that may wait unread at a reader before it is cut off. */
  mostUnreadBytes?: number
}

export const livePath = '/api/live'
const largestFrame = 64 * 1024
const lookForMissedEvery = 2 * second
const checkSocketsEvery = 30 * second
const farewell = second
/** Sockets of one session: a browser has one a tab. */
const mostSockets = 40

interface Client {
  socket: WebSocket
  connection: Connection
  subscriptions: Map<Id, Subscription>
  answeredPing: boolean
}

/** Opens the gateway: sockets in, log entries out. */
export function createGateway(services: GatewayServices): Gateway {
  const { database, bus, logger, viewerFor, callerOf } = services
  const clients = new Set<Client>()
  const limits = services.newLimiter()
  const rooms = new Map<Id, Promise<Room>>()
  const open = new Map<Id, Room>()
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: largestFrame,
    perMessageDeflate: false,
  })
  const presence = createPresence({
    bus,
    membersHere: (community) => open.get(community)?.members() ?? [],
    onChange: (community, members) =>
      open.get(community)?.signal(['members'], partOf({ type: 'present', community, members })),
  })
  const timers = [
    setInterval(() => void lookForMissed().catch(onFailure), lookForMissedEvery).unref(),
    setInterval(() => void checkSockets().catch(onFailure), checkSocketsEvery).unref(),
  ]
  bus.subscribe(hear)

  function onFailure(error: unknown): void {
    logger.error('live.failed', { error })
  }

  function hear(message: BusMessage): void {
    if (message.type === 'entries') open.get(message.appended.community)?.hear(message.appended)
    else if (message.type === 'presence') presence.hear(message)
    else if (message.type === 'sessions-ended') closeSessions(new Set(message.sessions))
    else {
      const { community, audience, name, data } = message
      open.get(community)?.signal(audience, partOf({ type: 'signal', community, name, data }))
    }
  }

  function roomOf(community: Id): Promise<Room> {
    return rooms.getOrInsertComputed(community, async () => {
      const room = await openRoom(community, {
        db: database,
        viewerFor,
        onPresence: () => presence.changed(community),
      })
      open.set(community, room)
      // What was committed between reading the head and listening came too early for the bus.
      room.fetchMissed()
      return room
    })
  }

  async function subscribe(client: Client, community: Id, after: number): Promise<void> {
    unsubscribe(client, community)
    const subscription = newSubscription(client.connection, community, after)
    client.subscriptions.set(community, subscription)
    try {
      // Asked before the room is opened, so that a stranger can't make this node open rooms.
      if (!(await viewerFor(database, client.connection.caller.person, community))) {
        client.subscriptions.delete(community)
        return client.connection.send(partOf({ type: 'ended', community }))
      }
      const room = await roomOf(community)
      if (subscription.ended) return closeIfEmpty(room)
      // The last reader may have closed the room while this one waited for it.
      if (open.get(community) !== room) return await subscribe(client, community, after)
      await room.bring(subscription)
      if (subscription.ended) return
      client.connection.send(
        partOf({ type: 'present', community, members: presence.here(community) }),
      )
    } catch (error) {
      onFailure(error)
      rooms.delete(community)
      client.connection.close(closeCodes.failed, 'try again')
    }
  }

  function unsubscribe(client: Client, community: Id): void {
    const subscription = client.subscriptions.get(community)
    if (!subscription) return
    client.subscriptions.delete(community)
    subscription.ended = true
    const room = open.get(community)
    room?.leave(subscription)
    if (room) closeIfEmpty(room)
  }

  function closeIfEmpty(room: Room): void {
    if (room.subscriptions.size > 0) return
    rooms.delete(room.community)
    open.delete(room.community)
  }

  function welcome(socket: WebSocket, stream: Duplex, caller: Caller): void {
    const connection = connectionOn(socket, stream, caller, services.mostUnreadBytes)
    const client: Client = { socket, connection, subscriptions: new Map(), answeredPing: true }
    clients.add(client)
    const answering = answerClient({
      connection,
      calls: services.calls,
      limits,
      subscribe: (community, after) => void subscribe(client, community, after),
      unsubscribe: (community) => unsubscribe(client, community),
      onFailure,
    })
    socket.on('message', (data, isBinary) => answering(isBinary ? undefined : data.toString()))
    socket.on('pong', () => {
      client.answeredPing = true
    })
    socket.on('error', () => socket.terminate())
    socket.on('close', () => {
      clients.delete(client)
      for (const community of [...client.subscriptions.keys()]) unsubscribe(client, community)
    })
  }

  async function upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const caller = await callerOf(request)
    if (!caller) return refuse(socket)
    if (socketsOf(caller.session) >= mostSockets) return refuse(socket, 429)
    sockets.handleUpgrade(request, socket, head, (accepted) => welcome(accepted, socket, caller))
  }

  function socketsOf(session: Id): number {
    let count = 0
    for (const { connection } of clients) if (connection.caller.session === session) count++
    return count
  }

  async function lookForMissed(): Promise<void> {
    if (open.size === 0) return
    const heads = await database.prepared<{ community_id: Id; seq: number }>(
      'log-heads',
      'select community_id, seq from community_log_head where community_id = any($1::uuid[])',
      [[...open.keys()]],
    )
    for (const { community_id, seq } of heads) open.get(community_id)?.lookForMissed(seq)
  }

  /** Ends sockets that no longer answer, and those whose session ended without a word from the bus. */
  async function checkSockets(): Promise<void> {
    for (const client of clients) {
      if (!client.answeredPing) client.socket.terminate()
      client.answeredPing = false
      client.socket.ping()
    }
    const sessions = [...new Set([...clients].map(({ connection }) => connection.caller.session))]
    const good = await services.stillSignedIn(sessions)
    closeSessions(new Set(sessions.filter((session) => !good.has(session))))
  }

  function closeSessions(sessions: ReadonlySet<Id>): void {
    for (const client of clients) {
      if (!sessions.has(client.connection.caller.session)) continue
      for (const community of [...client.subscriptions.keys()]) unsubscribe(client, community)
      client.connection.close(closeCodes.signedOut, 'signed out')
    }
  }

  async function stop(): Promise<void> {
    for (const timer of timers) clearInterval(timer)
    presence[Symbol.dispose]()
    for (const client of clients) client.socket.close(closeCodes.goingAway, 'the server restarts')
    const until = Date.now() + farewell
    while (clients.size > 0 && Date.now() < until) await new Promise((r) => setTimeout(r, 10))
    for (const client of clients) client.socket.terminate()
    sockets.close()
  }

  return {
    attach: (server) =>
      void server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
        socket.on('error', () => socket.destroy())
        if (request.url?.split('?')[0] !== livePath) return refuse(socket, 404)
        upgrade(request, socket, head).catch((error) => {
          onFailure(error)
          socket.destroy()
        })
      }),
    counts: () => ({ sockets: clients.size, rooms: open.size }),
    [Symbol.asyncDispose]: stop,
  }
}

const refusals = { 401: 'Unauthorized', 404: 'Not Found', 429: 'Too Many Requests' }

function refuse(socket: Duplex, status: keyof typeof refusals = 401): void {
  const line = `HTTP/1.1 ${status} ${refusals[status]}`
  socket.end(`${line}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
