import { once } from 'node:events'
import { connect } from 'node:net'
import { exchange } from '#app/testing/exchange.ts'
import { populate } from '#app/testing/populate.ts'
import { startServerProcess, temporaryDataDir } from '#app/testing/server-process.ts'
import { type Id, newId } from '#lib/ids.ts'
import { fillTopics } from './support/fill-topics.ts'
import { percentile } from './support/percentile.ts'

// Pages of a topic with 50 posts of some 600 characters over HTTP, as signed-in members on connections that stay open; then
// replies by as many members to a few topics at once.
const connections = 16
const writers = 48
const topics = 4
const words = 'What went in, what came out. '
const warmUpMs = 2_000
const measuredMs = 8_000

await using dataDir = await temporaryDataDir()
await using server = await startServerProcess({ DATA_DIR: dataDir.path })
const [room] = await populate(server.databaseUrl, 1, writers)
if (!room) throw new Error('no room')
const written = await fillTopics(server.databaseUrl, room.id, { topics, posts: 5_000 })
const pathOf = (topic: Id | undefined) => `/api/v1/communities/${room.id}/topics/${topic}/posts`

const readers = room.cookies.slice(0, connections)
const reads = await run(readers, () => `GET ${pathOf(written[0])}?from=1001&limit=50`)
const replies = await run(room.cookies, (nth) => ({
  request: `POST ${pathOf(written[nth % topics])}`,
  body: JSON.stringify({ id: newId(), body: words.repeat(5) }),
}))
const { rss } = await server.memory()
console.log(
  JSON.stringify({
    topicReadsPerSecond: Math.round(reads.length / (measuredMs / 1000)),
    repliesPerSecond: Math.round(replies.length / (measuredMs / 1000)),
    serverRssMb: Math.round(rss / 2 ** 20),
    readP50Ms: percentile(reads, 0.5),
    readP99Ms: percentile(reads, 0.99),
    replyP50Ms: percentile(replies, 0.5),
    replyP99Ms: percentile(replies, 0.99),
  }),
)

type Asked = string | { request: string; body: string }

/** Asks on a connection for each of these members, again and again, and answers how long each took, shortest first. */
async function run(cookies: readonly string[], asked: (nth: number) => Asked): Promise<number[]> {
  const end = performance.now() + warmUpMs + measuredMs
  const times = await Promise.all(cookies.map((cookie, nth) => askUntil(end, cookie, nth, asked)))
  return times.flat().sort((a, b) => a - b)
}

async function askUntil(
  end: number,
  cookie: string,
  nth: number,
  asked: (nth: number) => Asked,
): Promise<number[]> {
  const times: number[] = []
  const socket = connect(server.port, '127.0.0.1')
  await once(socket, 'connect')
  while (performance.now() < end) {
    const start = performance.now()
    await exchange(socket, requestOf(asked(nth), cookie))
    if (start > end - measuredMs) times.push(performance.now() - start)
  }
  socket.destroy()
  return times
}

function requestOf(asked: Asked, cookie: string): string {
  const { request, body } = typeof asked === 'string' ? { request: asked, body: '' } : asked
  const about = body
    ? `Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n`
    : ''
  return `${request} HTTP/1.1\r\nHost: localhost\r\nCookie: ${cookie}\r\n${about}\r\n${body}`
}
