import type { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { WebSocket } from 'ws'
import { type FullRoom, populate } from '#app/testing/populate.ts'
import { startServerProcess, temporaryDataDir } from '#app/testing/server-process.ts'
import { newId } from '#lib/ids.ts'
import { countingReaders } from './support/counting-readers.ts'
import { join } from './support/join.ts'
import { percentile } from './support/percentile.ts'

// Rooms full of people, one of whom writes with some posts always under way; a post counts when it is durable and read.
const communities = 20
const members = 50
const outstanding = 8
const warmUpMs = 3_000
const measuredMs = 10_000

const posted = 'chat.message-posted'

await using dataDir = await temporaryDataDir()
const populated = await prepare()
await using server = await startServerProcess({ DATA_DIR: dataDir.path })
console.log(JSON.stringify(await measure(populated)))

async function prepare(): Promise<FullRoom[]> {
  await using first = await startServerProcess({ DATA_DIR: dataDir.path })
  return await populate(first.databaseUrl, communities, members)
}

async function measure(rooms: readonly FullRoom[]) {
  await warmUp(rooms)
  const tally = {
    posts: 0,
    deliveries: 0,
    echoes: [] as number[],
    measuring: false,
    stopped: false,
  }
  const counted = (times: number) => {
    if (tally.measuring) tally.deliveries += times
  }
  const joinCounting = countingReaders(Buffer.from(`"kind":"${posted}"`), counted)
  const before = (await server.memory()).rss
  const writing: { socket: WebSocket; room: FullRoom }[] = []
  const counting: Socket[] = []
  // One after the other, as people come: what a stampede leaves behind is no memory of an idle socket.
  for (const room of rooms) {
    const [first = '', ...others] = room.cookies
    writing.push({ room, socket: await join(server.port, room.id, first) })
    for (const cookie of others) counting.push(await joinCounting(server.port, room.id, cookie))
  }
  await sleep(1_000)
  const idle = (await server.memory()).rss - before
  const writers = writing.map(({ socket, room }) => write(socket, room, tally, counted))
  await sleep(warmUpMs)
  tally.measuring = true
  const start = performance.now()
  await sleep(measuredMs)
  tally.measuring = false
  const seconds = (performance.now() - start) / 1000
  tally.stopped = true
  await Promise.all(writers)
  const rss = (await server.memory()).rss
  for (const { socket } of writing) socket.terminate()
  for (const socket of counting) socket.destroy()
  const echoes = tally.echoes.sort((a, b) => a - b)
  return {
    communities,
    members,
    postsPerSecond: Math.round(tally.posts / seconds),
    deliveriesPerSecond: Math.round(tally.deliveries / seconds),
    echoP50Ms: percentile(echoes, 0.5),
    echoP99Ms: percentile(echoes, 0.99),
    serverRssMb: Math.round(rss / 2 ** 20),
    idleSocketKb: Math.round(idle / (communities * members) / 102.4) / 10,
    readyMs: server.readyMs,
  }
}

/** Code that is compiled, connections that are opened and room that the heap takes at the first coming are no cost of a socket. */
async function warmUp(rooms: readonly FullRoom[]): Promise<void> {
  for (const room of rooms) {
    const sockets = await Promise.all(
      room.cookies.map((cookie) => join(server.port, room.id, cookie)),
    )
    for (const socket of sockets) socket.terminate()
  }
  await sleep(500)
}

interface Tally {
  posts: number
  echoes: number[]
  measuring: boolean
  stopped: boolean
}

/** Keeps posts under way on one socket; an echo is the time until the writer's own post is delivered to them. */
function write(
  socket: WebSocket,
  room: FullRoom,
  tally: Tally,
  counted: (times: number) => void,
): Promise<void> {
  const sent = new Map<string, number>()
  let ref = 0
  const post = () => {
    const id = newId()
    sent.set(id, performance.now())
    const body = `Message ${++ref}: what went in, what came out, and at which cone, said at some length.`
    const input = { community: room.id, channelId: room.channel, id, body }
    socket.send(JSON.stringify({ type: 'call', ref, name: 'chat.post-message', input }))
  }
  return new Promise((resolve, reject) => {
    socket.on('message', (frame: Buffer) => {
      for (const message of JSON.parse(frame.toString())) {
        if (message.problem) reject(new Error(`refused: ${message.problem.code}`))
        for (const entry of message.entries ?? []) {
          if (entry.kind === posted) counted(1)
          landed(entry.data.id)
        }
      }
    })
    function landed(id: string): void {
      const at = sent.get(id)
      if (at === undefined) return
      sent.delete(id)
      if (tally.measuring) {
        tally.posts++
        tally.echoes.push(performance.now() - at)
      }
      if (!tally.stopped) post()
      else if (sent.size === 0) resolve()
    }
    for (let i = 0; i < outstanding; i++) post()
  })
}
