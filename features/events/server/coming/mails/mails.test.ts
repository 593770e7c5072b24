import { expect, test } from 'vitest'
import { newId } from '#lib/ids.ts'
import { listOutbox } from '#platform/server/mail/outbox.ts'
import { type Hall, hall } from '../../testing.ts'
import { lapseTask } from '../lapse-offers.ts'
import { offersEnd, poolIn, rsvp, secretOf, ticket } from '../testing.ts'
import { mailJob } from './mail-changes.ts'
import { mailTask } from './write-mails.ts'

/** Runs the mail jobs that wait, each twice, as it may happen. */
async function writeMails({ database, platform }: Hall): Promise<void> {
  const { rows } = await database.pool.query<{ id: string; payload: unknown }>(
    `select j.id, j.payload from graphile_worker._private_jobs j
     join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = $1 order by j.id`,
    [mailJob],
  )
  const task = mailTask(platform)
  for (const { payload } of rows) await task(payload)
  for (const { payload } of rows) await task(payload)
  await database.pool.query('delete from graphile_worker._private_jobs where id = any($1)', [
    rows.map(({ id }) => id),
  ])
}

/** The mails since the last time, oldest first. */
async function mailed(kiln: Hall) {
  await writeMails(kiln)
  const mails = await listOutbox(kiln.database, { limit: 50 })
  const { rows } = await kiln.database.pool.query<{ id: string; subject: string; text: string }>(
    'select id, subject, text from mail_outbox',
  )
  await kiln.database.pool.query('delete from mail_outbox')
  return mails.map(({ id, to, kind }) => {
    const { subject = '', text = '' } = rows.find((row) => row.id === id) ?? {}
    return { to, kind, subject, text }
  })
}

test('each hears of their own seat: in it, in line, offered, lapsed, thanked', async () => {
  await using kiln = await hall()
  const { row } = await kiln.publish({ tickets: [ticket({ seats: 1 })] })
  const [pool, path] = poolIn(row)
  await mailed(kiln)
  await kiln.call('bob', 'put', `${path}/rsvp`, rsvp())
  const said = rsvp()
  await kiln.call('eve', 'put', `${path}/rsvp`, said)
  await kiln.call('eve', 'put', `${path}/rsvp`, said)
  const first = await mailed(kiln)
  expect(first.map(({ to, kind }) => `${to} ${kind}`).sort()).toEqual([
    'bob@example.org events.confirmed',
    'eve@example.org events.inLine',
  ])
  const page = `http://localhost:3000/c/kiln-circle/events/${row.id}`
  for (const { text } of first) expect(text).toContain(page)
  const seat = first.find(({ kind }) => kind === 'events.confirmed')
  expect(seat?.text).toContain(`${page}/ticket?date=${pool}`)

  await kiln.call('bob', 'put', `${path}/rsvp`, rsvp({ answer: 'no' }))
  const secret = await secretOf(kiln, pool, 'eve')
  const second = await mailed(kiln)
  const offer = second.find(({ kind }) => kind === 'events.offered')
  expect(offer).toMatchObject({ to: 'eve@example.org', subject: 'A seat for you: Open kiln night' })
  expect(offer?.text).toContain(`${page}/claim?pool=${pool}&claim=${secret}`)
  expect(second.map(({ kind }) => kind).sort()).toEqual(['events.offered', 'events.thanked'])

  await offersEnd(kiln, pool)
  await lapseTask(kiln.platform.transact)({ community: kiln.community, pool })
  expect(await mailed(kiln)).toMatchObject([{ to: 'eve@example.org', kind: 'events.lapsed' }])
})

test('what is no longer so is not told, and who is refused reads why, in their language', async () => {
  await using kiln = await hall()
  await kiln.database.pool.query(`update person set language = 'de' where name = 'eve'`)
  const { row } = await kiln.publish({ tickets: [ticket({ seats: 1, approval: true })] })
  const [, path] = poolIn(row)
  await mailed(kiln)
  const { body } = await kiln.call('eve', 'put', `${path}/rsvp`, rsvp())
  await kiln.call('bob', 'put', `${path}/rsvp`, rsvp())
  await kiln.call('bob', 'put', `${path}/rsvp`, rsvp({ answer: 'no' })) // gave no seat up
  const decision = { decision: 'refuse', reason: 'We met last week.' }
  await kiln.call('ann', 'put', `/rsvps/${body.id}/decision`, decision)
  const mails = await mailed(kiln)
  expect(mails).toMatchObject([
    { to: 'eve@example.org', kind: 'events.refused', subject: 'Deine Anfrage: Open kiln night' },
  ])
  expect(mails[0]?.text).toContain('Sie schreiben: We met last week.')
})

test('a word for all dates of a series is one mail; a guest whom a host put down hears of it too', async () => {
  await using kiln = await hall()
  const { row } = await kiln.publish()
  const [, path] = poolIn(row)
  await kiln.database.pool.query(
    `insert into event_occurrence (community_id, id, event_id, slot, starts_at, ends_at)
     select $1, gen_random_uuid(), $2, '2099-01-' || nth || 'T19:00', noon + nth * interval '7 days',
       noon + nth * interval '7 days' + interval '1 hour'
     from generate_series(10, 19) nth, lateral (select date_trunc('day', now(), 'UTC') + interval '12 hours') as d (noon)`,
    [kiln.community, row.id],
  )
  await mailed(kiln)
  await kiln.database.pool.query(
    `update person set time_zone = 'America/New_York' where name = 'eve'`,
  )
  await kiln.call('eve', 'post', `/events/${row.id}/rsvps`, rsvp())
  const guest = { id: newId(), name: 'Ida', email: 'ida@example.org' }
  await kiln.call('ann', 'post', `${path}/attendees`, guest)
  const mails = await mailed(kiln)
  expect(mails.map(({ to, kind }) => `${to} ${kind}`).sort()).toEqual([
    'eve@example.org events.confirmed',
    'ida@example.org events.confirmed',
  ])
  const text = mails.find(({ to }) => to.startsWith('eve'))?.text
  expect(text?.match(/[:;] \w+day, [^;(]* at \d\d:\d\d/g)).toHaveLength(8)
  expect(text).toContain('and 3 more dates')
  expect(text?.match(/Oslo time \(for you .*?, New York time\); /g)).toHaveLength(1)
  const ida = mails.find(({ to }) => to.startsWith('ida'))?.text ?? ''
  expect(ida).toContain('Oslo time\n')
  const ticket = /http:\/\/localhost:3000(\/e\/\S+\/ticket)/.exec(ida)?.[1] ?? ''
  const page = await kiln.app.request(ticket)
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('ticket-code')])
})
