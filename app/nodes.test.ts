import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#lib/ids.ts'
import type { BusMessage } from '#platform/server/bus/bus.ts'
import { natsBus } from '#platform/server/bus/nats.ts'
import type { Database } from '#platform/server/db/database.ts'
import { logHead } from '#platform/server/log/append.ts'
import { createLogger } from '#platform/server/logger.ts'
import { testDatabase } from '#platform/server/testing/test-database.ts'
import { migrateDatabase } from './migrations.ts'
import { faithfulClient, settle } from './testing/faithful-client.ts'
import { populate } from './testing/populate.ts'
import { freePort, startServerProcess } from './testing/server-process.ts'

const natsServer = ['/usr/sbin/nats-server', '/usr/bin/nats-server'].find((path) =>
  existsSync(path),
)
let database: Database

beforeAll(async () => {
  database = await testDatabase('hamlet', migrateDatabase)
})
afterAll(() => database[Symbol.asyncDispose]())

test('two servers on one database see each other’s posts without a bus between them', async () => {
  await talkOverTwoServers({})
})

test.skipIf(!natsServer)(
  'two servers hear each other at once over NATS, and go on when it is gone',
  async () => {
    const port = await freePort()
    const nats = await startNats(port)
    try {
      await talkOverTwoServers({ NATS_URL: `nats://127.0.0.1:${port}` }, () => nats.kill('SIGKILL'))
    } finally {
      nats.kill('SIGKILL')
    }
  },
)

test.skipIf(!natsServer)('what happens while a node goes is no fault', async () => {
  const port = await freePort()
  const nats = await startNats(port)
  try {
    const bus = await natsBus(`nats://127.0.0.1:${port}`, createLogger('error'))
    const heard: BusMessage[] = []
    bus.subscribe((message) => heard.push(message))
    const going = bus[Symbol.asyncDispose]()
    const last: BusMessage = { type: 'sessions-ended', sessions: [newId()] }
    bus.publish(last)
    await going
    expect(heard).toEqual([last])
  } finally {
    nats.kill('SIGKILL')
  }
})

/** Writers and readers on both servers; half-way `disturb` happens. In the end everybody has everything once. */
async function talkOverTwoServers(env: Record<string, string>, disturb = () => {}): Promise<void> {
  const shared = { ...env, DATABASE_URL: database.url, DATA_DIR: '/tmp', SECRET: 's'.repeat(40) }
  await using first = await startServerProcess({ ...shared })
  await using second = await startServerProcess({ ...shared })
  const [room] = await populate(database.url, 1, 4)
  if (!room) throw new Error('no room')
  const clients = room.cookies.map((cookie, i) =>
    faithfulClient({
      port: () => (i % 2 ? first : second).port,
      cookie,
      community: room.id,
      channel: room.channel,
    }),
  )
  for (const client of clients) client.keepPosting(2)
  while (clients.some((client) => client.acknowledged.size < 30)) await sleep(10)
  disturb()
  while (clients.some((client) => client.acknowledged.size < 60)) await sleep(10)
  await settle(clients, () => logHead(database, room.id))
  for (const client of clients) client.close()
  const [one, ...others] = clients
  expect(one?.entries.map((entry) => entry.seq)).toEqual(one?.entries.map((_, i) => i + 1))
  for (const client of others) expect(client.entries).toEqual(one?.entries)
  expect(clients.flatMap((client) => client.faults)).toEqual([])
}

async function startNats(port: number): Promise<ChildProcess> {
  const nats = spawn(natsServer ?? '', ['-a', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' })
  for (;;) {
    const socket = connect(port, '127.0.0.1')
    const answered = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'error').then(() => false),
    ]).catch(() => false)
    socket.destroy()
    if (answered) return nats
    await sleep(20)
  }
}
