import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '#platform/server/db/database.ts'
import { testDatabase } from '#platform/server/testing/test-database.ts'
import { migrateDatabase } from './migrations.ts'
import { crowd, hotEvent, hugeRoom, rush, standing } from './testing/rush.ts'
import { startServerProcess } from './testing/server-process.ts'

let database: Database

beforeAll(async () => {
  database = await testDatabase('hamlet', migrateDatabase)
})
afterAll(() => database[Symbol.asyncDispose]())

test('500 people after 50 seats at once, on two servers, end as 50 who come and a line in order', async () => {
  const env = { DATABASE_URL: database.url, DATA_DIR: '/tmp', SECRET: 's'.repeat(40) }
  await using first = await startServerProcess(env)
  await using second = await startServerProcess(env)
  const room = await hugeRoom(database.url, 500)
  const comers = await crowd(room, [first.port, second.port])
  const pool = await hotEvent(room, first.port, 50)
  await rush(comers, room, pool)
  for (const { socket } of comers) socket.destroy()

  const { going, counted, line } = await standing(database, pool)
  expect({ going, counted }).toEqual({ going: 50, counted: { going: 50, waiting: 450 } })
  expect(line.map(({ at }) => at)).toEqual(line.map(({ at }) => at).sort())
  expect(new Set(line.map(({ member }) => member)).size).toBe(450)
})
