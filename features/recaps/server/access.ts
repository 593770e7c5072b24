import type { Member } from '#features/communities/server/index.ts'
import {
  attendedBy,
  canHost,
  comesTo,
  type DatedEvent,
  occurrenceFor,
} from '#features/events/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { now } from '#lib/time.ts'
import type { Db } from '#platform/server/db/database.ts'
import { Conflict, Forbidden, NotFound } from '#platform/server/errors/errors.ts'

/** A date of an event as one member looks back on it. */
export interface Past extends DatedEvent {
  isHost: boolean
  /** Whether they had a seat, or were noted at the door. */
  wasThere: boolean
}

/** The only way to what is left of an event: by the event, once it has begun. */
export async function pastFor(db: Db, member: Member, occurrenceId: Id): Promise<Past> {
  const dated = await occurrenceFor(db, member, occurrenceId)
  if (!dated?.event.publishedAt) throw new NotFound('recap')
  const wasThere =
    (await comesTo(db, member, dated)) || (await attendedBy(db, member, dated.occurrence.id))
  return { ...dated, isHost: canHost(member, dated.event), wasThere }
}

/** The same for who hosts. */
export async function hostedPast(db: Db, member: Member, occurrenceId: Id): Promise<Past> {
  const past = await pastFor(db, member, occurrenceId)
  if (!past.isHost) throw new Forbidden('recap.hosts-only')
  return past
}

/** The same for who was there, once it has begun. */
export async function livedThrough(db: Db, member: Member, occurrenceId: Id): Promise<Past> {
  const past = await pastFor(db, member, occurrenceId)
  if (!past.wasThere) throw new Forbidden('recap.not-there')
  if (past.occurrence.startsAt > now()) throw new Conflict('recap.not-begun')
  return past
}
