import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Lane } from '#platform/server/db/lane.ts'
import { derivedId } from '#platform/server/derived-id.ts'
import { Refusal } from '#platform/server/errors/errors.ts'
import type { Rsvp, RsvpView, SeriesRsvpView } from '../../contract.ts'
import { eventFor } from '../access.ts'
import { events } from '../tables.ts'
import type { Come } from './come.ts'

/**
 * Says the same about all dates of a series that are to come. What is refused for one date holds up no other; what is for
 * all is thrown.
 */
export async function comeToSeries(
  db: Db,
  member: Member,
  eventId: Id,
  said: Rsvp,
  come: Lane<Come, RsvpView>,
): Promise<SeriesRsvpView> {
  const { community, person, member: by } = member
  const event = await eventFor(db, member, eventId)
  const pools = event.joining === 'whole' ? [event.id] : await datesToCome(db, community, eventId)
  const answers = await Promise.all(
    pools.map((pool) => {
      const each = { ...said, id: derivedId(['event-rsvp', said.id, pool]) }
      const item = { community, pool, person, member: by, guest: null, said: each }
      return come(item).catch((error: unknown) => refusedFor(pool, error))
    }),
  )
  const [first, ...more] = answers
  if (first && 'error' in first && more.every((each) => 'error' in each)) throw first.error
  return {
    rsvps: answers.flatMap((answer) => ('error' in answer ? [] : answer)),
    refused: answers.flatMap((answer) =>
      'error' in answer ? { pool: answer.pool, code: answer.error.code } : [],
    ),
  }
}

async function datesToCome(db: Db, community: Id, eventId: Id): Promise<Id[]> {
  const rows = await events(db)
    .selectFrom('event_occurrence')
    .select('id')
    .where('community_id', '=', community)
    .where('event_id', '=', eventId)
    .where('cancelled_at', 'is', null)
    .where('starts_at', '>', (eb) => eb.fn('now'))
    .orderBy('starts_at')
    .execute()
  return rows.map(({ id }) => id)
}

function refusedFor(pool: Id, error: unknown): { pool: Id; error: Refusal } {
  if (!(error instanceof Refusal)) throw error
  return { pool, error }
}
