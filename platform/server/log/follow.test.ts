import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { type World, world } from '#app/testing/world.ts'
import { newId } from '#lib/ids.ts'
import { transactor } from '../db/transaction.ts'
import { createLogger } from '../logger.ts'
import { everyMember } from './audience.ts'
import { createFollowing } from './follow.ts'
import type { Follower } from './follower.ts'

test('a follower that is new reads an old log from its first entry, in order, and once', async () => {
  await using kiln = await world()
  const heard: number[] = []
  const following = follow(kiln, [listener('late', heard)])
  for (let n = 0; n < 450; n += 50) await happen(kiln, 50)
  await following.catchUp()
  await following.catchUp()
  expect(heard).toEqual(Array.from({ length: heard.length }, (_, index) => index + 1))
  expect(heard.length).toBeGreaterThan(450)
  expect(await following.lag()).toEqual([{ follower: 'late', entries: 0, failing: 0 }])
})

test('on a busy server it goes in small steps, so that nobody waits long behind one', async () => {
  await using kiln = await world()
  const steps: number[] = []
  const following = follow(kiln, [
    {
      name: 'careful',
      begins: 'at the first entry',
      run: async (_, __, entries, most) => {
        steps.push(entries.length)
        expect(entries.length).toBeLessThanOrEqual(most)
        return 'done'
      },
    },
  ])
  await happen(kiln, 400)
  using _ = busyLoop()
  await following.catchUp()
  const [first = 0, ...others] = steps
  expect(first).toBe(200)
  expect(Math.max(...others)).toBe(40)
  expect(steps.reduce((sum, each) => sum + each, 0)).toBe(await headOf(kiln))
})

test('one that begins now hears nothing of before, and is asked once whether there is more to do', async () => {
  await using kiln = await world()
  const heard: number[] = []
  let asked = 0
  const following = follow(kiln, [
    {
      name: 'young',
      begins: 'now',
      run: async (_, __, entries) => {
        heard.push(...entries.map(({ seq }) => seq))
        return ++asked < 3 ? 'more' : 'done'
      },
    },
  ])
  await following.catchUp()
  expect([heard, asked]).toEqual([[], 3])
  await happen(kiln, 2)
  await following.catchUp()
  expect([heard.length, asked]).toEqual([2, 4])
})

test('what a follower did and how far it came are one: a crash between loses neither', async () => {
  await using kiln = await world()
  await kiln.database.pool.query('create table told (seq bigint primary key)')
  let crash = true
  const teller: Follower = {
    name: 'teller',
    begins: 'at the first entry',
    async run(tx, _, entries) {
      for (const { seq } of entries)
        await tx.prepared('tell', 'insert into told (seq) values ($1)', [seq])
      if (crash) throw new Error('the power went')
      return 'done'
    },
  }
  await follow(kiln, [teller]).catchUp()
  expect(await told(kiln)).toEqual([])
  crash = false
  await forgetRest(kiln)
  await follow(kiln, [teller]).catchUp()
  const all = await told(kiln)
  expect(all).toEqual(all.map((_, index) => index + 1))
  expect(all.length).toBe(await headOf(kiln))
})

test('an entry that cannot be taken stops its own community at that place, and says so', async () => {
  await using kiln = await world()
  const heard: number[] = []
  const elsewhere: number[] = []
  let poison = (await headOf(kiln)) + 3
  const careful: Follower = {
    name: 'careful',
    begins: 'at the first entry',
    async run(_, community, entries) {
      if (community !== kiln.community) {
        elsewhere.push(...entries.map(({ seq }) => seq))
        return 'done'
      }
      if (entries.some(({ seq }) => seq === poison)) throw new Error('cannot be taken')
      heard.push(...entries.map(({ seq }) => seq))
      return 'done'
    },
  }
  await happen(kiln, 5)
  await happen(kiln, 2, newId())
  const following = follow(kiln, [careful])
  for (let tries = 0; tries < 12; tries++) {
    await following.catchUp()
    await forgetRest(kiln)
  }
  expect(heard).toEqual(Array.from({ length: poison - 1 }, (_, index) => index + 1))
  expect(await following.lag()).toEqual([{ follower: 'careful', entries: 3, failing: 1 }])
  await following.catchUp() // it rests between its tries
  const [{ resting } = { resting: false }] = (
    await kiln.database.pool.query(
      'select retry_at > now() as resting from community_log_cursor where failures > 0',
    )
  ).rows
  expect(resting).toBe(true)
  expect(elsewhere).toEqual([1, 2]) // nobody else waits for it

  poison = 0
  await forgetRest(kiln)
  await following.catchUp()
  expect(heard.at(-1)).toBe(await headOf(kiln))
  expect(await following.lag()).toMatchObject([{ entries: 0, failing: 0 }])
})

test('two nodes share the work: nothing is told twice, nothing is left out', async () => {
  await using kiln = await world()
  const heard: number[] = []
  const slow: Follower = {
    name: 'slow',
    begins: 'at the first entry',
    async run(_, __, entries) {
      await sleep(5)
      heard.push(...entries.map(({ seq }) => seq))
      return 'done'
    },
  }
  {
    await using one = follow(kiln, [slow]).start()
    await using two = follow(kiln, [slow]).start()
    expect([one, two]).toHaveLength(2)
    for (let n = 0; n < 30; n++) {
      await happen(kiln, 10)
      await sleep(10)
    }
    await expect.poll(() => heard.length, { timeout: 10_000 }).toBe(await headOf(kiln))
  }
  expect(heard).toEqual(Array.from({ length: heard.length }, (_, index) => index + 1))
  const before = heard.length
  await happen(kiln, 1)
  await sleep(400)
  expect(heard.length).toBe(before) // both have stopped
})

test('what the bus did not tell is found by looking', async () => {
  await using kiln = await world()
  const heard: number[] = []
  await using node = follow(kiln, [listener('deaf', heard)]).start()
  expect(node).toBeDefined()
  await expect.poll(() => heard.at(-1), { timeout: 8_000 }).toBe(await headOf(kiln))
  const silent = transactor(kiln.database)
  await silent(async (tx) => tx.log(entryOf(kiln)))
  const head = await headOf(kiln)
  await expect.poll(() => heard.at(-1), { timeout: 8_000 }).toBe(head)
})

function follow(kiln: World, followers: readonly Follower[]) {
  const { database, bus, platform } = kiln
  const logger = createLogger('silent')
  return createFollowing({ database, bus, logger, transact: platform.transact, followers })
}

/** Work that takes nearly all of this process. */
function busyLoop(): Disposable {
  let going = true
  function burn(): void {
    const until = performance.now() + 10
    while (performance.now() < until);
    if (going) setImmediate(burn)
  }
  burn()
  return {
    [Symbol.dispose]: () => {
      going = false
    },
  }
}

function listener(name: string, heard: number[]): Follower {
  return {
    name,
    begins: 'at the first entry',
    run: async (_, __, entries) => {
      heard.push(...entries.map(({ seq }) => seq))
      return 'done'
    },
  }
}

function entryOf({ community }: Pick<World, 'community'>) {
  return { community, by: null, kind: 'test.happened', audience: everyMember, data: {} }
}

async function happen(
  { platform, community: own }: World,
  times: number,
  community = own,
): Promise<void> {
  await platform.transact(async (tx) => {
    for (let n = 0; n < times; n++) tx.log(entryOf({ community }))
  })
}

async function headOf({ database, community }: World): Promise<number> {
  const { rows } = await database.pool.query(
    'select seq from community_log_head where community_id = $1',
    [community],
  )
  return rows[0].seq
}

async function told({ database }: World): Promise<number[]> {
  const { rows } = await database.pool.query('select seq from told order by seq')
  return rows.map(({ seq }) => seq)
}

async function forgetRest({ database }: World): Promise<void> {
  await database.pool.query('update community_log_cursor set retry_at = null')
}
