import { expect, test } from 'vitest'
import { day, hour, instantFrom, plus } from '#lib/time.ts'
import { dueSurveys } from './due-surveys.ts'

const now = instantFrom('2026-11-25T12:00:00.000000Z')
const ended = (ago: number, cancelled = false) => ({
  ...{ id: `${ago / hour} h ago`, cancelled },
  endsAt: plus(now, -ago),
})

test.each([
  ['two hours after the end', [ended(2 * hour)], ['2 h ago']],
  ['not at once', [ended(hour)], []],
  ['not days later, as a server was away', [ended(4 * day)], []],
  ['not after what was called off', [ended(3 * hour, true)], []],
  ['after each date', [ended(26 * hour), ended(3 * hour)], ['26 h ago', '3 h ago']],
])('%s', (_, occurrences, expected) => {
  expect(dueSurveys({ joining: 'each', occurrences }, now).due).toEqual(expected)
})

test('what is joined as a whole is asked about once it is over; then is known when to look again', () => {
  const occurrences = [ended(26 * hour), ended(-day)]
  expect(dueSurveys({ joining: 'whole', occurrences }, now)).toEqual({
    due: [],
    next: plus(now, day + 2 * hour),
  })
})
