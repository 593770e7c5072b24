/// <reference lib="esnext.temporal" />
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { timeZoneLines } from './time-zone.ts'

/** Seconds ahead of UTC by `ical.js`, from the lines alone. */
function reader(lines: string) {
  const zone = new ICAL.Timezone(ICAL.Component.fromString(lines))
  return ({ year, month, day, hour, minute }: Temporal.PlainDateTime) =>
    zone.utcOffset(new ICAL.Time({ year, month, day, hour, minute, second: 0 }, zone))
}

/** Noon of a day in each month of these years, and the hours around each change of clocks. */
function* moments(zone: string, first: number, last: number) {
  for (
    let date = new Temporal.PlainDate(first, 1, 1);
    date.year <= last;
    date = date.add({ months: 1 })
  )
    yield date.toZonedDateTime({ timeZone: zone, plainTime: '12:00' })
  let at = new Temporal.PlainDate(first, 1, 1).toZonedDateTime(zone).getTimeZoneTransition('next')
  for (; at && at.year <= last; at = at.getTimeZoneTransition('next')) {
    yield at.subtract({ hours: 4 })
    yield at.add({ hours: 4 })
  }
}

test('says of every time zone what this machine knows of it', () => {
  const wrong: string[] = []
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    const read = reader(timeZoneLines(zone, 2018))
    for (const at of moments(zone, 2019, 2032)) {
      const said = read(at.toPlainDateTime())
      if (said !== at.offsetNanoseconds / 1e9) wrong.push(`${at} ${said}`)
    }
  }
  expect(wrong).toEqual([])
})

test('the rules people know are written as rules', () => {
  expect(timeZoneLines('Europe/Berlin', 2026)).toBe(
    `BEGIN:VTIMEZONE
TZID:Europe/Berlin
X-LIC-LOCATION:Europe/Berlin
BEGIN:STANDARD
DTSTART:20260101T000000
TZOFFSETFROM:+0100
TZOFFSETTO:+0100
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:20260329T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:20261025T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE
`.replaceAll('\n', '\r\n'),
  )
  expect(timeZoneLines('America/New_York', 2026)).toContain('BYMONTH=3;BYDAY=2SU')
  expect(timeZoneLines('Asia/Kolkata', 2026)).not.toMatch(/RRULE|RDATE/)
})
