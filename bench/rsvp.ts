import { crowd, hotEvent, hugeRoom, rush, standing } from '#app/testing/rush.ts'
import { startServerProcess, temporaryDataDir } from '#app/testing/server-process.ts'
import { openDatabase } from '#platform/server/db/database.ts'
import { percentile } from './support/percentile.ts'

// 500 people after 50 seats at once, each on a connection of their own, on one event after the other.
const people = 500
const seats = 50
const warmUps = 4
const events = 16

await using dataDir = await temporaryDataDir()
await using server = await startServerProcess({ DATA_DIR: dataDir.path })
const room = await hugeRoom(server.databaseUrl, people)
await using database = openDatabase(server.databaseUrl, 1)
const comers = await crowd(room, [server.port])
const times: number[] = []
const total = { seats: 0, going: 0, waiting: 0, oversold: 0 }
let measuredMs = 0
for (let nth = 0; nth < warmUps + events; nth++) {
  const pool = await hotEvent(room, server.port, seats)
  const start = performance.now()
  const each = await rush(comers, room, pool)
  if (nth < warmUps) continue
  measuredMs += performance.now() - start
  times.push(...each)
  const { going, line } = await standing(database, pool)
  total.seats += seats
  total.going += going
  total.waiting += line.length
  total.oversold += Math.max(0, going - seats)
}
for (const { socket } of comers) socket.destroy()
times.sort((a, b) => a - b)
const { rss } = await server.memory()
console.log(
  JSON.stringify({
    rsvpsPerSecond: Math.round(times.length / (measuredMs / 1000)),
    ...total,
    answerP50Ms: percentile(times, 0.5),
    answerP99Ms: percentile(times, 0.99),
    serverRssMb: Math.round(rss / 2 ** 20),
  }),
)
