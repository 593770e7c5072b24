import { expect, test } from 'vitest'
import { hour } from '#lib/time.ts'
import { dateIn, lastUp, nextDate, type Rhythm, timeOn, weekOf, whenUp } from './calendar.ts'
import { randomFrom } from './random.ts'

const monday = Date.parse('2026-11-23T00:30:00+01:00')
const sunday = Date.parse('2026-11-29T23:30:00+01:00')
const workdays: Rhythm = { days: [1, 1, 1, 1, 1, 0, 0], from: 8, to: 18, peaks: [] }
const oslo = 'Europe/Oslo'

test('weeks are those of the calendar, the twelfth holds now', () => {
  for (const now of [monday, sunday]) {
    expect(dateIn(now, 12, 'mon').toString()).toBe('2026-11-23')
    expect(dateIn(now, 1, 'tue').toString()).toBe('2026-09-08')
    expect(weekOf(now, now)).toBe(12)
  }
  expect(weekOf(monday, monday - hour)).toBe(11)
})

test('the next one of a weekday is three to nine days away', () => {
  expect(nextDate(monday, 'thu').toString()).toBe('2026-11-26')
  expect(nextDate(monday, 'wed').toString()).toBe('2026-12-02')
})

test('a reply waits until its author is up, over night and weekend', () => {
  const random = randomFrom(1)
  const at = (text: string) => Date.parse(text)
  expect(whenUp(at('2026-11-20T12:00:00+01:00'), oslo, workdays, random)).toBe(
    at('2026-11-20T12:00:00+01:00'),
  )
  const night = whenUp(at('2026-11-20T05:00:00+01:00'), oslo, workdays, random)
  expect(new Date(night).toISOString()).toMatch(/^2026-11-20T0[78]:/)
  const friday = whenUp(at('2026-11-20T18:05:00+01:00'), oslo, workdays, random)
  expect(new Date(friday).toISOString()).toMatch(/^2026-11-23T0[78]:/)
})

test('who was asleep wrote on the evening before, the one nearer to now later', () => {
  const morning = Date.parse('2026-11-25T07:00:00+01:00')
  const three = lastUp(morning, 3 * 60, oslo, workdays)
  const nine = lastUp(morning, 9 * 60, oslo, workdays)
  expect(new Date(three).toISOString()).toBe('2026-11-24T16:42:00.000Z')
  expect(nine).toBeLessThan(three)
})

test('times of day are local', () => {
  expect(timeOn(dateIn(sunday, 12, 'wed'), 8 * 60 + 5, 'Asia/Kolkata')).toBe(
    Date.parse('2026-11-25T08:05:00+05:30'),
  )
})
