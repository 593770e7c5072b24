import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import type { Name } from '#app/testing/world.ts'
import { removeMember } from '#features/communities/server/remove-member.ts'
import { memberId } from '#features/communities/server/testing.ts'
import { runJobs } from '#features/files/server/testing.ts'
import { newId } from '#lib/ids.ts'
import { day, hour, instantOf, minute } from '#lib/time.ts'
import { wallText, wallTimeAt } from '#lib/wall-time.ts'
import { notificationsFollower } from '../follow.ts'
import { mailWorld } from '../testing.ts'
import { remindJob } from './await-reminders.ts'

const root = '/communities/kiln-circle'
const wallIn = (ahead: number) => wallText(wallTimeAt('Europe/Oslo', instantOf(Date.now() + ahead)))

async function remindWorld(config = {}) {
  const small = await mailWorld(config)
  const { kiln } = small
  const call = async (name: Name, method: string, path: string, body?: object) => {
    const answer = await kiln.request(name, method, root + path, body)
    if (!answer.ok) throw new Error(await answer.text())
    return answer.status === 204 ? null : answer.json()
  }
  return {
    ...small,
    call,
    /** An event of ann's that begins so long from now, with its first date. */
    async publish(ahead: number, input: object = {}) {
      const event = { id: newId(), title: 'Open kiln night', zone: 'Europe/Oslo' }
      await call('ann', 'post', '/events', { ...event, starts: wallIn(ahead), ...input })
      const { row } = await call('ann', 'put', `/events/${event.id}/published`, {})
      return { id: event.id, pool: row.joining === 'whole' ? row.id : row.occurrences[0].id, row }
    },
    come: (name: Name, pool: string, answer = 'yes') =>
      call(name, 'put', `/pools/${pool}/rsvp`, { id: newId(), answer }),
    /** The reminders that are written when the jobs run that wait, whenever they are due. */
    async reminded() {
      await kiln.following.catchUp()
      await runJobs(kiln, remindJob)
      return (await small.arrive()).filter((mail) =>
        /^(Soon|Bald):/.test(mail.header('subject') ?? ''),
      )
    },
    /** When the next are due, in minutes from now. */
    async waiting(): Promise<number[]> {
      const { rows } = await kiln.database.pool.query<{ run_at: string }>(
        `select j.run_at from graphile_worker._private_jobs j
         join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = $1`,
        [remindJob],
      )
      return rows.map(({ run_at }) => Math.round((Date.parse(run_at) - Date.now()) / minute))
    },
    [Symbol.asyncDispose]: () => small[Symbol.asyncDispose](),
  }
}

test('those who come are reminded, once and nobody else, on their own clock', async () => {
  await using kiln = await remindWorld()
  await kiln.kiln.database.pool.query(
    `update person set time_zone = 'Asia/Tokyo', language = 'de' where name = 'bob'`,
  )
  const { pool } = await kiln.publish(day - minute)
  await kiln.come('bob', pool)
  await kiln.come('eve', pool, 'maybe')
  await kiln.come('mod', pool, 'no')
  const guest = { id: newId(), name: 'Ida', email: 'ida@example.org' }
  await kiln.call('ann', 'post', `/pools/${pool}/attendees`, guest)
  const mails = await kiln.reminded()
  expect(mails.map(({ to }) => to).sort()).toEqual(['bob', 'ida'])
  const his = mails.find(({ to }) => to === 'bob')
  expect(his?.header('subject')).toMatch(/^Bald: Open kiln night/)
  expect(his?.raw).toMatch(/, Ortszeit Tokyo\s+\(dort: /)
  expect(mails.find(({ to }) => (to as string) === 'ida')?.raw).not.toContain('(there: ')
  expect(await kiln.reminded()).toEqual([])
  const [next, ...more] = await kiln.waiting()
  expect(more).toEqual([]) // one job for all of it
  expect(next).toBeGreaterThan(22 * 60)
  expect(next).toBeLessThanOrEqual(23 * 60)
})

test('a job that runs twice, or at once on two servers, reminds once', async () => {
  await using kiln = await remindWorld()
  const { id, pool } = await kiln.publish(day - minute)
  await kiln.come('bob', pool)
  await kiln.kiln.following.catchUp()
  const task = kiln.kiln.features.flatMap(({ jobs }) => jobs?.[remindJob] ?? [])[0]
  const run = () => task?.({ community: kiln.kiln.community, event: id })
  await Promise.all([run(), run()])
  await run()
  expect((await kiln.reminded()).map(({ to }) => to)).toEqual(['bob'])
})

test('a moved date is told by its new time; what is called off is not told', async () => {
  await using kiln = await remindWorld()
  const { id, pool } = await kiln.publish(day - minute)
  await kiln.come('bob', pool)
  expect(await kiln.reminded()).toHaveLength(1)
  const change = async (ahead: number) => {
    const { row } = await kiln.call('ann', 'get', `/events/${id}`)
    await kiln.call('ann', 'patch', `/events/${id}`, { after: row.version, starts: wallIn(ahead) })
    return kiln.reminded()
  }
  expect(await change(3 * day)).toEqual([])
  const [next = 0] = await kiln.waiting()
  expect(Math.abs(next - 48 * 60)).toBeLessThan(3)
  expect(await change(day - 10 * minute)).toHaveLength(1) // by the new time, once more
  await kiln.call('ann', 'put', `/events/${id}/cancelled`, { reason: '' })
  expect(await kiln.reminded()).toEqual([])
  expect(await kiln.waiting()).toEqual([])

  const other = await kiln.publish(50 * minute)
  await kiln.come('bob', other.pool)
  await kiln.call('ann', 'put', `/events/${other.id}/cancelled`, { reason: '' })
  expect(await kiln.reminded()).toEqual([])
})

test('what was published before an update, or without a mail server, is gone through once', async () => {
  await using kiln = await remindWorld()
  const { pool } = await kiln.publish(day - minute)
  await kiln.publish(3 * day)
  await kiln.come('bob', pool)
  await kiln.kiln.following.catchUp()
  const { pool: database } = kiln.kiln.database
  await database.query('delete from graphile_worker._private_jobs')
  expect(await kiln.reminded()).toEqual([]) // nothing tells of it
  const file = `${import.meta.dirname}/../../migrations/0005-standing-events.sql`
  await database.query('drop table notification_event_walk')
  await database.query(await readFile(file, 'utf8'))
  expect((await kiln.reminded()).map(({ to }) => to)).toEqual(['bob'])
  expect(await kiln.waiting()).toHaveLength(2)
  const { rows } = await database.query('select from notification_event_walk')
  expect(rows).toEqual([])

  const silent = notificationsFollower({ sends: false })
  const entry = (await kiln.kiln.entries()).filter(({ kind }) => kind === 'events.event-changed')
  expect(entry.length).toBeGreaterThan(0)
  const { community, platform } = kiln.kiln
  await platform.transact((tx) => silent.run(tx, community, entry.slice(-1), 1))
  expect((await database.query('select from notification_event_walk')).rowCount).toBe(1)
})

test('of a series each date reminds those who come to it, or to all of it', async () => {
  await using kiln = await remindWorld()
  const rule = 'FREQ=WEEKLY;COUNT=3'
  const each = await kiln.publish(day - minute, { rule })
  await kiln.come('bob', each.row.occurrences[0].id)
  await kiln.come('eve', each.row.occurrences[1].id)
  const whole = await kiln.publish(day - minute, { rule, joining: 'whole', title: 'Course' })
  await kiln.come('mod', whole.pool)
  expect((await kiln.reminded()).map(({ to }) => to).sort()).toEqual(['bob', 'mod'])
})

test('who has gone, may not see it any more or has shown no address gets none', async () => {
  await using kiln = await remindWorld()
  const { id, pool } = await kiln.publish(day - minute)
  for (const name of ['bob', 'eve', 'mod'] as const) await kiln.come(name, pool)
  const { database, people, as } = kiln.kiln
  const eve = await memberId(kiln.kiln, 'eve')
  await as('ann', (tx, ann) => removeMember(tx, ann, eve))
  await database.pool.query('update person set email_verified = false where id = $1', [people.mod])
  expect((await kiln.reminded()).map(({ to }) => to)).toEqual(['bob'])
  await database.pool.query('delete from notification_reminder')
  await database.pool.query(`update event set audience = '{leads}' where id = $1`, [id])
  await runJobs(kiln.kiln, remindJob)
  expect(await kiln.reminded()).toEqual([])
})

test('one click ends reminders and nothing else, of members and of guests', async () => {
  await using kiln = await remindWorld()
  const first = await kiln.publish(day - minute)
  await kiln.come('bob', first.pool)
  const guest = { id: newId(), name: 'Ida', email: 'ida@example.org' }
  await kiln.call('ann', 'post', `/pools/${first.pool}/attendees`, guest)
  const mails = await kiln.reminded()
  const env = { incoming: { socket: { remoteAddress: '192.0.2.1', remoteFamily: 'IPv4' } } }
  for (const mail of mails) {
    expect(mail.header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
    const [, address = ''] = /<(.*)>/.exec(mail.header('list-unsubscribe') ?? '') ?? []
    const { pathname } = new URL(address)
    const answer = await kiln.kiln.app.request(pathname, { method: 'POST' }, env)
    expect(answer.status).toBe(200)
    const forged = `${pathname.slice(0, -2)}xx`
    expect((await kiln.kiln.app.request(forged, { method: 'POST' }, env)).status).toBe(404)
  }
  const wishes = await kiln.kiln.request('bob', 'get', '/people/me/mails')
  expect(await wishes.json()).toMatchObject({ posts: true, reminders: false })
  const again = await kiln.publish(day - minute)
  await kiln.come('bob', again.pool)
  await kiln.call('ann', 'post', `/pools/${again.pool}/attendees`, { ...guest, id: newId() })
  expect(await kiln.reminded()).toEqual([])
  await kiln.kiln.request('bob', 'patch', '/people/me/mails', { reminders: true })
  const third = await kiln.publish(hour - minute)
  await kiln.come('bob', third.pool)
  expect((await kiln.reminded()).map(({ to }) => to)).toEqual(['bob'])
})

test('drafts remind nobody, and without a mail server nothing is written', async () => {
  await using kiln = await remindWorld({ smtpUrl: undefined })
  const { pool } = await kiln.publish(day - minute)
  await kiln.come('bob', pool)
  await kiln.kiln.following.catchUp()
  expect(await kiln.waiting()).toEqual([])
})
