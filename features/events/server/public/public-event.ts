import { type Face, faceOf } from '#features/communities/server/index.ts'
import { type Id, isId } from '#lib/ids.ts'
import { isStorable } from '#lib/text.ts'
import type { Db } from '#platform/server/db/database.ts'
import { NotFound } from '#platform/server/errors/errors.ts'
import type { AudienceKey } from '#platform/server/log/audience.ts'
import type { TicketCount } from '../../contract.ts'
import { eventFor } from '../access.ts'
import type { Event } from '../event-rows.ts'

/** Somebody who is no member: whoever comes by, or a person of the organisation. */
export type Outsider = 'anybody' | 'person'

export const keysOf: Record<Outsider, ReadonlySet<AudienceKey>> = {
  anybody: new Set<AudienceKey>(['public']),
  person: new Set<AudienceKey>(['public', 'organisation']),
}

/** An event as it shows itself outside its community. Who hosts it, and the link to join, are not in it. */
export interface PublicEvent
  extends Omit<Event, 'joinUrl' | 'hosts' | 'author' | 'audience' | 'plan' | 'next' | 'reminders'> {
  host: Face
  /** Whether search engines may find it: where its community is listed and it is for everybody. */
  isListed: boolean
  isForEverybody: boolean
  /** How full its pools are, by pool. */
  counts: ReadonlyMap<Id, TicketCount[]>
}

/**
 * The only way to an event from outside, by the one rule of access: who is no member holds the key of the public, and that
 * of the organisation if signed in. `community` is an address or an id. Hidden and missing answer alike.
 */
export async function publicEventFor(
  db: Db,
  who: Outsider,
  community: string,
  eventId: string,
): Promise<PublicEvent> {
  const host = isId(eventId) && isStorable(community) ? await faceOf(db, community) : undefined
  if (!host) throw new NotFound('event')
  const viewer = { community: host.id, member: '', keys: keysOf[who] }
  const event = await eventFor(db, viewer, eventId)
  if (event.status !== 'published' && event.status !== 'cancelled') throw new NotFound('event')
  const { joinUrl: _, hosts, author, audience, plan, next, reminders, ...shown } = event
  const isForEverybody = audience.includes('public')
  const isListed = host.listed && isForEverybody
  return { ...shown, host, isListed, isForEverybody, counts: await countsOf(db, event) }
}

async function countsOf(db: Db, { community, id }: Event): Promise<Map<Id, TicketCount[]>> {
  const rows = await db.prepared<TicketCount & { pool: Id }>(
    'event-counts',
    `select pool_id as pool, ticket_id as "ticketId", going, held, waiting
     from event_seat_count where community_id = $1 and event_id = $2`,
    [community, id],
  )
  return Map.groupBy(rows, ({ pool }) => pool)
}
