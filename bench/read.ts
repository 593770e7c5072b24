import { once } from 'node:events'
import { connect } from 'node:net'
import { exchange } from '#app/testing/exchange.ts'
import { populate } from '#app/testing/populate.ts'
import { startServerProcess, temporaryDataDir } from '#app/testing/server-process.ts'
import { openDatabase } from '#platform/server/db/database.ts'
import { percentile } from './support/percentile.ts'

// GET of 50 messages over HTTP, as a signed-in member, on connections that stay open; `--taking=zstd` asks for them compressed.
const connections = 16
const warmUpMs = 2_000
const measuredMs = 8_000

await using dataDir = await temporaryDataDir()
await using server = await startServerProcess({ DATA_DIR: dataDir.path })
const [room] = await populate(server.databaseUrl, 1, connections)
if (!room) throw new Error('no room')
await fill(room.id, room.channel)
const path = `/api/v1/communities/${room.id}/channels/${room.channel}/messages?limit=50`
const times: number[] = []
const taking = process.argv.find((word) => word.startsWith('--taking='))?.slice('--taking='.length)
const accepted = taking ? `Accept-Encoding: ${taking}\r\n` : ''
const deadline = performance.now() + warmUpMs + measuredMs
const bytes = await Promise.all(room.cookies.map((cookie) => readUntil(deadline, cookie)))
times.sort((a, b) => a - b)
console.log(
  JSON.stringify({
    messages: 50,
    connections,
    bytesPerReply: bytes[0],
    readsPerSecond: Math.round(times.length / (measuredMs / 1000)),
    p50Ms: percentile(times, 0.5),
    p99Ms: percentile(times, 0.99),
  }),
)

async function fill(community: string, channel: string): Promise<void> {
  await using database = openDatabase(server.databaseUrl, 1)
  await database.pool.query(
    `insert into chat_message (community_id, id, channel_id, author_id, at, body)
     select $1, gen_random_uuid(), $2, (select id from member where community_id = $1 limit 1),
       now() - n * interval '1 minute', repeat('What went in, what came out. ', 3)
     from generate_series(1, 20000) n`,
    [community, channel],
  )
  await database.pool.query('analyze chat_message')
}

async function readUntil(end: number, cookie: string): Promise<number> {
  const socket = connect(server.port, '127.0.0.1')
  await once(socket, 'connect')
  const request = `GET ${path} HTTP/1.1\r\nHost: localhost\r\nCookie: ${cookie}\r\n${accepted}\r\n`
  let size = 0
  while (performance.now() < end) {
    const start = performance.now()
    size = await exchange(socket, request)
    if (start > end - measuredMs) times.push(performance.now() - start)
  }
  socket.destroy()
  return size
}
