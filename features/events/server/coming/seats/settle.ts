import { hour, type Instant, plus } from '#lib/time.ts'
import { freeOf, isOpen, moved, type Pool, partyOf, type Standing, ticketOf } from './pool.ts'

/** Somebody who stands otherwise than before; `before` is missing where they had said nothing. */
export interface Change<Row extends Standing> {
  before: Row | undefined
  after: Row
}

/** A pool after some steps, and what they changed, in order. */
export interface Course<Row extends Standing> {
  pool: Pool<Row>
  changes: readonly Change<Row>[]
}

/** Where a course begins. */
export function unchanged<Row extends Standing>(pool: Pool<Row>): Course<Row> {
  return { pool, changes: [] }
}

/** One more step. */
export function changed<Row extends Standing>(
  { pool, changes }: Course<Row>,
  before: Row | undefined,
  after: Row,
): Course<Row> {
  return { pool: moved(pool, before, after), changes: [...changes, { before, after }] }
}

/**
 * What time and freed seats do to a pool: offers that nobody took lapse, and while registration is open each free seat is
 * offered to the first in line whose party fits, unless hosts offer by hand.
 */
export function settle<Row extends Standing>(course: Course<Row>): Course<Row> {
  return offerFreed(lapseDue(course))
}

/** Somebody's place held for them from now on, as long as a claim may take. */
export function offered<Row extends Standing>({ now, rules }: Pool<Row>, standing: Row): Row {
  return { ...standing, status: 'offered', offeredUntil: claimEnd(now, rules) }
}

function lapseDue<Row extends Standing>(course: Course<Row>): Course<Row> {
  const { now, line } = course.pool
  const due = line.filter(({ offeredUntil }) => offeredUntil !== null && offeredUntil <= now)
  return due.reduce((so, each) => changed(so, each, { ...each, ...away, status: 'lapsed' }), course)
}

/** Of somebody who has no seat and is in no line. */
export const away = { place: null, offeredUntil: null, beyondSeatsBy: null } as const

function offerFreed<Row extends Standing>(course: Course<Row>): Course<Row> {
  if (course.pool.rules.offers !== 'automatic' || !isOpen(course.pool)) return course
  if (!course.pool.tickets.some((ticket) => ticket.waiting > 0 && freeOf(ticket) > 0)) return course
  return course.pool.line.reduce((so, each) => {
    const ticket = ticketOf(so.pool, each.ticket)
    const fits = each.status === 'waiting' && ticket && partyOf(each) <= freeOf(ticket)
    return fits ? changed(so, each, offered(so.pool, each)) : so
  }, course)
}

/** No seat is held longer than registration is open. */
function claimEnd(now: Instant, { claimHours, closesAt }: Pool['rules']): Instant {
  const end = plus(now, claimHours * hour)
  return end < closesAt ? end : closesAt
}
