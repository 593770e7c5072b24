import { expect, test } from 'vitest'
import { day, instantOf } from '#lib/time.ts'
import { wallText, wallTimeAt } from '#lib/wall-time.ts'
import type { CalendarImport } from '../../contract.ts'
import { type Hall, hall, wallIn } from '../testing.ts'

const at = (days: number, zone = 'UTC') =>
  `${wallText(wallTimeAt(zone, instantOf(Date.now() + days * day))).replaceAll(/[-:]/g, '')}00`

/** A calendar file of events, each told by its lines. */
function file(...events: string[][]): string {
  const parts = events.map((lines, nth) => [
    'BEGIN:VEVENT',
    `UID:${nth}@calendar.example`,
    'DTSTAMP:20260101T000000Z',
    ...lines,
    'END:VEVENT',
  ])
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...parts.flat(), 'END:VCALENDAR', ''].join('\r\n')
}

const base64 = (text: string) => Buffer.from(text).toString('base64')
async function bring(kiln: Hall, text: string, what = 'imports', who: 'ann' | 'bob' = 'ann') {
  const body = { file: base64(text), zone: 'Europe/Oslo' }
  const answer = await kiln.call(who, 'post', `/events/${what}`, body)
  if (answer.status !== 200) throw Object.assign(new Error('refused'), answer)
  return answer.body as CalendarImport
}

const drafts = async (kiln: Hall) =>
  (
    await kiln.database.pool.query<{ id: string; title: string; status: string; body: string }>(
      'select id, title, status, body from event order by title',
    )
  ).rows

test('events become drafts of the lead, with what they say, and nobody hears of it', async () => {
  await using kiln = await hall()
  const starts = at(7, 'Europe/Berlin')
  const text = file([
    'SUMMARY:Glaze night',
    'DESCRIPTION:Bring a cup.\\nAnd a friend.',
    'LOCATION:Old Mill\\, Mill Lane 3',
    'URL:https://calendar.example/1',
    'CATEGORIES:clay,fire',
    `DTSTART;TZID=Europe/Berlin:${starts}`,
    'DURATION:PT90M',
    'ORGANIZER:mailto:ann@example.org',
    'ATTENDEE;PARTSTAT=ACCEPTED:mailto:eve@example.org',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:-PT30M',
    'END:VALARM',
  ])
  const preview = await bring(kiln, text, 'import-preview')
  expect(await drafts(kiln)).toEqual([])
  const told = await bring(kiln, text)
  expect(told).toEqual(preview)
  expect(told.events).toMatchObject([
    { title: 'Glaze night', zone: 'Europe/Berlin', minutes: 90, dates: 1 },
  ])
  const { body } = await kiln.call('ann', 'get', `/events/${told.events[0]?.id}`)
  expect(body.row).toMatchObject({ status: 'draft', tags: ['clay', 'fire'], format: 'in-person' })
  expect(body.venue).toMatchObject({ name: 'Old Mill', address: 'Mill Lane 3' })
  expect(body.body).toBe('Bring a cup.\nAnd a friend.\n\nhttps://calendar.example/1')
  expect(body.reminders).toEqual([30])
  expect((await kiln.call('eve', 'get', `/events/${told.events[0]?.id}`)).status).toBe(404)
  const { rows } = await kiln.database.pool.query(
    'select from event_rsvp union all select from mail_outbox',
  )
  expect(rows).toEqual([])
  expect(
    (await kiln.call('ann', 'put', `/events/${told.events[0]?.id}/published`, {})).status,
  ).toBe(200)
})

test('doing it again adds only what is missing, whoever does it; what was removed may come again', async () => {
  await using kiln = await hall()
  const one = ['SUMMARY:One', `DTSTART:${at(7)}`]
  const two = ['SUMMARY:Two', `DTSTART:${at(8)}`]
  const [first] = (await bring(kiln, file(one))).events
  await kiln.database.pool.query(`update member set role = 'lead' where name = 'bob'`)
  const again = await bring(kiln, file(one, two), 'imports', 'bob')
  expect(again.events.map(({ title }) => title)).toEqual(['Two'])
  expect(again.skipped).toMatchObject([{ title: 'One', reason: 'already-imported', line: 3 }])
  expect((await drafts(kiln)).map(({ title }) => title)).toEqual(['One', 'Two'])
  await kiln.call('ann', 'delete', `/events/${first?.id}`)
  expect((await bring(kiln, file(one, two))).events.map(({ title }) => title)).toEqual(['One'])
})

test('two leads at once bring it in once', async () => {
  await using kiln = await hall()
  await kiln.database.pool.query(`update member set role = 'lead' where name = 'bob'`)
  const text = file(['SUMMARY:One', `DTSTART:${at(7)}`])
  const told = await Promise.all([bring(kiln, text), bring(kiln, text, 'imports', 'bob')])
  expect(told.map(({ events }) => events.length).sort()).toEqual([0, 1])
  expect(await drafts(kiln)).toHaveLength(1)
})

test('our own feed does not come back in', async () => {
  await using kiln = await hall()
  await kiln.publish({ rule: 'FREQ=WEEKLY;COUNT=3' })
  const { row } = await kiln.publish()
  const own = (id: string) =>
    kiln.request('ann', 'get', `/communities/kiln-circle/events/${id}/calendar.ics`)
  const told = await bring(kiln, await (await own(row.id)).text())
  expect([told.events, told.skipped[0]?.reason]).toEqual([[], 'already-imported'])
})

test('what cannot come in is told with its line and why, and the rest comes in', async () => {
  await using kiln = await hall()
  const text = file(
    ['SUMMARY:Whole', `DTSTART:${at(7)}`, 'this is no line'],
    ['SUMMARY:Over', 'DTSTART:20200101T100000Z'],
    ['SUMMARY:Off', `DTSTART:${at(7)}`, 'STATUS:CANCELLED'],
    [`DTSTART:${at(7)}`],
    ['SUMMARY:Long', `DTSTART:${at(7)}`, 'DURATION:P30D'],
    ['SUMMARY:Nowhere', `DTSTART;TZID=Atlantis/Sunken:${at(7)}`],
    ['SUMMARY:Backwards', `DTSTART:${at(7)}`, `DTEND:${at(6)}`],
    ['SUMMARY:Two rules', `DTSTART:${at(7)}`, 'RRULE:FREQ=HOURLY'],
  )
  const told = await bring(kiln, text)
  expect(told.events.map(({ title }) => title)).toEqual(['Whole', 'Two rules'])
  expect(told.skipped.map(({ title, reason }) => `${title}: ${reason}`)).toEqual([
    'Over: over',
    'Off: cancelled',
    ': no-title',
    'Long: too-long',
  ])
  expect(told.problems.map(({ code }) => code)).toEqual([
    'line-unreadable',
    'zone-unknown',
    'end-before-start',
    'rule-unreadable',
  ])
})

test('a series without an end, and one of ten thousand dates, stand as far as the horizon', async () => {
  await using kiln = await hall()
  const told = await bring(
    kiln,
    file(
      ['SUMMARY:Endless', `DTSTART:${at(-30)}`, 'RRULE:FREQ=DAILY'],
      ['SUMMARY:Many', `DTSTART:${at(1)}`, 'RRULE:FREQ=DAILY;COUNT=10000'],
    ),
  )
  expect(told.events.map(({ dates }) => dates)).toEqual([400, 400])
  const { rows } = await kiln.database.pool.query(
    'select count(*)::int as count from event_occurrence group by event_id',
  )
  for (const { count } of rows) expect(count).toBeLessThanOrEqual(432)
})

test('dates that were moved or left out are so here', async () => {
  await using kiln = await hall()
  const starts = wallIn(7)
  const compact = (slot: string) => `${slot.replaceAll(/[-:]/g, '')}00`
  const later = (weeks: number) =>
    new Date(Date.parse(`${starts}Z`) + weeks * 7 * day).toISOString().slice(0, 16)
  const zone = ';TZID=Europe/Oslo:'
  const moved = `${later(2).slice(0, 10)}T23:05`
  const text = file(
    [
      'SUMMARY:Weekly',
      `DTSTART${zone}${compact(starts)}`,
      'RRULE:FREQ=WEEKLY;COUNT=4',
      `EXDATE${zone}${compact(later(1))}`,
    ],
    [
      'SUMMARY:Weekly',
      `RECURRENCE-ID${zone}${compact(later(2))}`,
      `DTSTART${zone}${compact(moved)}`,
    ],
  ).replace('UID:1@', 'UID:0@')
  const told = await bring(kiln, text)
  expect(told.events).toMatchObject([{ rule: 'FREQ=WEEKLY;COUNT=4', dates: 3 }])
  const { body } = await kiln.call('ann', 'get', `/events/${told.events[0]?.id}`)
  expect(body.row.occurrences.map(({ slot }: { slot: string }) => slot)).toEqual([
    starts,
    moved,
    later(3),
  ])
})

test('ten thousand events come in by parts', async () => {
  await using kiln = await hall()
  const events = Array.from({ length: 10_001 }, (_, nth) => [
    `SUMMARY:Event ${nth}`,
    `DTSTART:${at(1 + (nth % 300))}`,
  ])
  const text = file(...events)
  const told = await bring(kiln, text, 'import-preview')
  expect(told.events).toHaveLength(200)
  expect(told.skipped).toHaveLength(9_800)
  expect(new Set(told.skipped.map(({ reason }) => reason))).toEqual(new Set(['next-time']))
  expect(told.problems.map(({ code }) => code)).toEqual(['too-many-events'])
  expect((await bring(kiln, text)).events).toHaveLength(200)
  expect((await bring(kiln, text)).events[0]?.title).toBe('Event 200')
}, 60_000)

test('only leads bring calendars in, and what is no calendar is told', async () => {
  await using kiln = await hall()
  const text = file(['SUMMARY:One', `DTSTART:${at(7)}`])
  for (const what of ['imports', 'import-preview'])
    await expect(bring(kiln, text, what, 'bob')).rejects.toMatchObject({
      status: 403,
      body: { code: 'event.leads-import' },
    })
  const told = await bring(kiln, '<html>Not found</html>')
  expect(told.events).toEqual([])
  expect(told.problems.map(({ code }) => code)).toContain('not-a-calendar')
  expect(await drafts(kiln)).toEqual([])
})
