import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { type Instant, now } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, Forbidden, Refusal } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import type { EventStatus, EventView, ReturnEvent } from '../../contract.ts'
import { eventFor, findEvent } from '../access.ts'
import { announceEvent } from '../announce.ts'
import { settleDates } from '../dates/settle-dates.ts'
import type { Event } from '../event-rows.ts'
import { canDecide, canPublish, canSubmit } from '../policy.ts'
import { viewEvent } from '../read-event.ts'
import { planEvent } from '../set-audience.ts'
import { events } from '../tables.ts'

/** Publishes an event, also one that waits for review. Of two leads at once the second is told. */
export async function publishEvent(tx: Tx, member: Member, id: Id): Promise<EventView> {
  const event = await unpublishedFor(tx, member, id)
  if (!canPublish(member)) throw new Forbidden('event.leads-publish')
  refusePast(event)
  await decide(tx, event, { status: 'published', reason: '', publishedAt: now() })
  const published = await findEvent(tx, member.community, id)
  if (!published) throw new Error(`event ${id} is gone`)
  await settleDates(tx, published)
  return viewEvent(tx, member, await planEvent(tx, published, published.plan, member.member))
}

/** Hands an event to the leads, who publish it or give it back. */
export async function submitEvent(tx: Tx, member: Member, id: Id): Promise<EventView> {
  const event = await unpublishedFor(tx, member, id)
  if (!canSubmit(member, event)) throw new Forbidden('event.not-yours')
  refusePast(event)
  await decide(tx, event, { status: 'review', reason: '', publishedAt: null })
  return viewEvent(tx, member, await announceEvent(tx, event, member.member))
}

/** Gives back what was handed in, with a reason. Who brought it may change it and hand it in again. */
export async function returnEvent(
  tx: Tx,
  member: Member,
  id: Id,
  { reason }: ReturnEvent,
): Promise<EventView> {
  const event = await unpublishedFor(tx, member, id)
  if (!canPublish(member)) throw new Forbidden('event.leads-publish')
  if (!canDecide(member, event)) throw new Conflict('event.decided')
  await decide(tx, event, { status: 'returned', reason, publishedAt: null })
  return viewEvent(tx, member, await announceEvent(tx, event, member.member))
}

async function unpublishedFor(tx: Tx, member: Member, id: Id): Promise<Event> {
  await lockLogs(tx, [member.community])
  const event = await eventFor(tx, member, id)
  if (event.status === 'published' || event.status === 'cancelled')
    throw new Conflict('event.decided')
  return event
}

function refusePast({ endsAt }: Event): void {
  if (endsAt <= now()) throw new Refusal(422, 'event.in-the-past')
}

async function decide(
  tx: Tx,
  { community, id }: Event,
  decided: { status: EventStatus; reason: string; publishedAt: Instant | null },
): Promise<void> {
  const { status, reason, publishedAt } = decided
  await events(tx)
    .updateTable('event')
    .set({ status, reason, published_at: publishedAt, updated_at: now() })
    .where('community_id', '=', community)
    .where('id', '=', id)
    .execute()
}
