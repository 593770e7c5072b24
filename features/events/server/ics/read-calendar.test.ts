import { expect, test } from 'vitest'
import { instantFrom } from '#lib/time.ts'
import { occurrencesOf } from '../../recurrence/occurrences.ts'
import { mostCalendarBytes, readCalendar } from './read-calendar.ts'

const read = (text: string, zone = 'Europe/Berlin') =>
  readCalendar(new TextEncoder().encode(text.replaceAll('\n', '\r\n')), zone)

/** A calendar of one event, with these lines. */
const event = (...lines: string[]) => `BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VEVENT
UID:one@example.org
DTSTAMP:20261101T120000Z
SUMMARY:Open kiln
${lines.join('\n')}
END:VEVENT
END:VCALENDAR
`

const first = (text: string) => {
  const { events, problems } = read(text)
  const [found] = events
  if (!found || events.length > 1) throw new Error(JSON.stringify({ events, problems }))
  return { ...found, problems: problems.map(({ line, code, detail }) => [line, code, detail]) }
}

test('an event with all there is to it', () => {
  const { problems, ...found } = first(
    event(
      'SEQUENCE:3',
      'STATUS:TENTATIVE',
      'LAST-MODIFIED:20261102T130000Z',
      'DESCRIPTION:Bring an apron\\, and\\nsomething to',
      '  fire: pots\\; plates.',
      'LOCATION:Old Mill',
      'URL:https://example.org/kiln?a=1;b=2',
      'CATEGORIES:clay,fire\\, open',
      'DTSTART;TZID=Europe/Oslo:20261126T190000',
      'DTEND;TZID=Europe/Oslo:20261126T203000',
      'ORGANIZER;CN="Ann, lead":mailto:ann@example.org',
      'ATTENDEE;PARTSTAT=ACCEPTED;CN=Bob:MAILTO:bob@example.org',
      'ATTENDEE;PARTSTAT=X-ASLEEP:mailto:eve@example.org',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'TRIGGER:-P1D',
      'END:VALARM',
      'BEGIN:VALARM',
      'TRIGGER;RELATED=END:-PT5M',
      'END:VALARM',
    ),
  )
  expect(problems).toEqual([])
  expect(found).toEqual({
    line: 3,
    uid: 'one@example.org',
    sequence: 3,
    status: 'tentative',
    title: 'Open kiln',
    description: 'Bring an apron, and\nsomething to fire: pots; plates.',
    location: 'Old Mill',
    url: 'https://example.org/kiln?a=1;b=2',
    categories: ['clay', 'fire, open'],
    zone: 'Europe/Oslo',
    starts: '2026-11-26T19:00',
    minutes: 90,
    rule: null,
    except: [],
    extra: [],
    changed: [],
    organizer: { name: 'Ann, lead', address: 'ann@example.org' },
    attendees: [
      { name: 'Bob', address: 'bob@example.org', answer: 'ACCEPTED' },
      { name: '', address: 'eve@example.org', answer: 'NEEDS-ACTION' },
    ],
    alarms: [1440],
    changedAt: '2026-11-02T13:00:00.000000Z',
  })
})

test.each([
  ['a duration', ['DTSTART:20261126T190000', 'DURATION:P1DT2H'], '2026-11-26T19:00', 1560],
  ['no end', ['DTSTART:20261126T190000'], '2026-11-26T19:00', 0],
  ['a day', ['DTSTART;VALUE=DATE:20261126'], '2026-11-26T00:00', 1440],
  [
    'two days',
    ['DTSTART;VALUE=DATE:20261126', 'DTEND;VALUE=DATE:20261128'],
    '2026-11-26T00:00',
    2880,
  ],
  ['a day without saying so', ['DTSTART:20261126', 'DTEND:20261127'], '2026-11-26T00:00', 1440],
  ['UTC', ['DTSTART:20261126T180000Z', 'DTEND:20261126T190000Z'], '2026-11-26T19:00', 60],
  [
    'an end elsewhere',
    ['DTSTART;TZID=Europe/Berlin:20261126T190000', 'DTEND;TZID=America/New_York:20261126T150000'],
    '2026-11-26T19:00',
    120,
  ],
  [
    'over a change of clocks',
    ['DTSTART;TZID=Europe/Berlin:20261024T220000', 'DTEND;TZID=Europe/Berlin:20261025T060000'],
    '2026-10-24T22:00',
    540,
  ],
  [
    'to the last second',
    ['DTSTART:20261126T190000', 'DTEND:20261126T235959'],
    '2026-11-26T19:00',
    300,
  ],
  ['quotes', ['DTSTART;TZID="Europe/Berlin":20261126T190000'], '2026-11-26T19:00', 0],
  ['a leap second', ['DTSTART:20261126T190060'], '2026-11-26T19:01', 0],
])('%s', (_, lines, starts, minutes) => {
  expect(first(event(...lines))).toMatchObject({
    starts,
    minutes,
    zone: 'Europe/Berlin',
    problems: [],
  })
})

test.each([
  ['W. Europe Standard Time', 'Europe/Berlin'],
  ['/mozilla.org/20070129_1/America/Argentina/Ushuaia', 'America/Argentina/Ushuaia'],
  ['/freeassociation.sourceforge.net/Tzfile/Europe/Paris', 'Europe/Paris'],
  ['america/new_york', 'America/New_York'],
  ['GMT', 'UTC'],
])('a time zone called %s', (name, zone) => {
  const found = first(event(`DTSTART;TZID=${name}:20261126T190000`, 'RRULE:FREQ=DAILY'))
  expect(found).toMatchObject({ zone, starts: '2026-11-26T19:00', problems: [] })
})

const outlook = (name: string, standard: string, summer: string) => `BEGIN:VCALENDAR
BEGIN:VTIMEZONE
TZID:${name}
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:${summer}
TZOFFSETTO:${standard}
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:${standard}
TZOFFSETTO:${summer}
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
UID:one
DTSTART;TZID="${name}":20260726T190000
DTEND;TZID="${name}":20260726T200000
END:VEVENT
END:VCALENDAR`

test('a time zone that only the file knows', () => {
  const name = '(UTC+01:00) Amsterdam\\, Berlin'
  const told = [19, 'zone-guessed', '(UTC+01:00) Amsterdam, Berlin → Europe/Berlin']
  expect(first(outlook(name, '+0100', '+0200'))).toMatchObject({
    ...{ zone: 'Europe/Berlin', starts: '2026-07-26T19:00', minutes: 60 },
    problems: [told],
  })
  // Clocks of nowhere: a single moment is what it is, elsewhere.
  const nowhere = outlook('Middle Earth', '+0042', '-0000')
  expect(first(nowhere)).toMatchObject({ zone: 'Europe/Berlin', starts: '2026-07-26T21:00' })
  const series = nowhere.replace('UID:one', 'UID:one\nRRULE:FREQ=DAILY')
  expect(read(series)).toMatchObject({
    events: [],
    problems: [{ line: 17, code: 'zone-unknown', detail: 'Middle Earth' }],
  })
})

test('a negative zero and zones with seconds and dates', () => {
  const file = outlook('Longyearbyen', '-0000', '+003000').replaceAll(
    /RRULE.*\n/g,
    'RDATE:20260101T000000,20260401T000000\n',
  )
  expect(first(file)).toMatchObject({ starts: '2026-07-26T20:30' })
})

test('a series', () => {
  const { rule, except, extra, changed, problems } = first(`BEGIN:VCALENDAR
BEGIN:VEVENT
UID:one
SUMMARY:Kiln
DTSTART;TZID=Europe/Berlin:20261105T190000
DURATION:PT1H
RRULE:FREQ=WEEKLY;BYHOUR=19;BYMINUTE=00;BYDAY=TH;UNTIL=20270101T180000Z
EXDATE;TZID=Europe/Berlin:20261112T190000,20261119T190000
EXDATE:20261126T180000Z
EXDATE;VALUE=DATE:20261203
RDATE;TZID=Europe/Berlin:20261208T100000
RDATE;VALUE=PERIOD:20261209T090000Z/PT2H
END:VEVENT
BEGIN:VEVENT
UID:one
SUMMARY:Kiln
RECURRENCE-ID;TZID=Europe/Berlin:20261210T190000
SEQUENCE:2
DTSTART;TZID=America/New_York:20261211T130000
DURATION:PT2H
END:VEVENT
BEGIN:VEVENT
UID:one
SUMMARY:No kiln
RECURRENCE-ID:20261217T180000Z
STATUS:CANCELLED
DTSTART:20261217T180000Z
DURATION:PT1H
END:VEVENT
END:VCALENDAR`)
  expect(problems).toEqual([])
  expect(rule).toBe('FREQ=WEEKLY;UNTIL=20270101T180000Z;BYDAY=TH')
  expect(except).toEqual(
    ['12', '19', '26'].map((day) => `2026-11-${day}T19:00`).concat('2026-12-03T19:00'),
  )
  expect(extra).toEqual(['2026-12-08T10:00', '2026-12-09T10:00'])
  expect(changed).toEqual([
    {
      slot: '2026-12-10T19:00',
      starts: '2026-12-11T19:00',
      minutes: 120,
      sequence: 2,
      status: 'confirmed',
    },
    {
      ...{ slot: '2026-12-17T19:00', starts: '2026-12-17T19:00', minutes: 60, sequence: 0 },
      ...{ status: 'cancelled', title: 'No kiln' },
    },
  ])
})

test('a birthday, and days of a series', () => {
  const found = first(
    event('DTSTART;VALUE=DATE:20240229', 'RRULE:FREQ=YEARLY', 'EXDATE;VALUE=DATE:20280229'),
  )
  const dates = occurrencesOf(
    { ...found, start: found.starts },
    {
      until: instantFrom('2040-01-01T00:00:00.000000Z'),
      most: 2,
    },
  )
  expect(dates.map(({ slot }) => slot)).toEqual(['2024-02-29T00:00', '2032-02-29T00:00'])
})

test('a series of UTC stays on that clock', () => {
  expect(first(event('DTSTART:20261126T180000Z', 'RRULE:FREQ=DAILY'))).toMatchObject({
    ...{ zone: 'UTC', starts: '2026-11-26T18:00' },
  })
})

test('of several rules the first is kept, and the dates of others are written out', () => {
  const found = first(
    event(
      'DTSTART:20261126T190000',
      'RRULE:FREQ=WEEKLY;COUNT=3',
      'RRULE:FREQ=DAILY;COUNT=3',
      'EXRULE:FREQ=DAILY;INTERVAL=7;COUNT=2',
    ),
  )
  expect(found).toMatchObject({
    rule: 'FREQ=WEEKLY;COUNT=3',
    extra: ['2026-11-27T19:00', '2026-11-28T19:00'],
    except: ['2026-11-26T19:00', '2026-12-03T19:00'],
    problems: [
      [9, 'several-rules', 'FREQ=DAILY;COUNT=3'],
      [10, 'several-rules', 'FREQ=DAILY;INTERVAL=7;COUNT=2'],
    ],
  })
})

test('a first date beside the rule stands beside the rule', () => {
  const series = (rule: string) => first(event('DTSTART:20261125T190000', `RRULE:FREQ=${rule}`))
  expect(series('WEEKLY;BYDAY=TH;COUNT=3')).toMatchObject({
    ...{ rule: 'FREQ=WEEKLY;COUNT=2;BYDAY=TH', starts: '2026-11-26T19:00' },
    ...{ extra: ['2026-11-25T19:00'], problems: [] },
  })
  expect(series('WEEKLY;BYDAY=TH;COUNT=1')).toMatchObject({
    ...{ rule: null, starts: '2026-11-25T19:00', extra: [] },
  })
})

test('dates of a series that is elsewhere stand alone', () => {
  const date = (day: number) => `BEGIN:VEVENT
UID:one
RECURRENCE-ID:202611${day}T190000
DTSTART:202611${day}T200000
END:VEVENT`
  const { events } = read(`BEGIN:VCALENDAR\n${date(26)}\n${date(27)}\nEND:VCALENDAR`)
  expect(events.map(({ uid, starts }) => [uid, starts])).toEqual([
    ['one 2026-11-26T19:00', '2026-11-26T20:00'],
    ['one 2026-11-27T19:00', '2026-11-27T20:00'],
  ])
})

test('where a date and all that follow are otherwise, that date is', () => {
  const { events, problems } = read(
    event('DTSTART:20261126T190000', 'RRULE:FREQ=DAILY').replace(
      'END:VCALENDAR',
      `BEGIN:VEVENT
UID:one@example.org
SUMMARY:Open kiln
RECURRENCE-ID;RANGE=THISANDFUTURE:20261128T190000
DTSTART:20261128T200000
END:VEVENT
END:VCALENDAR`,
    ),
  )
  expect(events[0]?.changed).toMatchObject([
    { slot: '2026-11-28T19:00', starts: '2026-11-28T20:00' },
  ])
  expect(problems).toEqual([{ line: 13, code: 'only-this-date', detail: '20261128T190000' }])
})

test('of an event that is there twice the newest is kept', () => {
  const version = (sequence: number, title: string) => `BEGIN:VEVENT
UID:one
SEQUENCE:${sequence}
SUMMARY:${title}
DTSTART:20261126T190000
END:VEVENT`
  const { events, problems } = read(
    `BEGIN:VCALENDAR\n${version(2, 'New')}\n${version(1, 'Old')}\nEND:VCALENDAR`,
  )
  expect(events.map(({ title }) => title)).toEqual(['New'])
  expect(problems).toEqual([{ line: 8, code: 'older-version', detail: 'Old' }])
})

test.each([
  ['no start', [], 'no-start'],
  ['a start that is none', ['DTSTART:next Thursday'], 'time-unreadable'],
  ['a day that is none', ['DTSTART:20260230T190000'], 'time-unreadable'],
  ['a year of long ago', ['DTSTART:16040101T190000'], 'year-out-of-range'],
  [
    'an end before its start',
    ['DTSTART:20261126T190000', 'DTEND:20261126T180000'],
    'end-before-start',
  ],
  ['a duration back', ['DTSTART:20261126T190000', 'DURATION:-PT1H'], 'end-before-start'],
  ['a zone nobody knows', ['DTSTART;TZID=Middle/Earth:20261126T190000'], 'zone-unknown'],
  [
    'a zone nobody knows, at the end',
    ['DTSTART:20261126T190000', 'DTEND;TZID=X:20261126T200000'],
    'zone-unknown',
  ],
])('%s costs that event, and says why', (_, lines, code) => {
  const other = 'BEGIN:VEVENT\nUID:two\nDTSTART:20261126T190000\nEND:VEVENT\nEND:VCALENDAR'
  const { events, problems } = read(event(...lines).replace('END:VCALENDAR', other))
  expect(events.map(({ uid }) => uid)).toEqual(['two'])
  expect(problems).toMatchObject([{ line: 3, code }])
})

test('a rule that is none leaves the first date', () => {
  expect(first(event('DTSTART:20261126T190000', 'RRULE:FREQ=HOURLY'))).toMatchObject({
    rule: null,
    problems: [[8, 'rule-unreadable', 'FREQ=HOURLY']],
  })
})

test('broken lines cost nothing but themselves', () => {
  const { events, problems } = read(`BEGIN:VCALENDAR
BEGIN:VEVENT
UID:one
DESCRIPTION:A line
that was not folded

SUMMARY;LANGUAGE="de:Open
SUMMARY:Open
DTSTART:20261126T190000
BEGIN:VALARM
BEGIN:VEVENT
UID:two
DTSTART:20261127T190000
END:VTODO
END:VEVENT
BEGIN:VTODO
SUMMARY:Wood
END:VTODO
BEGIN:VEVENT
UID:three
DTSTART:20261128T190000`)
  expect(events.map(({ uid, title, description }) => [uid, title, description])).toEqual([
    ['one', 'Open', 'A line'],
    ['two', '', ''],
    ['three', '', ''],
  ])
  expect(problems.map(({ line, code, detail }) => [line, code, detail])).toEqual([
    [1, 'part-not-closed', 'VCALENDAR'],
    [2, 'part-not-closed', 'VEVENT'],
    [5, 'line-unreadable', 'that was not folded'],
    [7, 'line-unreadable', 'SUMMARY;LANGUAGE="de:Open'],
    [10, 'part-not-closed', 'VALARM'],
    [14, 'part-not-opened', 'VTODO'],
    [16, 'not-an-event', 'VTODO'],
    [19, 'part-not-closed', 'VEVENT'],
  ])
})

test('lines that end otherwise, and characters cut in two', () => {
  const text = event('DTSTART:20261126T190000', 'DESCRIPTION:Tone in Köln')
  const bytes = new TextEncoder().encode(text)
  const cut = bytes.indexOf(0xb6)
  const folded = [...bytes.slice(0, cut), 10, 32, ...bytes.slice(cut)]
  const { events } = readCalendar(new Uint8Array([0xef, 0xbb, 0xbf, ...folded]), 'UTC')
  expect(events).toMatchObject([{ description: 'Tone in Köln' }])
  const old = new TextEncoder().encode(text.replaceAll('\n', '\r'))
  expect(readCalendar(old, 'UTC').events).toHaveLength(1)
})

test('its name, and its time zone where it names one', () => {
  const file = event('DTSTART:20261126T190000').replace(
    'VERSION:2.0',
    'VERSION:2.0\nMETHOD:PUBLISH\nX-WR-CALNAME:Kiln\\, open\nX-WR-TIMEZONE:Asia/Tokyo',
  )
  expect(read(file)).toMatchObject({
    ...{ name: 'Kiln, open', method: 'PUBLISH' },
    events: [{ zone: 'Asia/Tokyo' }],
  })
})

test.each([
  ['nothing', '', 'not-a-calendar'],
  ['a page', '<!doctype html>\n<p style="a:b">', 'not-a-calendar'],
  ['too much', 'X'.repeat(mostCalendarBytes + 1), 'too-large'],
])('%s is no calendar', (_, text, code) => {
  const { events, problems } = read(text)
  expect(events).toEqual([])
  expect(problems.map((problem) => problem.code)).toContain(code)
})

test('ten thousand events are read, and no more', { timeout: 120_000 }, () => {
  const one = (index: number) => `BEGIN:VEVENT
UID:${index}
SUMMARY:Kiln ${index}
DTSTART;TZID=Europe/Berlin:20261126T190000
DTEND;TZID=Europe/Berlin:20261126T200000
RRULE:FREQ=WEEKLY
END:VEVENT`
  const all = Array.from({ length: 10_002 }, (_, index) => one(index)).join('\n')
  const began = process.cpuUsage()
  const { events, problems } = read(`BEGIN:VCALENDAR\n${all}\nEND:VCALENDAR`)
  expect(process.cpuUsage(began).user / 1_000).toBeLessThan(10_000)
  expect(events).toHaveLength(10_000)
  expect(problems.map(({ code }) => code)).toEqual(['too-many-events', 'too-many-events'])
})
