import type { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { WebSocket } from 'ws'
import { type FullRoom, populate } from '#app/testing/populate.ts'
import { startServerProcess, temporaryDataDir } from '#app/testing/server-process.ts'
import { newId } from '#lib/ids.ts'
import { join, streamBelow } from './support/join.ts'
import { percentile } from './support/percentile.ts'

// Rooms full of people, one of whom writes with some posts always under way; a post counts when it is durable and read.
const communities = 20
const members = 50
const outstanding = 8
const warmUpMs = 3_000
const measuredMs = 10_000

const posted = Buffer.from('"kind":"chat.message-posted"')

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
  const before = (await server.memory()).rss
  const readers: WebSocket[] = []
  // One after the other, as people come: what a stampede leaves behind is no memory of an idle socket.
  for (const room of rooms)
    for (const cookie of room.cookies) readers.push(await join(server.port, room.id, cookie))
  await sleep(1_000)
  const idle = (await server.memory()).rss - before
  const tally = {
    posts: 0,
    deliveries: 0,
    echoes: [] as number[],
    measuring: false,
    stopped: false,
  }
  for (const [i, socket] of readers.entries()) {
    const stream = streamBelow(socket)
    // All but the writers, the first of each room, only count.
    if (i % members !== 0) stream.removeAllListeners('data')
    countMarks(stream, posted, (found) => {
      if (tally.measuring) tally.deliveries += found
    })
  }
  const writers = rooms.map((room, i) => {
    const reader = readers[i * members]
    if (!reader) throw new Error('a room without readers')
    return write(reader, room, tally)
  })
  await sleep(warmUpMs)
  tally.measuring = true
  const start = performance.now()
  await sleep(measuredMs)
  tally.measuring = false
  const seconds = (performance.now() - start) / 1000
  tally.stopped = true
  await Promise.all(writers)
  const rss = (await server.memory()).rss
  for (const socket of readers) socket.terminate()
  const echoes = tally.echoes.sort((a, b) => a - b)
  return {
    communities,
    members,
    postsPerSecond: Math.round(tally.posts / seconds),
    deliveriesPerSecond: Math.round(tally.deliveries / seconds),
    echoP50Ms: percentile(echoes, 0.5),
    echoP99Ms: percentile(echoes, 0.99),
    serverRssMb: Math.round(rss / 2 ** 20),
    idleSocketKb: Math.round(idle / readers.length / 102.4) / 10,
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
function write(socket: WebSocket, room: FullRoom, tally: Tally): Promise<void> {
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
        for (const entry of message.entries ?? []) landed(entry.data.id)
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

/** Counts a mark in what a stream brings, below WebSocket: that a thousand readers share a core is not the server's doing. */
function countMarks(stream: Socket, mark: Buffer, found: (times: number) => void): void {
  let tail: Buffer = Buffer.alloc(0)
  stream.on('data', (chunk: Buffer) => {
    // A mark may lie across two chunks; what remains of one is shorter than the mark, so none is counted twice.
    const seam = Buffer.concat([tail, chunk.subarray(0, mark.length - 1)])
    found(count(seam, mark) + count(chunk, mark))
    tail =
      chunk.length < mark.length ? seam.subarray(1 - mark.length) : chunk.subarray(1 - mark.length)
  })
}

function count(bytes: Buffer, mark: Buffer): number {
  let found = 0
  for (let at = bytes.indexOf(mark); at !== -1; at = bytes.indexOf(mark, at + mark.length)) found++
  return found
}
