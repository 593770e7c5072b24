import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { EventView } from '../contract.ts'
import { eventFor } from './access.ts'
import { comes, mineOf } from './coming/mine.ts'
import { poolsOf } from './coming/pool-views.ts'
import { type Event, presentRow } from './event-rows.ts'
import { canCancel, canDecide, canEdit, canHost, canPublish, canRemove, canRsvp } from './policy.ts'

/** An event as a member opens it. */
export async function readEvent(db: Db, member: Member, id: Id): Promise<EventView> {
  return viewEvent(db, member, await eventFor(db, member, id))
}

/** An event as a member opens it, who was found to see it. */
export async function viewEvent(db: Db, member: Member, event: Event): Promise<EventView> {
  const { body, exceptSlots, extraSlots, venue, speakers } = event
  const { agenda, registration, reminders } = event
  const hosts = canHost(member, event)
  const [pools, mine, isComing] = await Promise.all([
    poolsOf(db, member, [event.id]),
    mineOf(db, member, [event.id]),
    comes(db, member, event.id),
  ])
  return {
    row: presentRow(event),
    ...{ body, exceptSlots, extraSlots, venue, speakers, agenda, registration, reminders },
    joinUrl: hosts || isComing ? event.joinUrl : null,
    plan: hosts ? event.plan : [],
    pools,
    mine,
    can: {
      edit: canEdit(member, event),
      publish: canPublish(member),
      decide: canDecide(member, event),
      cancel: canCancel(member, event),
      remove: canRemove(member, event),
      host: hosts,
      rsvp: canRsvp(member, event),
    },
  }
}
