import { expect, test } from 'vitest'
import { migrateDatabase } from '#app/migrations.ts'
import { newId } from '#lib/ids.ts'
import { announceNothing, transactor } from '../db/transaction.ts'
import { testDatabase } from '../testing/test-database.ts'
import type { LogAppended } from './append.ts'
import { readLog } from './read.ts'

const said = (community: string, n: number) => ({
  community,
  by: null,
  kind: 'test.said',
  audience: ['members'] as const,
  data: { n },
})

test('many writers at once leave one order without a hole', async () => {
  await using database = await testDatabase('hamlet', migrateDatabase, 24)
  const announced: LogAppended[] = []
  const transact = transactor(database, { announce: (appended) => announced.push(...appended) })
  const communities = [newId(), newId(), newId()]
  const writers = Array.from({ length: 120 }, (_, n) =>
    transact(async (tx) => {
      // Several communities in one transaction, in any order: locks are taken in one order, so nobody deadlocks.
      for (const community of communities.toSorted(() => Math.random() - 0.5).slice(0, 1 + (n % 3)))
        for (let i = 0; i <= n % 4; i++) tx.log(said(community, n))
    }),
  )
  await Promise.all(writers)
  for (const community of communities) {
    const entries = await readLog(database, community, 0, 10_000)
    expect(entries.map((entry) => entry.seq)).toEqual(entries.map((_, i) => i + 1))
    expect(entries.map((entry) => entry.at)).toEqual(entries.map((entry) => entry.at).toSorted())
    expect(new Set(entries.map((entry) => entry.at)).size).toBe(entries.length)
    const heard = announced.filter((part) => part.community === community)
    expect(heard.flatMap((part) => part.entries.map((entry) => entry.json)).toSorted()).toEqual(
      entries.map((entry) => entry.json).toSorted(),
    )
  }
})

test('what does not commit is not announced and takes no seq', async () => {
  await using database = await testDatabase('hamlet', migrateDatabase)
  const announced: LogAppended[] = []
  const transact = transactor(database, { announce: (appended) => announced.push(...appended) })
  const community = newId()
  const failing = transact(async (tx) => {
    tx.log(said(community, 1))
    throw new Error('changed my mind')
  })
  await expect(failing).rejects.toThrow('changed my mind')
  await transact(async (tx) => tx.log(said(community, 2)))
  expect(announced.map(({ from, to }) => [from, to])).toEqual([[1, 1]])
  expect(await readLog(database, community, 0, 10)).toMatchObject([{ seq: 1, data: { n: 2 } }])
})

test('a deadlock is tried again', async () => {
  await using database = await testDatabase('hamlet', migrateDatabase)
  await database.pool.query(
    'create table deadlock (id int primary key, n int); insert into deadlock values (1, 0), (2, 0)',
  )
  const transact = transactor(database, announceNothing)
  const both = (first: number, second: number) =>
    transact(async (tx) => {
      await tx.prepared('deadlock', 'update deadlock set n = n + 1 where id = $1', [first])
      await new Promise((resolve) => setTimeout(resolve, 50))
      await tx.prepared('deadlock', 'update deadlock set n = n + 1 where id = $1', [second])
    })
  await Promise.all([both(1, 2), both(2, 1)])
  expect(await database.prepared('sum', 'select n from deadlock', [])).toEqual([{ n: 2 }, { n: 2 }])
})
