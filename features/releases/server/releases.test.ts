import { afterEach, expect, test, vi } from 'vitest'
import { type World, world } from '#app/testing/world.ts'
import { newId } from '#lib/ids.ts'
import { hour } from '#lib/time.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import type { Audience } from '#platform/server/log/audience.ts'
import { cancelRelease, createReleases, nextStep, planRelease, plansOf } from './index.ts'
import { openJob } from './plan-release.ts'

afterEach(() => void vi.useRealTimers())

const ahead = (time: number) => new Date(Date.now() + time).toISOString()

/** Something with an audience, whatever it is; `opened` has what its owner was called with. */
async function worldWithItem() {
  const kiln = await world()
  const opened: Audience[] = []
  const item = { community: kiln.community, kind: 'test.item', id: newId() }
  const releases = createReleases(kiln.platform, {
    'test.item': async (tx, { community }, audience) => {
      opened.push(audience)
      tx.log({ community, by: null, kind: 'test.opened', audience, data: {} })
    },
  })
  const { transact } = kiln.platform
  return {
    kiln,
    item,
    opened,
    plan: (...steps: Parameters<typeof planRelease>[2]) =>
      transact((tx) => planRelease(tx, item, steps)),
    cancel: () => transact((tx) => cancelRelease(tx, item)),
    run: () => releases.jobs?.[openJob]?.({ community: item.community, item: item.id }),
    waiting: () => waitingJobs(kiln),
    /** As if so much time had gone by for the database. */
    pass: (time: number) =>
      kiln.database.pool.query(
        `update release_step set at = at - $1 * interval '1 millisecond' where item_id = $2`,
        [time, item.id],
      ),
    [Symbol.asyncDispose]: () => kiln[Symbol.asyncDispose](),
  }
}

async function waitingJobs({ database }: World): Promise<number[]> {
  const { rows } = await database.pool.query<{ run_at: string }>(
    `select j.run_at from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier = $1`,
    [openJob],
  )
  return rows.map(({ run_at }) => Date.parse(run_at))
}

test('an item is for those whose step has come, and for more when the next comes', async () => {
  await using small = await worldWithItem()
  const { plan, run, opened, pass, waiting, kiln, item } = small
  const ring = newId()
  await kiln.database.pool.query('insert into ring (community_id, id, name) values ($1, $2, $3)', [
    kiln.community,
    ring,
    'Founders',
  ])
  const now = await plan(
    { audience: [`ring:${ring}`], from: null },
    { audience: ['members'], from: ahead(2 * hour) },
    { audience: ['public'], from: ahead(3 * hour) },
  )
  expect(now).toEqual([`ring:${ring}`])
  expect(await waiting()).toHaveLength(1)

  await run() // early: nothing opens, and it still waits
  expect(opened).toEqual([])
  expect(await waiting()).toHaveLength(1)

  await pass(2 * hour)
  await Promise.all([run(), run()]) // on two nodes at once
  expect(opened).toEqual([['members']])
  await run()
  expect(opened).toHaveLength(1)
  expect((await nextStep(kiln.database, item))?.audience).toEqual([
    'members',
    'organisation',
    'public',
  ])

  await pass(hour)
  await run()
  expect(opened.at(-1)).toEqual(['members', 'organisation', 'public'])
  expect(await nextStep(kiln.database, item)).toBeNull()
  expect((await kiln.entries()).map(({ kind, audience }) => [kind, audience])).toEqual([
    ['test.opened', ['members']],
    ['test.opened', ['members', 'organisation', 'public']],
  ])
})

test('a node whose clock is ahead opens nothing early; one that was down catches up with all that is due', async () => {
  await using small = await worldWithItem()
  const { plan, run, opened, pass, item, kiln } = small
  const leads = await plan(
    { audience: ['leads'], from: ahead(hour) },
    { audience: ['members'], from: ahead(2 * hour) },
  )
  expect(leads).toEqual([])
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 5 * hour })
  await run()
  expect(opened).toEqual([])
  // Nor does it plan by its own clock: what is past for it is to come for the database.
  expect(await plan({ audience: ['members'], from: ahead(-hour) })).toEqual([])
  vi.useRealTimers()

  await plan(
    { audience: ['leads'], from: ahead(hour) },
    { audience: ['members'], from: ahead(2 * hour) },
  )
  await pass(9 * hour)
  await run()
  expect(opened).toEqual([['members']])
  expect((await plansOf(kiln.database, kiln.community, [item.id])).get(item.id)).toHaveLength(2)
})

test('another plan takes the place of the first; without a plan nothing opens', async () => {
  await using small = await worldWithItem()
  const { plan, run, cancel, opened, pass, waiting } = small
  await plan({ audience: ['members'], from: ahead(hour) })
  const [first] = await waiting()
  await plan({ audience: ['leads'], from: ahead(4 * hour) })
  const [second, ...more] = await waiting()
  expect(more).toEqual([])
  expect((second ?? 0) - (first ?? 0)).toBeGreaterThan(2 * hour)
  await pass(hour)
  await run()
  expect(opened).toEqual([])
  await cancel()
  await pass(9 * hour)
  await run()
  expect(opened).toEqual([])
})

test('rings and members that are not here are refused, and nothing is planned', async () => {
  await using small = await worldWithItem()
  const { plan, kiln, item } = small
  const out = await kiln.member('bob')
  for (const key of [`ring:${newId()}`, `member:${newId()}`] as const)
    await expect(plan({ audience: ['leads', key], from: null })).rejects.toMatchObject({
      code: 'release.unknown-audience',
    })
  expect((await plansOf(kiln.database, kiln.community, [item.id])).size).toBe(0)
  expect(await plan({ audience: [`member:${out.member}`], from: null })).toEqual([
    `member:${out.member}`,
  ])
})

test('what is planned while a step is about to open takes its place', async () => {
  await using small = await worldWithItem()
  const { plan, run, opened, pass, kiln, item } = small
  await plan({ audience: ['members'], from: ahead(hour) })
  await pass(hour)
  let running: unknown
  await kiln.platform.transact(async (tx) => {
    await lockLogs(tx, [item.community])
    running = run() // waits for the lock
    await planRelease(tx, item, [{ audience: ['leads'], from: ahead(hour) }])
  })
  await running
  expect(opened).toEqual([])
})
