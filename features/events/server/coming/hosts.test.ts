import { expect, test } from 'vitest'
import type { Name } from '#app/testing/world.ts'
import { newId } from '#lib/ids.ts'
import type { RsvpView } from '../../contract.ts'
import { type Hall, hall } from '../testing.ts'
import { poolIn, rsvp, ticket } from './testing.ts'

/** An event that bob hosts. */
async function hostedByBob(kiln: Hall, seats: number | null, approval = false) {
  const bob = (await kiln.member('bob')).member
  const { row } = await kiln.publish({ hosts: [bob], tickets: [ticket({ seats, approval })] })
  const [pool, path] = poolIn(row)
  const come = async (name: Name, input = {}) =>
    (await kiln.call(name, 'put', `${path}/rsvp`, rsvp(input))).body
  const decide = (name: Name, rsvpId: string, decision: string, reason = '') =>
    kiln.call(name, 'put', `/rsvps/${rsvpId}/decision`, { decision, reason })
  const add = (name: Name, input: object) =>
    kiln.call(name, 'post', `${path}/attendees`, { id: newId(), ...input })
  const counts = async () =>
    (await kiln.call('ann', 'get', `/events/${row.id}`)).body.pools[0].tickets[0]
  return { row, pool, path, come, decide, add, counts }
}

test('a request holds its seat until a host decides, and then the seat is theirs or the next one’s', async () => {
  await using kiln = await hall()
  const { come, decide, counts } = await hostedByBob(kiln, 2, true)
  const [eve, mod, ann] = [await come('eve'), await come('mod'), await come('ann')]
  expect([eve.status, mod.status, ann.status]).toEqual(['requested', 'requested', 'waiting'])
  expect(await counts()).toMatchObject({ going: 0, held: 2, waiting: 1 })
  expect((await decide('eve', eve.id, 'approve')).body.code).toBe('rsvp.hosts-decide')
  expect((await decide('out', eve.id, 'approve')).status).toBe(404)
  expect((await decide('bob', newId(), 'approve')).body.code).toBe('rsvp.not-found')

  const approved = await decide('bob', eve.id, 'approve')
  expect(approved.body).toMatchObject({ id: eve.id, status: 'going', name: 'eve' })
  expect((await decide('bob', eve.id, 'refuse')).body.code).toBe('rsvp.has-seat')
  await decide('bob', mod.id, 'refuse', 'We met last week.')
  expect(await counts()).toMatchObject({ going: 1, held: 1, waiting: 0 }) // ann is offered it
  expect((await come('mod')).code).toBe('rsvp.refused')
  expect((await decide('bob', mod.id, 'approve')).body.code).toBe('rsvp.no-seat')
  const removed = await decide('bob', eve.id, 'remove')
  expect(removed.body.status).toBe('refused')
  expect((await decide('bob', mod.id, 'approve')).body.status).toBe('going')
})

test('a host adds members and others by name; beyond the seats only with a word, which is written down', async () => {
  await using kiln = await hall()
  const { row, path, come, add, counts } = await hostedByBob(kiln, 1)
  const [bob, eve] = [(await kiln.member('bob')).member, (await kiln.member('eve')).member]
  await come('ann')
  expect((await come('eve')).status).toBe('waiting')
  const id = newId()
  expect((await add('bob', { id, member: eve })).body).toMatchObject({ code: 'rsvp.no-seat' })
  expect((await add('eve', { id, member: eve })).body.code).toBe('rsvp.hosts-decide')
  expect((await add('bob', {})).body.code).toBe('rsvp.who')
  expect((await add('bob', { member: newId() })).body.code).toBe('member.not-found')

  const added = await add('bob', { member: eve, beyondSeats: true })
  expect(added.body).toMatchObject({ status: 'going', member: eve, beyondSeatsBy: bob })
  const guest = { id, name: 'Ida', email: 'ida@example.org', guests: 2, beyondSeats: true }
  const ida = await add('bob', guest)
  expect(ida.body).toMatchObject({ id, member: null, name: 'Ida', guests: 2, beyondSeatsBy: bob })
  expect(await add('bob', guest)).toEqual(ida)
  expect(await counts()).toMatchObject({ going: 5, held: 0, waiting: 0 })
  const exceeded = (await kiln.entries()).filter(({ kind }) => kind === 'events.seats-exceeded')
  expect(exceeded).toMatchObject([
    { by: bob, data: { eventId: row.id, by: bob, seats: 1 } },
    { by: bob, data: { rsvp: id, seats: 3 } },
  ])
  expect(exceeded[0]?.audience).not.toContain('members')
  // A seat beyond those there are is no seat for the next.
  expect((await come('mod')).status).toBe('waiting')
  await kiln.call('ann', 'put', `${path}/rsvp`, rsvp({ answer: 'no' }))
  expect(await counts()).toMatchObject({ going: 4, held: 0, waiting: 1 })
})

test('a guest whom a host adds by an address has the name that the host gave, not one they gave elsewhere', async () => {
  await using kiln = await hall()
  const [earlier, later] = [await hostedByBob(kiln, null), await hostedByBob(kiln, null)]
  const email = 'ida@example.org'
  await earlier.add('ann', { name: 'Ida Quist-Larsen', email })
  const added = await later.add('bob', { name: 'Somebody', email: 'IDA@example.org' })
  expect(added.body).toMatchObject({ name: 'Somebody', email: null })
  const [date] = later.row.occurrences
  for (const path of [`${later.path}/attendees`, `/occurrences/${date?.id}/door`]) {
    const text = JSON.stringify((await kiln.call('bob', 'get', path)).body)
    expect(text).toContain('Somebody')
    expect(text).not.toContain('Quist')
  }
  const first = await kiln.call('bob', 'get', `${earlier.path}/attendees`)
  expect(first.body.attendees).toMatchObject([{ name: 'Ida Quist-Larsen' }])
  const { rows } = await kiln.database.pool.query('select count(*)::int from event_guest')
  expect(rows).toEqual([{ count: 1 }]) // the same guest, to whom both are mailed
})

test('the list shows who comes too those who let them, and hosts all but addresses that were not given', async () => {
  await using kiln = await hall()
  const { row, path, come, add } = await hostedByBob(kiln, null)
  const shown = { attendees: true, hosts: true, sponsors: false }
  await come('ann', { consent: shown })
  await come('mod', { consent: { attendees: false, hosts: false, sponsors: true } })
  await come('eve', { answer: 'maybe', consent: shown })
  await add('bob', { name: '=1+1', email: 'ida@example.org' })
  const list = async (name: Name) => (await kiln.call(name, 'get', `${path}/attendees`)).body
  const named = ({ attendees }: { attendees: { name: string }[] }) =>
    attendees.map(({ name }) => name)

  const forEve = await list('eve') // may come, and so sees nobody who does
  expect([named(forEve), forEve.unnamed]).toEqual([[], 3])
  const ann = (await kiln.member('ann')).member
  const page = await kiln.call('eve', 'get', `/events/${row.id}`)
  expect(JSON.stringify(page.body.pools)).not.toContain(ann)
  const seats = (await kiln.entries()).filter(({ kind }) => kind === 'events.seats-changed')
  expect(JSON.stringify(seats.map(({ data }) => data))).not.toContain(ann)
  const forMod = await list('mod')
  expect(Object.keys(forMod.attendees[0])).toEqual(
    'id status ticketId guests member name at checkedInAt'.split(' '),
  )
  expect([named(forMod), forMod.unnamed]).toEqual([['ann', 'mod'], 1])
  const forBob = await list('bob')
  expect(forBob.attendees.map((each: Record<string, unknown>) => [each.name, each.email])).toEqual([
    ['ann', 'ann@example.org'],
    ['mod', null],
    ['eve', 'eve@example.org'],
    ['=1+1', null],
  ])

  const csv = (name: Name, reader: string) =>
    kiln.request(name, 'get', `/communities/kiln-circle${path}/attendees.csv?reader=${reader}`)
  expect((await csv('eve', 'hosts')).status).toBe(403)
  const table = await csv('bob', 'hosts')
  expect(table.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(table.headers.get('content-disposition')).toContain('filename="Open kiln night hosts.csv"')
  const [head, ...rows] = (await table.text()).trim().split('\r\n')
  expect(head).toContain('consent_attendees,consent_hosts,consent_sponsors')
  expect(rows[0]).toMatch(/^ann,ann@example\.org,going,Seat,0,.*,yes,yes,no$/)
  expect(rows[1]).toMatch(/^mod,,going,Seat,0,.*,no,no,yes$/)
  expect(rows[3]).toMatch(/^'=1\+1,,going/)
  const sponsors = await (await csv('ann', 'sponsors')).text()
  expect(sponsors.trim().split('\r\n').slice(1)).toEqual(['mod,mod@example.org,yes'])
  const mine = await kiln.call('mod', 'get', '/event-consents')
  expect(mine.body.consents).toMatchObject([
    { title: 'Open kiln night', status: 'going', consent: { attendees: false, sponsors: true } },
  ])
})

test('who comes late tells the hosts alone, on the day', async () => {
  await using kiln = await hall()
  const { pool, path, come } = await hostedByBob(kiln, null)
  const eve = await come('eve')
  const late = (name: Name, note = '') => kiln.call(name, 'post', `${path}/late`, { note })
  expect((await late('eve')).body.code).toBe('late.not-now')
  await kiln.database.pool.query(
    `update event_occurrence set starts_at = now() + interval '1 hour', ends_at = now() + interval '2 hours' where id = $1`,
    [pool],
  )
  expect((await late('mod')).body.code).toBe('late.not-coming')
  expect((await late('eve', 'Ten minutes.')).status).toBe(200)
  expect((await late('eve', 'Ten minutes.')).status).toBe(200) // and tells nobody twice
  const told = (await kiln.entries()).filter(({ kind }) => kind === 'events.running-late')
  const bob = (await kiln.member('bob')).member
  expect(told).toMatchObject([
    { audience: [`member:${bob}`], data: { pool, rsvp: eve.id, note: 'Ten minutes.' } },
  ])
  const forBob = (await kiln.call('bob', 'get', `${path}/attendees`)).body.attendees
  expect(forBob).toMatchObject([{ name: 'eve', late: { note: 'Ten minutes.' } }])
  expect(JSON.stringify((await kiln.call('mod', 'get', `${path}/attendees`)).body)).not.toContain(
    'Ten',
  )
})

test('who had a seat and was not there shows to hosts alone, and only where there was a list', async () => {
  await using kiln = await hall()
  const { pool, path, come } = await hostedByBob(kiln, null)
  const [eve] = [await come('eve'), await come('mod'), await come('ann', { answer: 'maybe' })]
  const absent = async () => {
    const { body } = await kiln.call('bob', 'get', `${path}/attendees`)
    return body.attendees.flatMap((each: { name: string; absent: boolean }) =>
      each.absent ? each.name : [],
    )
  }
  await kiln.database.pool.query(
    `update event_occurrence set starts_at = now() - interval '3 hours', ends_at = now() - interval '1 hour' where id = $1`,
    [pool],
  )
  expect(await absent()).toEqual([])
  await kiln.database.pool.query(
    'insert into event_check_in (community_id, occurrence_id, id, rsvp_id, at) values ($1, $2, $3, $4, now())',
    [kiln.community, pool, newId(), eve.id],
  )
  expect(await absent()).toEqual(['mod'])
  expect(JSON.stringify((await kiln.call('eve', 'get', `${path}/attendees`)).body)).not.toContain(
    'absent',
  )
})

test('one word for all dates of a series; a date that is full does not hold up the others', async () => {
  await using kiln = await hall()
  const { row, pool, counts } = await hostedByBob(kiln, 1)
  const dates = [pool, newId(), newId(), newId()]
  await kiln.database.pool.query(
    `insert into event_occurrence (community_id, id, event_id, slot, starts_at, ends_at, cancelled_at)
     select $1, id, $2, '2099-01-0' || nth || 'T19:00', now() + nth * interval '7 days', now() + nth * interval '7 days' + interval '1 hour',
       case when nth = 3 then now() end
     from unnest($3::uuid[]) with ordinality as d (id, nth)`,
    [kiln.community, row.id, dates.slice(1)],
  )
  const series = `/events/${row.id}/rsvps`
  const said = rsvp()
  await kiln.call('mod', 'put', `/pools/${dates[1]}/rsvp`, rsvp())
  const answer = await kiln.call('eve', 'post', series, said)
  expect(answer.body.refused).toEqual([])
  expect(answer.body.rsvps.map(({ pool }: { pool: string }) => pool).sort()).toEqual(
    dates.slice(0, 3).sort(),
  )
  const stands = answer.body.rsvps.map((each: RsvpView) => [dates.indexOf(each.pool), each.status])
  expect(stands.sort()).toEqual([
    [0, 'going'],
    [1, 'waiting'],
    [2, 'going'],
  ])
  expect(await kiln.call('eve', 'post', series, said)).toEqual(answer)
  expect(await counts()).toMatchObject({ going: 1 })
  expect((await kiln.call('eve', 'post', series, rsvp({ guests: 9 }))).body.code).toBe(
    'rsvp.no-guests',
  )
  expect((await kiln.call('out', 'post', series, said)).status).toBe(404)
})

test('who waits asks for their place, which moves up with those ahead of them', async () => {
  await using kiln = await hall()
  const { path, come } = await hostedByBob(kiln, 1)
  await come('ann')
  await come('mod')
  await come('eve')
  const place = async (name: Name) => (await kiln.call(name, 'get', `${path}/place`)).body.place
  expect([await place('ann'), await place('mod'), await place('eve')]).toEqual([null, 1, 2])
  await come('mod', { answer: 'no' })
  expect([await place('mod'), await place('eve')]).toEqual([null, 1])
  expect((await kiln.call('out', 'get', `${path}/place`)).status).toBe(404)
})

test('when signing up has closed, one still says who sees one’s name, and takes no seat by it', async () => {
  await using kiln = await hall()
  const { row, path, come, counts } = await hostedByBob(kiln, 2)
  await come('eve')
  await kiln.database.pool.query(
    `update event_occurrence set starts_at = now() - interval '1 minute', ends_at = now() + interval '1 hour'
     where event_id = $1`,
    [row.id],
  )
  expect((await come('mod')).code).toBe('rsvp.closed')
  expect((await come('eve', { guests: 1 })).code).toBe('rsvp.closed')
  const consent = { attendees: true, hosts: false, sponsors: false }
  expect(await come('eve', { consent })).toMatchObject({ status: 'going', consent })
  expect(await counts()).toMatchObject({ going: 1, held: 0 })
  const { attendees } = (await kiln.call('eve', 'get', `${path}/attendees`)).body
  expect(attendees).toMatchObject([{ name: 'eve' }])
})

test('a host has the mail about a seat sent once more; where there is none to tell of, it says so', async () => {
  await using kiln = await hall()
  const { come } = await hostedByBob(kiln, null)
  const [eve, mod] = [await come('eve'), await come('mod', { answer: 'maybe' })]
  const resend = (name: Name, rsvp: { id: string }) =>
    kiln.call(name, 'post', `/rsvps/${rsvp.id}/mails`, {})
  const jobs = async () =>
    (
      await kiln.database.pool.query(
        'select from graphile_worker.jobs where task_identifier = $1',
        ['events.mail-changes'],
      )
    ).rowCount
  const before = await jobs()
  expect([(await resend('bob', eve)).status, await jobs()]).toEqual([204, (before ?? 0) + 1])
  expect((await resend('bob', mod)).body.code).toBe('rsvp.nothing-to-mail')
  expect((await resend('eve', eve)).body.code).toBe('rsvp.hosts-decide')
  expect((await resend('out', eve)).status).toBe(404)
})

test('once it is over, a host notes who was not there; they see it themselves, and no other member does', async () => {
  await using kiln = await hall()
  const { row, path, come } = await hostedByBob(kiln, null)
  const [eve, mod] = [await come('eve'), await come('mod', { answer: 'maybe' })]
  const note = (name: Name, { id }: { id: string }, absent = true) =>
    kiln.call(name, 'put', `/rsvps/${id}/absence`, { absent })
  expect((await note('bob', eve)).body.code).toBe('absence.not-yet')
  await kiln.database.pool.query(
    `update event_occurrence set starts_at = now() - interval '3 hours', ends_at = now() - interval '1 hour'
     where event_id = $1`,
    [row.id],
  )
  const mine = async (name: Name) =>
    (await kiln.call(name, 'get', `/events/${row.id}/attendance`)).body.dates
  expect(await mine('eve')).toMatchObject([{ absent: false }]) // there was no list at the door
  expect((await note('bob', eve)).body).toMatchObject({ absent: true })
  expect(await mine('eve')).toMatchObject([{ absent: true }])
  expect((await note('bob', mod)).body.code).toBe('absence.no-seat')
  expect((await note('mod', eve)).body.code).toBe('rsvp.hosts-decide')
  expect((await note('out', eve)).status).toBe(404)
  const seen = await kiln.call('mod', 'get', `${path}/attendees`)
  expect(JSON.stringify(seen.body)).not.toContain('absent')
  const [entry] = (await kiln.entries()).filter(({ kind }) => kind === 'events.absence-noted')
  expect(entry?.audience).not.toContain('members')
  expect((await note('bob', eve, false)).body).toMatchObject({ absent: false })
})
