import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import type { CopyEvent, EventView } from '../contract.ts'
import { eventFor } from './access.ts'
import { createEvent } from './create-event.ts'

/** Begins a draft with all that an event says but its dates, links and cover. Who copies it is its author. */
export async function copyEvent(
  tx: Tx,
  member: Member,
  eventId: Id,
  { id, starts }: CopyEvent,
): Promise<EventView> {
  const original = await eventFor(tx, member, eventId)
  const { title, summary, body, format, zone, minutes, venue, hosts, speakers } = original
  const { agenda, tags, plan, registration, tickets, reminders } = original
  return createEvent(tx, member, {
    ...{ id, starts, title, summary, body, format, zone, minutes, venue, hosts, speakers },
    ...{ agenda, tags, tickets, reminders },
    joining: 'each',
    registration: { ...registration, opensAt: null },
    plan: plan.map((step) => ({ ...step, from: null })),
  })
}
