import fc from 'fast-check'
import { expect, test } from 'vitest'
import { day, hour, instantFrom, minute, plus } from '#lib/time.ts'
import { dueReminders } from './due-reminders.ts'

const now = instantFrom('2026-11-25T12:00:00.000000Z')
const date = (ahead: number, cancelled = false) => ({
  ...{ id: `in ${ahead / minute}`, cancelled },
  startsAt: plus(now, ahead),
})
const usual = [10_080, 1_440, 60]

test.each([
  ['a week ahead', 7 * day, [10_080]],
  ['a minute after the time', day - minute, [1_440]],
  ['five hours late, as a server was away', day - 5 * hour, [1_440]],
  ['seven hours late', day - 7 * hour, []],
  ['half an hour late', 30 * minute, [60]],
  ['too late for an hour before', 29 * minute, []],
  ['between', 3 * day, []],
  ['begun', 0, []],
  ['over', -day, []],
])('%s', (_, ahead, expected) => {
  const { due } = dueReminders({ reminders: usual, occurrences: [date(ahead)] }, now)
  expect(due.map(({ minutes }) => minutes)).toEqual(expected)
})

test('of several at once the last is told, of each date by itself, and nothing of what is called off', () => {
  const occurrences = [date(50 * minute), date(day - 60_000), date(day - 30_000, true)]
  const { due, next } = dueReminders({ reminders: [61, 60, 1_440], occurrences }, now)
  expect(due.map((each) => `${each.date}: ${each.minutes}`)).toEqual(['in 50: 60', 'in 1439: 1440'])
  expect(next).toBe(plus(now, day - 60_000 - 61 * minute))
})

test('whoever looks again when told so misses nothing and is never asked to look back', () => {
  const minutes = fc.integer({ min: 5, max: 43_200 })
  const dates = fc.array(fc.integer({ min: -5_000, max: 60_000 }), { maxLength: 6 })
  fc.assert(
    fc.property(fc.uniqueArray(minutes, { maxLength: 5 }), dates, (reminders, aheads) => {
      const occurrences = aheads.map((ahead) => date(ahead * minute))
      const clock = { reminders, occurrences }
      const told = new Set<string>()
      for (let at: typeof now | undefined = now; at; ) {
        const { due, next } = dueReminders(clock, at)
        for (const each of due) told.add(`${each.date} ${each.minutes}`)
        if (next) expect(next > at).toBe(true)
        at = next
      }
      const all = new Set(
        occurrences.flatMap(({ id, startsAt }) =>
          reminders
            .filter((each) => plus(startsAt, -each * minute) > now)
            .map((each) => `${id} ${each}`),
        ),
      )
      for (const each of all) expect(told).toContain(each)
    }),
  )
})
