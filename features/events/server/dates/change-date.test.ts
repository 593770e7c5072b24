import { expect, test } from 'vitest'
import type { Name } from '#app/testing/world.ts'
import { listOutbox } from '#platform/server/mail/outbox.ts'
import { mailDateJob } from '../coming/mails/mail-date-changes.ts'
import { mailDateTask } from '../coming/mails/write-date-mails.ts'
import { rsvp, ticket } from '../coming/testing.ts'
import { type Hall, hall, wallIn } from '../testing.ts'

const venue = { name: 'Yard 2', address: 'Nord 4', mapUrl: null, access: '' }

async function series(kiln: Hall, input = {}) {
  const starts = wallIn(7)
  const { row } = await kiln.publish({ starts, rule: 'FREQ=WEEKLY;COUNT=3', ...input })
  const ids = row.occurrences.map(({ id }) => id)
  return { row, ids, starts }
}

const change = (kiln: Hall, who: Name, id: string | undefined, body: object, verb = 'patch') =>
  kiln.call(who, verb, `/occurrences/${id}${verb === 'put' ? '/cancelled' : ''}`, body)

/** Mails about dates since the last time, each written twice as it may happen. */
async function mailed({ database, platform }: Hall): Promise<string[]> {
  const { rows } = await database.pool.query<{ id: string; payload: unknown }>(
    `delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t
     where t.id = j.task_id and t.identifier = $1 returning j.payload`,
    [mailDateJob],
  )
  const task = mailDateTask(platform)
  for (const { payload } of [...rows, ...rows]) await task(payload)
  const mails = await listOutbox(database, { limit: 50 })
  await database.pool.query('delete from mail_outbox')
  return mails
    .filter(({ kind }) => kind.startsWith('events.date-'))
    .map(({ to, kind }) => `${to} ${kind}`)
    .sort()
}

test('a date is moved in time and place with all who come to it; they are told, and nobody else', async () => {
  await using kiln = await hall()
  const { row, ids, starts } = await series(kiln)
  await kiln.call('bob', 'put', `/pools/${ids[1]}/rsvp`, rsvp())
  await kiln.call('eve', 'put', `/pools/${ids[0]}/rsvp`, rsvp())
  const at = `${wallIn(16).slice(0, 10)}T08:15`
  const entries = (await kiln.entries()).length
  const reason = 'The hall is let.'
  const { status, body } = await change(kiln, 'ann', ids[1], { starts: at, venue, reason })
  expect(status).toBe(200)
  expect(body.row.occurrences[1]).toMatchObject({ id: ids[1], moved: true, venue, reason })
  expect(body.row.occurrences[1].slot).toBe(row.occurrences[1]?.slot)
  const told = (await kiln.entries()).slice(entries)
  expect(told.map(({ kind }) => kind)).toEqual(['events.event-changed'])
  expect(await mailed(kiln)).toEqual(['bob@example.org events.date-moved'])
  const { mine } = (await kiln.call('bob', 'get', `/events/${row.id}`)).body
  expect(mine).toMatchObject([{ pool: ids[1], status: 'going' }])

  // What all dates become goes past one that was moved by hand.
  const clock = `${starts.slice(0, 10)}T${starts.slice(11) === '10:00' ? '11:00' : '10:00'}`
  const { version } = body.row
  const all = await kiln.call('ann', 'patch', `/events/${row.id}`, {
    after: version,
    starts: clock,
  })
  expect(all.body.row.occurrences[1].startsAt).toBe(body.row.occurrences[1].startsAt)
  expect(all.body.row.occurrences[0].slot).toBe(clock)

  const { slot } = all.body.row.occurrences[1]
  const back = await change(kiln, 'ann', ids[1], { starts: slot, venue: null })
  expect(back.body.row.occurrences[1]).toMatchObject({ moved: false, venue: null, reason: '' })
})

test('a date is called off with a reason and put back, with all who signed up for it', async () => {
  await using kiln = await hall()
  const { row, ids } = await series(kiln, { tickets: [ticket({ seats: 1 })] })
  await kiln.call('bob', 'put', `/pools/${ids[1]}/rsvp`, rsvp())
  await kiln.call('eve', 'put', `/pools/${ids[1]}/rsvp`, rsvp())
  const off = await change(kiln, 'ann', ids[1], { reason: 'Snow.' }, 'put')
  expect(off.body.row.occurrences[1]).toMatchObject({ cancelled: true, reason: 'Snow.' })
  expect(await mailed(kiln)).toEqual([
    'bob@example.org events.date-calledOff',
    'eve@example.org events.date-calledOff',
  ])
  const late = await kiln.call('mod', 'put', `/pools/${ids[1]}/rsvp`, rsvp())
  expect(late.body.code).toBe('rsvp.event-cancelled')
  expect((await change(kiln, 'ann', ids[1], { minutes: 30 })).body.code).toBe('date.cancelled')

  const on = await kiln.call('ann', 'put', `/occurrences/${ids[1]}/restored`, {})
  expect(on.body.row.occurrences[1]).toMatchObject({ cancelled: false, reason: '' })
  expect(await mailed(kiln)).toHaveLength(2)
  expect((await kiln.call('bob', 'get', `/events/${row.id}`)).body.mine[0].status).toBe('going')
  expect((await kiln.call('eve', 'get', `/events/${row.id}`)).body.mine[0].status).toBe('waiting')
})

test('a date beside the rule makes a series of any event, and is there once', async () => {
  await using kiln = await hall()
  const { row } = await kiln.publish()
  const path = `/events/${row.id}/occurrences`
  const one = await change(kiln, 'ann', row.occurrences[0]?.id, {}, 'put')
  expect(one.body.code).toBe('date.only-one')
  await kiln.call('ann', 'post', path, { starts: wallIn(3) })
  const { body } = await kiln.call('ann', 'post', path, { starts: wallIn(3) })
  expect(body.row.occurrences.map(({ slot }: { slot: string }) => slot)).toEqual([
    wallIn(3),
    row.starts,
  ])
  const [extra] = body.row.occurrences
  expect((await change(kiln, 'ann', extra.id, {}, 'put')).status).toBe(200)
  const again = await kiln.call('ann', 'post', path, { starts: wallIn(-3) })
  expect(again.body.code).toBe('date.in-the-past')
})

test('a date that the series has no more can take place all the same', async () => {
  await using kiln = await hall()
  const { row, ids } = await series(kiln)
  await kiln.call('bob', 'put', `/pools/${ids[1]}/rsvp`, rsvp())
  const { version } = row
  await kiln.call('ann', 'patch', `/events/${row.id}`, {
    ...{ after: version, rule: 'FREQ=WEEKLY;INTERVAL=2;COUNT=2' },
  })
  const { body } = await kiln.call('ann', 'put', `/occurrences/${ids[1]}/restored`, {})
  const shown = body.row.occurrences.map((each: { cancelled: boolean }) => each.cancelled)
  expect(shown).toEqual([false, false, false])
})

test.each([
  ['bob', {}, 403, 'event.not-yours'],
  ['out', {}, 404, 'community.not-found'],
  ['ann', { starts: '2026-02-30T10:00' }, 422, 'event.no-such-day'],
  ['ann', { starts: '2001-02-20T10:00' }, 422, 'date.in-the-past'],
  ['ann', { minutes: 0 }, 422, 'input.invalid'],
] as const)('%s may not move a date so: %j', async (who, body, status, code) => {
  await using kiln = await hall()
  const { ids } = await series(kiln)
  const entries = (await kiln.entries()).length
  const answer = await change(kiln, who, ids[0], body)
  expect([answer.status, answer.body.code]).toEqual([status, code])
  expect((await kiln.entries()).length).toBe(entries)
})

test('what is over stays as it was', async () => {
  await using kiln = await hall()
  const { ids } = await series(kiln)
  await kiln.database.pool.query(
    `update event_occurrence set starts_at = starts_at - interval '8 days', ends_at = ends_at - interval '8 days' where id = $1`,
    [ids[0]],
  )
  const answer = await change(kiln, 'ann', ids[0], { minutes: 15 })
  expect([answer.status, answer.body.code]).toEqual([409, 'date.over'])
})
