import type { Member } from '#features/communities/server/index.ts'
import type { FileView } from '#features/files/contract.ts'
import { type Id, newId } from '#lib/ids.ts'
import { type Instant, instantFrom } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import type { CreateEvent } from '../contract.ts'
import { findEvent } from './access.ts'
import { createEvent } from './create-event.ts'
import type { Event } from './event-rows.ts'
import { planEvent } from './set-audience.ts'
import { events } from './tables.ts'

/** What became of an event elsewhere. */
export interface PastFacts {
  /** When it was published; null for a draft. */
  publishedAt: Instant | null
  /** Attached to it already. */
  cover: FileView | null
  /** Members who had signed up for its first date: when, whether others may see it, and whether they were at the door. */
  went: readonly { member: Id; at: Instant; named: boolean; came: boolean }[]
}

/** Brings in an event of the past, or one that was published elsewhere. Nobody gets a mail. */
export async function importEvent(
  tx: Tx,
  author: Member,
  input: CreateEvent,
  { publishedAt, cover, went }: PastFacts,
): Promise<Event> {
  const { community } = author
  await createEvent(tx, author, input)
  await events(tx)
    .updateTable('event')
    .set({
      ...(publishedAt && { status: 'published' as const, published_at: publishedAt }),
      cover: cover && JSON.stringify(cover),
    })
    .where('community_id', '=', community)
    .where('id', '=', input.id)
    .execute()
  const event = await findEvent(tx, community, input.id)
  if (!event) throw new Error(`event ${input.id} is gone`)
  if (went.length > 0) await importWent(tx, event, went)
  return publishedAt ? planEvent(tx, event, event.plan, null) : event
}

async function importWent(tx: Tx, event: Event, went: PastFacts['went']): Promise<void> {
  const [date] = event.occurrences
  const [ticket] = event.tickets
  if (!date || !ticket) return
  const pool = event.joining === 'whole' ? event.id : date.id
  const of = { community_id: event.community, pool_id: pool, event_id: event.id }
  const consent = { hosts: false, sponsors: false }
  const signedUp = went.map((each) => ({ ...each, rsvp: newId() }))
  await events(tx)
    .insertInto('event_rsvp')
    .values(
      signedUp.map(({ rsvp, member, at, named }) => ({
        ...{ ...of, id: rsvp, member_id: member, guest_id: null, ticket_id: ticket.id },
        ...({ status: 'going', guests: 0, answers: '[]', place: null } as const),
        consent: JSON.stringify({ ...consent, attendees: named }),
        ...{ offered_until: null, claim_secret: null, code: newId(), beyond_seats_by: null },
        ...{ late_at: null, late_note: null, at, changed_at: at },
      })),
    )
    .execute()
  await events(tx)
    .insertInto('event_seat_count')
    .values({ ...of, ticket_id: ticket.id, going: went.length })
    .execute()
  const at = instantFrom(date.startsAt)
  const cameIn = signedUp.filter(({ came }) => came)
  if (cameIn.length === 0) return
  await events(tx)
    .insertInto('event_check_in')
    .values(
      cameIn.map(({ rsvp }) => ({
        ...{ community_id: event.community, occurrence_id: date.id, id: newId(), rsvp_id: rsvp },
        ...{ at, by_id: null },
      })),
    )
    .execute()
}
