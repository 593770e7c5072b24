import { expect, test } from 'vitest'
import { newId } from '#lib/ids.ts'
import { day, instantOf } from '#lib/time.ts'
import type { EventRow, EventView } from '../../contract.ts'
import { rsvp } from '../coming/testing.ts'
import { type Hall, hall, wallIn } from '../testing.ts'
import { extendTask } from './extend-series.ts'

const slotsIn = ({ occurrences }: EventRow) =>
  occurrences.filter(({ cancelled }) => !cancelled).map(({ slot }) => slot)

const change = async (kiln: Hall, { row }: EventView, input: object): Promise<EventRow> => {
  const { row: now } = (await kiln.call('ann', 'get', `/events/${row.id}`)).body
  const answer = await kiln.call('ann', 'patch', `/events/${row.id}`, {
    after: now.version,
    ...input,
  })
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
  return answer.body.row
}

/** Later by weeks, on the wall. */
const later = (slot: string, weeks: number) =>
  new Date(Date.parse(`${slot}Z`) + weeks * 7 * day).toISOString().slice(0, 16)

test('a series stands as dates up to the horizon, on the wall of its zone', async () => {
  await using kiln = await hall()
  const starts = wallIn(7)
  const { row } = await kiln.publish({ starts, rule: 'FREQ=WEEKLY', zone: 'Europe/Oslo' })
  expect(row.occurrences).toHaveLength(58)
  expect(slotsIn(row).slice(0, 3)).toEqual([starts, later(starts, 1), later(starts, 2)])
  const clocks = new Set(row.occurrences.map(({ startsAt }) => startsAt.slice(11, 16)))
  expect(clocks.size).toBe(2) // winter and summer
  const counted = await kiln.publish({ starts, rule: 'FREQ=DAILY;COUNT=3' })
  expect(counted.row.occurrences).toHaveLength(3)
})

test('who signed up for a date keeps it, also at another time; a date that is no more is called off', async () => {
  await using kiln = await hall()
  const starts = wallIn(7)
  const event = await kiln.publish({ starts, rule: 'FREQ=WEEKLY;COUNT=4' })
  const [first, second, third] = event.row.occurrences.map(({ id }) => id)
  await kiln.call('bob', 'put', `/pools/${second}/rsvp`, rsvp())

  const clock = starts.slice(11) === '18:30' ? 'T17:30' : 'T18:30'
  const shifted = await change(kiln, event, { starts: starts.slice(0, 10) + clock })
  expect(shifted.occurrences.map(({ id }) => id).slice(0, 3)).toEqual([first, second, third])
  expect(shifted.occurrences[1]?.slot).toBe(later(starts, 1).slice(0, 10) + clock)

  const rarer = await change(kiln, event, { rule: 'FREQ=WEEKLY;INTERVAL=2;COUNT=2' })
  const stands = rarer.occurrences.map(({ id, cancelled }) => [id, cancelled])
  expect(stands).toEqual([
    [first, false],
    [second, true],
    [third, false],
  ])
  expect((await kiln.call('eve', 'put', `/pools/${second}/rsvp`, rsvp())).body.code).toBe(
    'rsvp.event-cancelled',
  )
  const again = await change(kiln, event, { rule: 'FREQ=WEEKLY;COUNT=4' })
  expect(again.occurrences.map(({ cancelled }) => cancelled)).toEqual([false, false, false, false])
  const { mine } = (await kiln.call('bob', 'get', `/events/${event.row.id}`)).body
  expect(mine).toMatchObject([{ pool: second, status: 'going' }])
})

test('time goes on, and a series with it; one that ends does not', async () => {
  await using kiln = await hall()
  const { row } = await kiln.publish({ starts: wallIn(7), rule: 'FREQ=WEEKLY' })
  const count = () =>
    kiln.database.pool.query('select slot from event_occurrence where event_id = $1', [row.id])
  await kiln.database.pool.query(
    `delete from event_occurrence where event_id = $1 and starts_at > $2`,
    [row.id, instantOf(Date.now() + 390 * day)],
  )
  const left = (await count()).rowCount ?? 0
  const task = extendTask(kiln.platform.transact)
  const before = (await kiln.entries()).length
  await task({ community: kiln.community, event: row.id })
  await task({ community: kiln.community, event: row.id })
  expect((await count()).rowCount).toBe(58)
  expect(left).toBeLessThan(58)
  expect(await kiln.entries()).toHaveLength(before + 1)

  const waiting = await kiln.database.pool.query(
    `select payload->>'event' as event from graphile_worker._private_jobs j
     join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'events.extend-series'`,
  )
  const { row: short } = await kiln.publish({ starts: wallIn(7), rule: 'FREQ=DAILY;COUNT=3' })
  expect(waiting.rows).toEqual([{ event: row.id }])
  expect(waiting.rows).not.toContainEqual({ event: short.id })
})

test.each([
  ['FREQ=HOURLY', 'event.rule-too-often'],
  ['FREQ=WEEKLY;BYDAY=XX', 'event.rule-unreadable'],
  ['FREQ=DAILY;COUNT=2;UNTIL=20990101', 'event.rule-count-and-until'],
  ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'event.rule-misses-start'],
])('the rule %s is refused', async (rule, code) => {
  await using kiln = await hall()
  const event = { id: newId(), title: 'Kiln', zone: 'Europe/Oslo', starts: wallIn(2) }
  const answer = await kiln.call('ann', 'post', '/events', { ...event, rule })
  expect([answer.status, answer.body.code]).toEqual([422, code])
  expect(answer.body.detail).toMatch(/\w+ .+/)
})
