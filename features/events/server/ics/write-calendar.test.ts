import fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { instantFrom, instantOf } from '#lib/time.ts'
import { firstOf, occurrenceAt, occurrencesOf } from '../../recurrence/occurrences.ts'
import { answers, type CalendarEvent } from './calendar.ts'
import { readCalendar } from './read-calendar.ts'
import { isWellFormed } from './testing.ts'
import { type CalendarFile, writeCalendar } from './write-calendar.ts'

const kiln: CalendarEvent = {
  uid: '0190-kiln@hamlet.example',
  sequence: 2,
  status: 'confirmed',
  title: 'Open kiln night',
  description: 'Bring an apron, and\nsomething to fire: pots; plates.',
  location: 'Old Mill, Mill Lane 3',
  url: 'https://hamlet.example/c/kiln/events/0190',
  categories: ['clay', 'fire, open'],
  zone: 'Europe/Oslo',
  starts: '2026-11-26T19:00',
  minutes: 90,
  rule: 'FREQ=WEEKLY;UNTIL=20261224',
  except: ['2026-12-03T19:00'],
  extra: ['2026-12-08T10:00'],
  changed: [
    {
      ...{ slot: '2026-12-10T19:00', starts: '2026-12-11T20:00', minutes: 60 },
      ...{ sequence: 3, status: 'cancelled', title: 'No kiln' },
    },
  ],
  organizer: { name: 'Ann "Kiln" Ek', address: 'ann@example.org' },
  attendees: [{ name: 'Bob, too', address: 'bob@example.org', answer: 'ACCEPTED' }],
  alarms: [1440, 60],
  changedAt: instantFrom('2026-11-02T13:00:00.000000Z'),
}

const linesOf = (file: CalendarFile) => writeCalendar(file).replaceAll('\r\n ', '').split('\r\n')

test('an event in full', () => {
  const lines = linesOf({ name: 'Kiln circle', events: [kiln] })
  const from = lines.indexOf('BEGIN:VEVENT')
  expect(lines.slice(0, 9)).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Hamlet//Hamlet//EN',
    'CALSCALE:GREGORIAN',
    'NAME:Kiln circle',
    'X-WR-CALNAME:Kiln circle',
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    'BEGIN:VTIMEZONE',
  ])
  expect(lines.slice(from, lines.indexOf('END:VEVENT'))).toEqual([
    'BEGIN:VEVENT',
    'UID:0190-kiln@hamlet.example',
    'DTSTAMP:20261102T130000Z',
    'LAST-MODIFIED:20261102T130000Z',
    'SEQUENCE:2',
    'STATUS:CONFIRMED',
    'DTSTART;TZID=Europe/Oslo:20261126T190000',
    'DTEND;TZID=Europe/Oslo:20261126T203000',
    'RRULE:FREQ=WEEKLY;UNTIL=20261224T225959Z',
    'EXDATE;TZID=Europe/Oslo:20261203T190000',
    'RDATE;TZID=Europe/Oslo:20261208T100000',
    'SUMMARY:Open kiln night',
    'DESCRIPTION:Bring an apron\\, and\\nsomething to fire: pots\\; plates.',
    'LOCATION:Old Mill\\, Mill Lane 3',
    'URL:https://hamlet.example/c/kiln/events/0190',
    'CATEGORIES:clay,fire\\, open',
    `ORGANIZER;CN="Ann ^'Kiln^' Ek":mailto:ann@example.org`,
    'ATTENDEE;CN="Bob, too";PARTSTAT=ACCEPTED:mailto:bob@example.org',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'DESCRIPTION:Open kiln night',
    'TRIGGER:-PT1440M',
    'END:VALARM',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'DESCRIPTION:Open kiln night',
    'TRIGGER:-PT60M',
    'END:VALARM',
  ])
  const changed = lines.slice(lines.lastIndexOf('BEGIN:VEVENT'))
  expect(changed.slice(4, 9)).toEqual([
    'SEQUENCE:3',
    'STATUS:CANCELLED',
    'RECURRENCE-ID;TZID=Europe/Oslo:20261210T190000',
    'DTSTART;TZID=Europe/Oslo:20261211T200000',
    'DTEND;TZID=Europe/Oslo:20261211T210000',
  ])
  expect(changed.filter((line) => line === 'BEGIN:VALARM')).toEqual([])
})

test('what a mail does, and when it was written', () => {
  const writtenAt = instantFrom('2026-11-20T08:00:00.000000Z')
  const lines = linesOf({ method: 'CANCEL', writtenAt, events: [{ ...kiln, status: 'cancelled' }] })
  expect(lines).toContain('METHOD:CANCEL')
  expect(lines).toContain('DTSTAMP:20261120T080000Z')
  expect(lines).not.toContain('BEGIN:VALARM')
})

test('whole days are days', () => {
  const days = {
    rule: 'FREQ=YEARLY;UNTIL=20300101T120000Z',
    starts: '2026-12-24T00:00',
    minutes: 2880,
  }
  const lines = linesOf({
    events: [{ ...kiln, ...days, except: ['2027-12-24T00:00'], extra: [], changed: [] }],
  })
  expect(lines).toEqual(
    expect.arrayContaining([
      'DTSTART;VALUE=DATE:20261224',
      'DTEND;VALUE=DATE:20261226',
      'RRULE:FREQ=YEARLY;UNTIL=20300101',
      'EXDATE;VALUE=DATE:20271224',
    ]),
  )
  expect(lines).not.toContain('BEGIN:VTIMEZONE')
})

test('an end that the wall shows twice is told by how long it takes', () => {
  const night = {
    starts: '2026-10-25T01:00',
    minutes: 150,
    rule: null,
    except: [],
    extra: [],
    changed: [],
  }
  expect(linesOf({ events: [{ ...kiln, ...night }] })).toContain('DURATION:PT150M')
})

test('words do not pass for lines', () => {
  const title = 'Kiln\r\nATTENDEE:mailto:eve@example.org\u0000'
  const organizer = { name: 'Ann\r\nX-A:1', address: 'ann@example.org\r\nX-B:1' }
  const lines = linesOf({
    events: [{ ...kiln, title, organizer, url: 'https://a.example/\r\nX-C:1' }],
  })
  expect(lines.filter((line) => /^(ATTENDEE:|X-[ABC])/.test(line))).toEqual([])
})

const words = fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: no line may hold these.
  text.replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f\u0085\u2028\u2029]/g, '').trim(),
)
const said = fc.oneof(
  words,
  fc.constantFrom('a\nb', 'x'.repeat(300), 'ü,;\\:"^\'', '😀'.repeat(50)),
)
const zones = fc.constantFrom(
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'UTC',
  'Africa/Cairo',
)
const rules = fc.constantFrom(
  null,
  'FREQ=DAILY;COUNT=20',
  'FREQ=WEEKLY;COUNT=12;BYDAY=TU,TH',
  'FREQ=MONTHLY;COUNT=9;BYDAY=-1FR',
  'FREQ=WEEKLY;UNTIL=20270601',
  'FREQ=DAILY;INTERVAL=9;UNTIL=20270601T120000',
)
// Clock times that exist and come once, wherever it is.
const clock = fc
  .tuple(fc.integer({ min: 6, max: 21 }), fc.constantFrom('00', '15', '59'))
  .map(([hour, minutes]) => `T${String(hour).padStart(2, '0')}:${minutes}`)
const people = fc.record({
  name: said.map((text) => text.replaceAll('\n', ' ')),
  address: fc.emailAddress(),
})

const events: fc.Arbitrary<CalendarEvent> = fc
  .record({
    sequence: fc.nat(50),
    status: fc.constantFrom('confirmed' as const, 'tentative' as const, 'cancelled' as const),
    title: said,
    description: said,
    location: said,
    url: fc.option(fc.webUrl()),
    categories: fc.array(
      words.filter((text) => text !== ''),
      { maxLength: 3 },
    ),
    zone: zones,
    starts: fc
      .tuple(fc.integer({ min: 1, max: 28 }), clock)
      .map(([day, at]) => `2027-02-${String(day).padStart(2, '0')}${at}`),
    minutes: fc.integer({ min: 1, max: 180 }),
    rule: rules,
    organizer: fc.option(people),
    attendees: fc.array(
      fc
        .tuple(people, fc.constantFrom(...answers))
        .map(([person, answer]) => ({ ...person, answer })),
      { maxLength: 3 },
    ),
    alarms: fc
      .uniqueArray(fc.integer({ min: 1, max: 10_000 }), { maxLength: 3 })
      .map((all) => all.sort((a, b) => b - a)),
    picks: fc.tuple(fc.nat(8), fc.nat(8)),
    extra: fc.boolean(),
    uid: fc.uuid(),
  })
  .map(({ picks, extra, ...drawn }) => {
    const starts = drawn.rule === null ? undefined : firstOf(drawn.rule, drawn.starts)
    const event = { ...drawn, starts: starts ?? drawn.starts }
    const dates = occurrencesOf(
      { ...event, start: event.starts },
      { until: instantFrom('2028-01-01T00:00:00.000000Z'), most: 30 },
    )
    const [out, moved] = picks.map((pick) => dates[pick + 1]?.slot)
    return {
      ...event,
      except: out ? [out] : [],
      extra: extra ? ['2027-03-05T08:20'] : [],
      changed:
        moved && moved !== out
          ? [
              {
                slot: moved,
                starts: `${moved.slice(0, 10)}T22:10`,
                minutes: 45,
                sequence: 7,
                status: 'confirmed' as const,
                title: `${event.title}!`,
              },
            ]
          : [],
      changedAt: instantFrom('2026-11-02T13:00:00.000000Z'),
    }
  })

test('what is written is well formed, and is read as it was meant', () => {
  fc.assert(
    fc.property(fc.array(events, { minLength: 1, maxLength: 4 }), (all) => {
      fc.pre(new Set(all.map(({ uid }) => uid)).size === all.length)
      const text = writeCalendar({ name: 'Kiln', events: all })
      expect(isWellFormed(text)).toBe(true)
      const read = readCalendar(new TextEncoder().encode(text), 'UTC')
      expect(read.problems).toEqual([])
      for (const [index, event] of all.entries()) {
        const { line: _, rule, ...found } = read.events[index] ?? { line: 0, rule: '' }
        const { rule: meant, ...expected } = event
        const alarms = event.status === 'cancelled' ? [] : event.alarms
        expect(found).toEqual({ ...expected, alarms })
        expect(rule?.replace(/UNTIL=\w+/, '')).toBe(meant?.replace(/UNTIL=\w+/, ''))
      }
    }),
  )
})

/** The dates of an event by `ical.js`, from the text alone; those that are otherwise have their own times. */
function byIcal(text: string, uid: string, most: number): [string, string][] {
  const calendar = ICAL.Component.fromString(text)
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone)
  const parts = calendar
    .getAllSubcomponents('vevent')
    .map((part) => new ICAL.Event(part, { strictExceptions: true }))
  const series = parts.find((part) => part.uid === uid && !part.isRecurrenceException())
  if (!series) throw new Error('no series')
  for (const part of parts)
    if (part.uid === uid && part.isRecurrenceException()) series.relateException(part)
  const found: [string, string][] = []
  const walk = series.iterator()
  for (let next = walk.next(); next && found.length < most; next = walk.next()) {
    const { startDate, endDate } = series.getOccurrenceDetails(next)
    found.push([instantOf(startDate.toUnixTime() * 1000), instantOf(endDate.toUnixTime() * 1000)])
  }
  return found.sort((a, b) => (a[0] < b[0] ? -1 : 1))
}

test('a strict reader finds the same dates', () => {
  fc.assert(
    fc.property(events, (event) => {
      const dates = occurrencesOf(
        { ...event, start: event.starts },
        { until: instantFrom('2030-01-01T00:00:00.000000Z'), most: 100 },
      ).map(({ slot, startsAt, endsAt }) => {
        const otherwise = event.changed.find((date) => date.slot === slot)
        if (!otherwise) return [startsAt, endsAt] as const
        const moved = occurrenceAt({ ...event, minutes: otherwise.minutes }, otherwise.starts)
        return [moved.startsAt, moved.endsAt] as const
      })
      const expected = dates.toSorted((a, b) => (a[0] < b[0] ? -1 : 1))
      const text = writeCalendar({ events: [event] })
      expect(byIcal(text, event.uid, 100)).toEqual(expected)
    }),
    { numRuns: 60 },
  )
})

test('whatever a file holds, reading it ends well', () => {
  const good = writeCalendar({ name: 'Kiln', events: [kiln] })
  const pieces = fc.constantFrom(
    ...good.split('\r\n'),
    'BEGIN:VEVENT',
    'END:VALARM',
    'DTSTART:',
    'RRULE:FREQ=',
    ' ',
    'TZID:',
    ';',
  )
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(pieces, { maxLength: 60 }).map((lines) => lines.join('\n')),
    fc
      .tuple(fc.nat(good.length), fc.string({ maxLength: 5 }))
      .map(([at, text]) => good.slice(0, at) + text + good.slice(at + text.length)),
  )
  fc.assert(
    fc.property(texts, (text) => {
      const { events, problems } = readCalendar(new TextEncoder().encode(text), 'UTC')
      for (const event of events)
        expect(isWellFormed(writeCalendar({ events: [event] }))).toBe(true)
      if (events.length === 0) expect(problems.length + text.length).toBeGreaterThanOrEqual(1)
    }),
    { numRuns: 300 },
  )
})
