import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { openDatabase } from '#platform/server/db/database.ts'
import { logHead } from '#platform/server/log/append.ts'
import { readLog } from '#platform/server/log/read.ts'
import { type FaithfulClient, faithfulClient, settle } from './testing/faithful-client.ts'
import { populate } from './testing/populate.ts'
import {
  freePort,
  type ServerProcess,
  startServerProcess,
  temporaryDataDir,
} from './testing/server-process.ts'

const crashes = 20

test('kill -9 of server and PostgreSQL under load loses nothing that was acknowledged', async () => {
  await using dataDir = await temporaryDataDir()
  // Silent: that the database is away for a moment is what this is about.
  const env = { DATA_DIR: dataDir.path, PORT: String(await freePort()), LOG_LEVEL: 'silent' }
  let server = await startServerProcess(env)
  const [room] = await populate(server.databaseUrl, 1, 4)
  if (!room) throw new Error('no room')
  const clients = room.cookies.map((cookie) =>
    faithfulClient({ port: () => server.port, cookie, community: room.id, channel: room.channel }),
  )
  for (const client of clients) client.keepPosting(4)

  for (let i = 0; i < crashes; i++) {
    await untilMoreIsAcknowledged(clients)
    await sleep(Math.random() * 100)
    server = await crash(server, i, env)
  }
  await untilMoreIsAcknowledged(clients)

  await using _server = server
  await using database = openDatabase(server.databaseUrl)
  await settle(clients, () => logHead(database, room.id))
  for (const client of clients) client.close()
  const log = await readLog(database, room.id, 0, 1_000_000)
  expect(log.map((entry) => entry.seq)).toEqual(log.map((_, i) => i + 1))
  const posted = log.filter((entry) => entry.kind === 'chat.message-posted')
  const ids = posted.map((entry) => (entry.data as { id: string }).id)
  expect(new Set(ids).size).toBe(ids.length)
  const stored = await database.pool.query('select id from chat_message where community_id = $1', [
    room.id,
  ])
  expect(stored.rows.map((row) => row.id).toSorted()).toEqual(ids.toSorted())
  for (const client of clients) {
    expect(client.faults).toEqual([])
    expect(client.acknowledged.difference(new Set(ids)).size).toBe(0)
    expect(client.entries.map((entry) => entry.seq)).toEqual(log.map((entry) => entry.seq))
  }
}, 180_000)

/** Kills the server, its PostgreSQL, or both; whoever restarts services would start the server again. */
async function crash(
  server: ServerProcess,
  i: number,
  env: Record<string, string>,
): Promise<ServerProcess> {
  if (i % 3 !== 0) killIfUp(await server.postgres())
  if (i % 3 === 1) return server
  await server.kill()
  return startServerProcess(env)
}

/** It may be down from the last time: what was acknowledged since can have been under way then. */
function killIfUp(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

async function untilMoreIsAcknowledged(clients: readonly FaithfulClient[]): Promise<void> {
  const before = clients.map((client) => client.acknowledged.size)
  while (clients.some((client, i) => client.acknowledged.size < (before[i] ?? 0) + 5))
    await sleep(10)
}
