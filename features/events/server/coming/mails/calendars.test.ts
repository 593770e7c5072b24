import decodeQR from 'qr/decode.js'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { runJobs } from '#features/files/server/testing.ts'
import { newId } from '#lib/ids.ts'
import { deliverJob } from '#platform/server/mail/send-mail.ts'
import { mailServer } from '#platform/server/mail/testing.ts'
import { factsIn, strictly } from '../../ics/testing.ts'
import { type Hall, hall, wallIn } from '../../testing.ts'
import { poolIn, rsvp, ticket } from '../testing.ts'
import { mailJob } from './mail-changes.ts'
import { mailDateJob } from './mail-date-changes.ts'

const joinUrl = 'https://meet.example.org/secret'

/** The mails since the last time, with the calendar files in them, read strictly. Each job runs twice, as it may happen. */
async function mailed(kiln: Hall) {
  const { database } = kiln
  for (const job of [mailJob, mailDateJob]) {
    const { rows } = await database.pool.query<{ payload: unknown }>(
      `delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t
       where t.id = j.task_id and t.identifier = $1 returning j.payload`,
      [job],
    )
    const task = kiln.features.flatMap(({ jobs }) => jobs?.[job] ?? [])[0]
    for (const { payload } of [...rows, ...rows]) await task?.(payload)
  }
  const { rows } = await database.pool.query<{
    to: string
    kind: string
    text: string
    calendar: { method: string; content: string } | null
  }>('delete from mail_outbox returning recipient as to, kind, text, calendar')
  return rows
    .map(({ to, kind, text, calendar }) => ({
      ...{ to: to.split('@')[0], kind: kind.replace('events.', ''), text },
      method: calendar?.method,
      content: calendar?.content.replaceAll('\r\n ', '') ?? '',
      events: calendar ? factsIn(calendar.content) : [],
    }))
    .sort((a, b) => `${a.to} ${a.kind}`.localeCompare(`${b.to} ${b.kind}`))
}

test('who has a seat gets an invitation with the link to join; who gives it up has it taken out', async () => {
  await using kiln = await hall()
  const { row } = await kiln.publish({ format: 'online', joinUrl, tickets: [ticket({ seats: 1 })] })
  const [pool, path] = poolIn(row)
  await mailed(kiln)
  await kiln.call('bob', 'put', `${path}/rsvp`, rsvp())
  await kiln.call('eve', 'put', `${path}/rsvp`, rsvp())
  const [bob, eve] = await mailed(kiln)
  expect(bob).toMatchObject({ to: 'bob', kind: 'confirmed', method: 'REQUEST' })
  expect(bob?.events).toMatchObject([{ uid: pool, status: 'CONFIRMED', title: row.title }])
  expect(bob?.content).toContain('PARTSTAT=ACCEPTED:mailto:bob@example.org')
  expect(bob?.content).toContain('ORGANIZER;CN=Hamlet:mailto:hamlet@example.org')
  expect(bob?.content).toContain(`LOCATION:${joinUrl}`)
  expect(eve).toMatchObject({ to: 'eve', kind: 'inLine', method: undefined })

  await kiln.call('bob', 'put', `${path}/rsvp`, rsvp({ answer: 'no' }))
  const [thanks] = await mailed(kiln)
  expect(thanks).toMatchObject({ to: 'bob', kind: 'thanked', method: 'CANCEL' })
  expect(thanks?.text).toContain('Thank you for saying so')
  expect(thanks?.events).toMatchObject([{ uid: pool, status: 'CANCELLED' }])
  expect(thanks?.content).not.toContain(joinUrl)
})

test('what changes is told in words and in calendars, under the same UID and counted up, to those who come alone', async () => {
  await using kiln = await hall()
  const { row } = await kiln.publish({ format: 'online', joinUrl })
  const [pool, path] = poolIn(row)
  await kiln.call('bob', 'put', `${path}/rsvp`, rsvp())
  await kiln.call('eve', 'put', `${path}/rsvp`, rsvp({ answer: 'no' }))
  const [first] = await mailed(kiln)
  const change = async (input: object) => {
    const { row: now } = (await kiln.call('ann', 'get', `/events/${row.id}`)).body
    const body = { after: now.version, ...input }
    expect((await kiln.call('ann', 'patch', `/events/${row.id}`, body)).status).toBe(200)
    return mailed(kiln)
  }
  const starts = `${row.starts.slice(0, 10)}T${row.starts.endsWith('T08:15') ? '09:15' : '08:15'}`
  const [moved, ...others] = await change({ starts })
  expect([others, moved?.kind, moved?.method]).toEqual([[], 'date-moved', 'REQUEST'])
  expect(moved?.text).toMatch(
    /Before: .* – .*, Oslo time.*\n\nNow: .*:15 – 1[01]:15, Oslo time \(for you .*, UTC\)/,
  )
  expect(moved?.events).toMatchObject([{ uid: pool, starts: `${starts}:00` }])

  const [renamed] = await change({ title: 'Kiln day', joinUrl: 'https://meet.example.org/other' })
  expect(renamed).toMatchObject({ kind: 'date-changed', method: 'REQUEST' })
  expect(renamed?.text).toContain('“Kiln day”, until now “Open kiln night”')
  expect(renamed?.text).toContain('How one joins online changed.')
  expect(renamed?.content).toContain('https://meet.example.org/other')
  expect(await change({ summary: 'Soup after.' })).toEqual([]) // nobody has to hear of that

  await kiln.call('ann', 'put', `/events/${row.id}/cancelled`, { reason: 'Too few.' })
  const [off, ...more] = await mailed(kiln)
  expect([more, off?.kind, off?.method]).toEqual([[], 'date-eventOff', 'CANCEL'])
  expect(off?.text).toContain('They wrote: Too few.')
  const all = [first, moved, renamed, off].flatMap((mail) => mail?.events ?? [])
  expect(new Set(all.map(({ uid }) => uid))).toEqual(new Set([pool]))
  const counted = all.map(({ sequence }) => sequence)
  expect(new Set(counted).size).toBe(4)
  expect(counted).toEqual(counted.toSorted((a, b) => a - b))
})

test('another time is told to who may come, without a file; another name is not', async () => {
  await using kiln = await hall()
  const { row } = await kiln.publish()
  const [, path] = poolIn(row)
  await kiln.call('eve', 'put', `${path}/rsvp`, rsvp({ answer: 'maybe' }))
  await mailed(kiln)
  await kiln.call('ann', 'patch', `/events/${row.id}`, { after: row.version, title: 'Kiln day' })
  expect(await mailed(kiln)).toEqual([])
  const { version } = (await kiln.call('ann', 'get', `/events/${row.id}`)).body.row
  await kiln.call('ann', 'patch', `/events/${row.id}`, { after: version, minutes: 30 })
  expect(await mailed(kiln)).toMatchObject([{ to: 'eve', kind: 'date-moved', method: undefined }])
})

test('one date of a series that is called off is taken out; of one that is joined as a whole the series is told anew', async () => {
  await using kiln = await hall()
  const rule = 'FREQ=WEEKLY;COUNT=3'
  const each = await kiln.publish({ title: 'Throwing', rule, starts: wallIn(7) })
  const whole = await kiln.publish({ title: 'Course', rule, starts: wallIn(8), joining: 'whole' })
  const [, date] = each.row.occurrences
  const [, lesson] = whole.row.occurrences
  await kiln.call('bob', 'put', `/pools/${date?.id}/rsvp`, rsvp())
  await kiln.call('bob', 'put', `/pools/${whole.row.id}/rsvp`, rsvp())
  const joined = await mailed(kiln)
  expect(joined.flatMap(({ events }) => events.map(({ rule: has }) => has)).sort()).toEqual(
    [rule, null].sort(),
  )
  for (const id of [date?.id, lesson?.id])
    await kiln.call('ann', 'put', `/occurrences/${id}/cancelled`, { reason: 'Snow.' })
  const mails = await mailed(kiln)
  expect(mails.map(({ kind, method }) => `${kind} ${method}`).sort()).toEqual([
    'date-calledOff CANCEL',
    'date-calledOff REQUEST',
  ])
  const series = mails.find(({ method }) => method === 'REQUEST')
  expect(series?.events).toMatchObject([
    { uid: whole.row.id, of: null, status: 'CONFIRMED' },
    { uid: whole.row.id, of: `${lesson?.slot}:00`, status: 'CANCELLED' },
  ])
})

test('many dates at once are told of, which is no invitation; guests get theirs too', async () => {
  await using kiln = await hall()
  const { row } = await kiln.publish({ rule: 'FREQ=WEEKLY;COUNT=3', starts: wallIn(7) })
  const [, path] = poolIn(row)
  await mailed(kiln)
  await kiln.call('eve', 'post', `/events/${row.id}/rsvps`, rsvp())
  await kiln.call('ann', 'post', `${path}/attendees`, {
    id: newId(),
    name: 'Ida',
    email: 'ida@example.org',
  })
  const [eve, ida] = await mailed(kiln)
  expect([eve?.method, eve?.events.map(({ uid }) => uid)]).toEqual([
    'PUBLISH',
    row.occurrences.map(({ id }) => id),
  ])
  expect(ida).toMatchObject({ to: 'ida', method: 'REQUEST' })
  expect(ida?.content).toMatch(/URL:http:\/\/localhost:3000\/e\/[\w-]+\/[\w-]+\/seat\//)
})

test('who may not see the event any more hears nothing of it', async () => {
  await using kiln = await hall()
  const { row } = await kiln.publish()
  const [, path] = poolIn(row)
  await kiln.call('bob', 'put', `${path}/rsvp`, rsvp())
  await mailed(kiln)
  await kiln.database.pool.query(`update event set audience = '{leads}' where id = $1`, [row.id])
  await kiln.call('ann', 'put', `/events/${row.id}/cancelled`, { reason: '' })
  expect(await mailed(kiln)).toEqual([])
})

/** The mail about a seat of bob's, as a mail server gets it. */
async function seatMailed(kiln: Hall, { received }: { received: { raw: string }[] }) {
  const { row } = await kiln.publish()
  const [, path] = poolIn(row)
  await kiln.call('bob', 'put', `${path}/rsvp`, rsvp())
  await runJobs(kiln, mailJob)
  await runJobs(kiln, deliverJob)
  return received[0]?.raw ?? ''
}

test('a mail server gets the calendar as part of the mail and as a file, and nothing of it stays', async () => {
  await using server = await mailServer()
  await using kiln = await hall({ smtpUrl: server.url })
  const raw = await seatMailed(kiln, server)
  expect(raw).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/i)
  expect(raw).toMatch(/filename="?event\.ics/)
  const { rows } = await kiln.database.pool.query('select calendar, picture from mail_outbox')
  expect(rows).toEqual([{ calendar: null, picture: null }])
  const [, encoded = ''] = /event\.ics.*?\r\n\r\n([A-Za-z0-9+/=\r\n]+)\r\n--/s.exec(raw) ?? []
  const { calendar } = strictly(Buffer.from(encoded, 'base64').toString())
  expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST')
})

test('the mail about a seat shows the code of the ticket, as the door reads it', async () => {
  await using server = await mailServer()
  await using kiln = await hall({ smtpUrl: server.url })
  const raw = await seatMailed(kiln, server)
  expect(raw).toMatch(/src=(?:3D)?"cid:picture@hamlet"/)
  const [, encoded = ''] =
    /Content-Id: <picture@hamlet>.*?\r\n\r\n([A-Za-z0-9+/=\r\n]+)\r\n--/is.exec(raw) ?? []
  const { data, info } = await sharp(Buffer.from(encoded, 'base64'))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { rows } = await kiln.database.pool.query('select code from event_rsvp')
  expect(decodeQR({ ...info, data })).toBe(rows[0].code)
})

test('guests of all of a series that is split get the way to what they have in its later part, once; of another date all who come hear', async () => {
  await using kiln = await hall()
  const { row } = await kiln.publish({
    ...{ starts: wallIn(7), rule: 'FREQ=WEEKLY;COUNT=6', joining: 'whole', title: 'Course' },
  })
  await kiln.call('bob', 'put', `/pools/${row.id}/rsvp`, rsvp())
  await kiln.call('eve', 'put', `/pools/${row.id}/rsvp`, rsvp({ answer: 'maybe' }))
  const guest = { id: newId(), name: 'Ida', email: 'ida@example.org' }
  await kiln.call('ann', 'post', `/pools/${row.id}/attendees`, guest)
  await mailed(kiln)
  const split = async (date: string | undefined, body: object) => {
    const said = { id: newId(), reason: 'A new oven.', ...body }
    const answer = await kiln.call('ann', 'post', `/occurrences/${date}/following`, said)
    expect(answer.status).toBe(200)
    return answer.body.row
  }
  const page = async (text = '') => {
    const [, path = ''] = /http:\/\/localhost:3000(\/e\/\S+\/seat\/\S+)/.exec(text) ?? []
    return (await kiln.app.request(path)).text()
  }

  const next = await split(row.occurrences[4]?.id, { summary: 'Bring glaze.' })
  const [ida, ...others] = await mailed(kiln)
  expect([others, ida?.to, ida?.kind, ida?.method]).toEqual([[], 'ida', 'date-goesOn', 'PUBLISH'])
  expect(ida?.events.map(({ uid, rule }) => [uid, rule]).sort()).toEqual(
    [row.id, next.id].map((uid, nth) => [uid, `FREQ=WEEKLY;COUNT=${[4, 2][nth]}`]).sort(),
  )
  expect(ida?.text).toContain('They wrote: A new oven.')
  expect(ida?.text).toContain('it is an event of its own')
  expect(ida?.text).toContain(`/${next.id}/seat/`)
  expect(await page(ida?.text)).toContain('You have a seat')

  const moved = await split(row.occurrences[2]?.id, { minutes: 45 })
  const mails = await mailed(kiln)
  expect(mails.map(({ to, kind }) => `${to} ${kind}`)).toEqual([
    ...['bob date-moved', 'eve date-moved', 'ida date-moved'],
  ])
  for (const { text } of mails) expect(text).toContain('it is an event of its own')
  expect(mails[2]?.text).toContain(`/${moved.id}/seat/`)

  const added = { starts: wallIn(9) }
  const path = `/events/${moved.id}/occurrences`
  for (let twice = 0; twice < 2; twice++) await kiln.call('ann', 'post', path, added)
  const told = await mailed(kiln)
  expect(told.map(({ to, kind }) => `${to} ${kind}`)).toEqual(['bob date-added', 'ida date-added'])
  expect(told[0]?.events[0]?.sequence).toBeGreaterThan(mails[0]?.events[0]?.sequence ?? 0)
  expect(told[0]?.text).toContain('has one more date')
})

test('of a series whose dates one joins by themselves nobody hears that it has another one, or goes on elsewhere', async () => {
  await using kiln = await hall()
  const { row } = await kiln.publish({ starts: wallIn(7), rule: 'FREQ=WEEKLY;COUNT=4' })
  const date = row.occurrences[2]?.id
  await kiln.call('bob', 'put', `/pools/${date}/rsvp`, rsvp())
  const guest = { id: newId(), name: 'Ida', email: 'ida@example.org' }
  await kiln.call('ann', 'post', `/pools/${date}/attendees`, guest)
  await mailed(kiln)
  await kiln.call('ann', 'post', `/events/${row.id}/occurrences`, { starts: wallIn(9) })
  await kiln.call('ann', 'post', `/occurrences/${date}/following`, { id: newId(), summary: 'New' })
  expect(await mailed(kiln)).toEqual([])
})
