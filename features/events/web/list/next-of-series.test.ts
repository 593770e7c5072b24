import { expect, test } from 'vitest'
import { listedOf } from '../listed.ts'
import { occurrence, row } from '../testing.ts'
import { nextOfSeries } from './next-of-series.ts'

const weekly = (title: string, off?: number) =>
  row(title, {
    rule: 'FREQ=WEEKLY;COUNT=6',
    occurrences: [3, 10, 17, 24, 31].map((day, nth) => ({
      ...occurrence(`${title} ${nth + 1}`, `2026-12-${String(day).padStart(2, '0')}T18:00`),
      cancelled: nth + 1 === off,
    })),
  })

const said = (pool: string, eventId: string, status: 'going' | 'no') => ({
  ...{ id: pool, eventId, pool, status, ticketId: 'seat', guests: 0, answers: [], code: null },
  consent: { attendees: false, hosts: false, sponsors: false },
  ...{ offeredUntil: null, at: '2026-12-01T12:00:00.000000Z' as never },
})

test('of each series the next two dates that take place, what one comes to, and word of the rest', () => {
  const events = [weekly('Throwing'), weekly('Stove watch', 1), row('Open night')]
  const mine = [said('Throwing 4', 'Throwing', 'going'), said('Throwing 5', 'Throwing', 'no')]
  const shown = nextOfSeries(listedOf({ events, pools: [], mine }, 'kiln-circle'))
  const names = (title: string) =>
    shown
      .filter(({ event }) => event.title === title)
      .map(({ occurrence: { id }, hasMore = false }) => `${id}${hasMore ? ' and more' : ''}`)
  expect(names('Throwing')).toEqual(['Throwing 1', 'Throwing 2', 'Throwing 4 and more'])
  expect(names('Stove watch')).toEqual(['Stove watch 1', 'Stove watch 2', 'Stove watch 3 and more'])
  expect(names('Open night')).toEqual(['Open night 1'])
})

test('a series with no more dates than that says nothing of more', () => {
  const event = weekly('Throwing')
  const short = { ...event, occurrences: event.occurrences.slice(0, 2) }
  const shown = nextOfSeries(listedOf({ events: [short], pools: [], mine: [] }, 'kiln-circle'))
  expect(shown.map(({ hasMore }) => hasMore)).toEqual([undefined, undefined])
})
