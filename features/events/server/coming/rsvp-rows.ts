import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import { rowShape } from '#platform/server/db/row-shape.ts'
import type { Answers, Consent, RsvpView } from '../../contract.ts'
import type { Standing } from './seats/pool.ts'

/** What somebody said about a pool, as the database has it. */
export interface RsvpRow extends Standing {
  community: Id
  pool: Id
  eventId: Id
  /** A member or a guest. */
  member: Id | null
  guest: Id | null
  /** The name by which a host put a guest on the list, in place of the guest's own. */
  addedAs: string | null
  answers: Answers
  consent: Consent
  claimSecret: string | null
  code: string
  lateAt: Instant | null
  lateNote: string | null
  at: Instant
  changedAt: Instant
}

/** The one projection of RSVPs, from `event_rsvp r`. */
export const rsvpShape = rowShape<RsvpRow, Pick<RsvpRow, 'id'>>({
  alias: 'r',
  fields: {
    community: ['community_id', 'id'],
    pool: ['pool_id', 'id'],
    id: ['id', 'id'],
    eventId: ['event_id', 'id'],
    member: ['member_id', 'id'],
    guest: ['guest_id', 'id'],
    addedAs: ['added_as', 'text'],
    ticket: ['ticket_id', 'id'],
    status: ['status', 'text'],
    guests: ['guests', 'count'],
    answers: ['answers', 'json'],
    consent: ['consent', 'json'],
    place: ['place', 'count'],
    offeredUntil: ['offered_until', 'instant'],
    claimSecret: ['claim_secret', 'text'],
    code: ['code', 'text'],
    beyondSeatsBy: ['beyond_seats_by', 'id'],
    lateAt: ['late_at', 'instant'],
    lateNote: ['late_note', 'text'],
    at: ['at', 'instant'],
    changedAt: ['changed_at', 'instant'],
  },
  always: ['id'],
})

/** An RSVP as whose it is sees it. */
export function presentRsvp(row: RsvpRow): RsvpView {
  const { id, eventId, pool, status, ticket, guests, answers, consent, offeredUntil, at } = row
  return {
    ...{ id, eventId, pool, status, ticketId: ticket, guests, answers, consent, offeredUntil, at },
    code: status === 'going' ? row.code : null,
  }
}
