import { isWithin } from '#lib/audience.ts'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import type { Audience } from '#platform/server/log/audience.ts'
import { emptyEntries } from '#platform/server/log/empty-entries.ts'
import type { EventsEntries } from '../contract.ts'
import { findEvent } from './access.ts'
import { poolsOf } from './coming/pool-views.ts'
import { type Event, presentRow } from './event-rows.ts'

type Named = Pick<Event, 'community' | 'id'>

/** Tells those who see an event how it is now, and answers with it. */
export async function announceEvent(
  tx: Tx,
  { community, id }: Named,
  by: Id | null,
): Promise<Event> {
  const event = await findEvent(tx, community, id)
  if (!event) throw new Error(`event ${id} is gone`)
  const pools = await poolsOf(tx, event, [id])
  const data: EventsEntries['events.event-changed'] = { id, event: presentRow(event), pools }
  const { audience } = event
  tx.log({ community, by, kind: 'events.event-changed', audience, data, about: id })
  return event
}

/**
 * Before an event is for others than `before`: where some of those see it no longer, they are told that it is gone, and
 * no replay tells them what it was.
 */
export async function withdrawFrom(
  tx: Tx,
  { community, id }: Named,
  before: Audience,
  after: Audience,
  by: Id | null,
): Promise<void> {
  if (isWithin(before, after)) return
  await emptyEntries(tx, community, id, { event: null, pools: [] })
  const data: EventsEntries['events.event-withdrawn'] = { id }
  tx.log({ community, by, kind: 'events.event-withdrawn', audience: before, data })
}
