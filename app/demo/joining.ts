import { day, minute } from '#lib/time.ts'
import { beginning, dateIn, timeOn, weekOf } from './calendar.ts'
import type { Actor } from './company.ts'
import type { Random } from './random.ts'

/** When somebody joined, in Unix milliseconds: when their cast says, but some while before they first spoke. */
export function joinedAt(
  actor: Actor,
  spoke: number | undefined,
  random: Random,
  now: number,
): number {
  if (spoke !== undefined && 'week' in actor.since && weekOf(now, spoke) < actor.since.week) {
    throw new Error(`${actor.key} speaks before week ${actor.since.week}`)
  }
  const latest = (spoke ?? now) - random.between(8, 120) * minute
  return Math.max(beginning(now), Math.min(wishedTime(actor, random, now), latest))
}

function wishedTime({ since, role }: Actor, random: Random, now: number): number {
  if ('minutesAgo' in since) return now - since.minutesAgo * minute
  const opening = timeOn(
    dateIn(now, since.week, since.week === 1 ? 'tue' : 'mon'),
    8 * 60,
    'Europe/Oslo',
  )
  return opening + (role === 'lead' ? 0 : random.between(0.1, 4.5) * day)
}
