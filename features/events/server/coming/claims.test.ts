import { expect, test } from 'vitest'
import { newId } from '#lib/ids.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import { type Hall, hall } from '../testing.ts'
import { lapseTask } from './lapse-offers.ts'
import { offersEnd, poolIn, rsvp, secretOf, ticket } from './testing.ts'

/** A pool of one seat that bob gave up, so that eve is offered it, and mod is next. */
async function offeredToEve(kiln: Hall) {
  const { row } = await kiln.publish({ tickets: [ticket({ seats: 1 })] })
  const [pool, path] = poolIn(row)
  for (const name of ['bob', 'eve', 'mod'] as const)
    await kiln.call(name, 'put', `${path}/rsvp`, rsvp())
  await kiln.call('bob', 'put', `${path}/rsvp`, rsvp({ answer: 'no' }))
  const stands = async (name: 'bob' | 'eve' | 'mod') =>
    (await kiln.call(name, 'get', `/events/${row.id}`)).body.mine[0]?.status
  const claim = (name: 'bob' | 'eve' | 'mod' | 'out', secret?: string) =>
    kiln.call(name, 'post', `${path}/claim`, { secret })
  const lapse = () => lapseTask(kiln.platform.transact)({ community: kiln.community, pool })
  return { row, pool, path, stands, claim, lapse }
}

test('the link of a claim takes the seat for whom it was mailed to, once and again', async () => {
  await using kiln = await hall()
  const { pool, path, stands, claim } = await offeredToEve(kiln)
  const secret = await secretOf(kiln, pool, 'eve')
  const refused = await claim('mod', secret)
  expect([refused.status, refused.body.code]).toEqual([403, 'claim.not-yours'])
  expect((await claim('mod')).body.code).toBe('claim.not-offered')
  expect((await claim('bob')).body.code).toBe('claim.withdrawn')
  expect((await claim('eve', 'guessed')).body.code).toBe('claim.outdated')
  expect((await claim('out', secret)).status).toBe(404)
  const look = (name: 'mod' | 'eve' | 'out', secret: string) =>
    kiln.call(name, 'get', `${path}/claim?secret=${secret}`)
  expect((await look('eve', secret)).body).toMatchObject({ status: 'offered' })
  expect((await look('mod', secret)).body.code).toBe('claim.not-yours')
  expect((await look('eve', 'guessed')).body.code).toBe('claim.outdated')
  expect((await look('out', secret)).status).toBe(404)
  expect(await stands('eve')).toBe('offered') // to look takes nothing

  const claimed = await claim('eve', secret)
  expect(claimed.body).toMatchObject({ status: 'going', offeredUntil: null })
  expect(await claim('eve', secret)).toEqual(claimed)
  expect(await stands('mod')).toBe('waiting')
})

test('an offer that nobody takes goes to the next in line, whichever node notices first', async () => {
  await using kiln = await hall()
  const { pool, stands, claim, lapse, path } = await offeredToEve(kiln)
  await lapse()
  expect(await stands('eve')).toBe('offered') // early: nothing lapses
  const secret = await secretOf(kiln, pool, 'eve')
  await offersEnd(kiln, pool)
  await Promise.all([lapse(), lapse()])
  expect([await stands('eve'), await stands('mod')]).toEqual(['lapsed', 'offered'])
  expect((await claim('eve', secret)).body.code).toBe('claim.lapsed')
  expect((await claim('mod')).body.status).toBe('going')
  expect((await kiln.call('eve', 'put', `${path}/rsvp`, rsvp())).body.status).toBe('waiting')
  const jobs = await kiln.database.pool.query(
    `select 1 from graphile_worker.jobs where task_identifier = 'events.lapse-offers'`,
  )
  expect(jobs.rows).toHaveLength(1)
})

test('what the clock says holds before the job has run: a late claim takes nothing, and the next is offered the seat', async () => {
  await using kiln = await hall()
  const { pool, stands, claim } = await offeredToEve(kiln)
  await offersEnd(kiln, pool)
  const late = await claim('eve')
  expect([late.status, late.body.code]).toEqual([409, 'claim.lapsed'])
  expect((await claim('mod')).body.status).toBe('going')
  expect(await stands('eve')).toBe('lapsed')
})

test('giving up a seat and claiming it at once: one of them is first, and the seat is never lost', async () => {
  await using kiln = await hall()
  for (let i = 0; i < 4; i++) {
    const { claim, path, stands } = await offeredToEve(kiln)
    const [claimed] = await Promise.all([
      claim('eve'),
      kiln.call('eve', 'put', `${path}/rsvp`, rsvp({ answer: 'no' })),
    ])
    expect(await stands('eve')).toBe('no')
    expect(await stands('mod')).toBe('offered')
    if (claimed.status !== 200) expect(claimed.body.code).toBe('claim.withdrawn')
  }
})

test('nothing is offered or claimed once registration is closed', async () => {
  await using kiln = await hall()
  const { row, pool, stands, claim, path, lapse } = await offeredToEve(kiln)
  await kiln.database.pool.query(
    `update event_occurrence set starts_at = now() - interval '1 minute' where id = $1`,
    [pool],
  )
  expect((await claim('eve')).body.code).toBe('claim.closed')
  await kiln.call('eve', 'put', `${path}/rsvp`, rsvp({ answer: 'no' }))
  await lapse()
  expect(await stands('mod')).toBe('waiting')
  const pools = (await kiln.call('mod', 'get', `/events/${row.id}`)).body.pools
  expect(pools[0].tickets[0]).toMatchObject({ going: 0, held: 0, waiting: 1 })
})

test('a claim that waits for the lock is decided by what is so after it', async () => {
  await using kiln = await hall()
  const { pool, claim } = await offeredToEve(kiln)
  let claiming: ReturnType<typeof claim> | undefined
  await kiln.platform.transact(async (tx) => {
    await lockLogs(tx, [kiln.community])
    claiming = claim('eve') // waits
    await new Promise((resolve) => setTimeout(resolve, 50))
    await tx.prepared(
      'test-lapse',
      `update event_rsvp set offered_until = now() - interval '1 second' where pool_id = $1 and status = 'offered'`,
      [pool],
    )
  })
  expect((await claiming)?.body.code).toBe('claim.lapsed')
  expect((await kiln.call('eve', 'post', `/pools/${newId()}/claim`, {})).status).toBe(404)
})
