import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import type { EventRow, EventsSnapshot, RsvpView } from '../contract.ts'

/** Something about events that waits for a member, and why. */
export type Waiting =
  | { why: 'offer'; event: EventRow; rsvp: RsvpView }
  | { why: 'returned' | 'decide'; event: EventRow }

interface Reader {
  member: Id
  leads: boolean
  now: Instant
}

/** What waits for a member: a seat that is held for them first, then what was given back, then what leads decide. */
export function waitingFor(
  { events, mine }: EventsSnapshot,
  { member, leads, now }: Reader,
): Waiting[] {
  const offers = mine.flatMap((rsvp): Waiting | [] => {
    const event = events.find(({ id }) => id === rsvp.eventId)
    return event && isOffered(rsvp, now) ? { why: 'offer', event, rsvp } : []
  })
  const returned = events.filter(({ status, author }) => status === 'returned' && author === member)
  const review = leads ? events.filter(({ status }) => status === 'review') : []
  return [
    ...offers,
    ...returned.map((event): Waiting => ({ why: 'returned', event })),
    ...review.map((event): Waiting => ({ why: 'decide', event })),
  ]
}

/** Whether a seat is held for somebody, who has not taken it yet. */
export function isOffered({ status, offeredUntil }: RsvpView, now: Instant): boolean {
  return status === 'offered' && (!offeredUntil || offeredUntil > now)
}

/** What a member has begun and not published or handed in, and of leads all of it. */
export function draftsOf({ events }: EventsSnapshot): EventRow[] {
  return events
    .filter(({ status }) => status === 'draft')
    .sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))
}

/** Events that are a member's: they host them, or said that they come or may. */
export function isMine(
  { hosts, author }: EventRow,
  rsvp: RsvpView | undefined,
  member: Id,
): boolean {
  if (hosts.includes(member) || author === member) return true
  return rsvp !== undefined && !['no', 'lapsed', 'refused'].includes(rsvp.status)
}
