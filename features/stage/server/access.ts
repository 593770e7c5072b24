import type { Member } from '#features/communities/server/index.ts'
import {
  canHost,
  comesTo,
  type DatedEvent,
  managersOf,
  occurrenceFor,
} from '#features/events/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import { Forbidden, NotFound } from '#platform/server/errors/errors.ts'
import type { Audience } from '#platform/server/log/audience.ts'

/** A date of an event as one member takes part in it. */
export interface Place extends DatedEvent {
  /** Who sees what is said there: who sees the event. */
  audience: Audience
  /** Its hosts and leads. */
  hosts: Audience
  isHost: boolean
  /** Whether they have a seat. */
  comes: boolean
}

/** The only way to a stage: by an event that is published, or was before it was cancelled, and that the member sees. */
export async function stageFor(db: Db, member: Member, occurrenceId: Id): Promise<Place> {
  const dated = await occurrenceFor(db, member, occurrenceId)
  if (!dated?.event.publishedAt) throw new NotFound('stage')
  return {
    ...dated,
    audience: dated.event.audience,
    hosts: managersOf(dated.event),
    isHost: canHost(member, dated.event),
    comes: await comesTo(db, member, dated),
  }
}

/** The stage for who takes part: has a seat, or hosts. */
export async function spokenOn(db: Db, member: Member, occurrenceId: Id): Promise<Place> {
  const place = await stageFor(db, member, occurrenceId)
  if (!member.guidelinesAccepted) throw new Forbidden('guidelines.not-accepted')
  if (!place.isHost && !place.comes) throw new Forbidden('stage.not-coming')
  if (place.event.status === 'cancelled') throw new Forbidden('stage.cancelled')
  return place
}

/** The stage for who hosts. */
export async function hostedBy(db: Db, member: Member, occurrenceId: Id): Promise<Place> {
  const place = await stageFor(db, member, occurrenceId)
  if (!place.isHost) throw new Forbidden('stage.hosts-only')
  return place
}
