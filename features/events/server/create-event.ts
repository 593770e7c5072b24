import type { Member } from '#features/communities/server/index.ts'
import { settleAllFiles, settleCover } from '#features/files/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { now } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, Forbidden } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import type { CreateEvent, EventFields, EventView } from '../contract.ts'
import { mostEvents } from '../limits.ts'
import { findEvent } from './access.ts'
import { announceEvent } from './announce.ts'
import { settleDates } from './dates/settle-dates.ts'
import { columnsOf } from './event-columns.ts'
import { viewEvent } from './read-event.ts'
import { refuseFaulty } from './refuse-faulty.ts'
import { managersOf } from './set-audience.ts'
import { events } from './tables.ts'
import { settleTickets } from './tickets.ts'
import { withUsual } from './usual.ts'

/** Begins a draft, which its author, its hosts and leads see. The same id sent again by its author answers with the first. */
export async function createEvent(tx: Tx, member: Member, input: CreateEvent): Promise<EventView> {
  const { community, member: by } = member
  await lockLogs(tx, [community])
  if (!member.guidelinesAccepted) throw new Forbidden('guidelines.not-accepted')
  const earlier = await findEvent(tx, community, input.id)
  if (earlier && earlier.author !== by) throw new Conflict('event.id-taken')
  if (earlier) return viewEvent(tx, member, earlier)
  const fields = withUsual(input)
  await refuseFaulty(tx, community, fields)
  await refuseFull(tx, community)

  await insertEvent(tx, member, input.id, fields)
  await settleDates(tx, { community, id: input.id, status: 'draft', ...fields })
  await settleTickets(tx, { community, id: input.id }, fields.tickets)
  return viewEvent(tx, member, await announceEvent(tx, { community, id: input.id }, by))
}

async function insertEvent(tx: Tx, member: Member, id: Id, fields: EventFields): Promise<void> {
  const { community, member: by } = member
  const audience = [...managersOf({ author: by, hosts: fields.hosts })]
  const to = { community, id, audience }
  const files = await settleAllFiles(tx, to, by, [], { files: [], body: fields.body })
  const cover = await settleCover(tx, to, by, null, fields.cover)
  const at = now()
  await events(tx)
    .insertInto('event')
    .values({
      ...columnsOf(fields, { files, cover }),
      ...{ community_id: community, id, status: 'draft', audience, author_id: by },
      // Told by its dates right after.
      ...{ created_at: at, updated_at: at, ends_at: at },
    })
    .execute()
}

/** Refuses one event more than a community has at most. */
export async function refuseFull(tx: Tx, community: Id): Promise<void> {
  const { count } = await events(tx)
    .selectFrom('event')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('community_id', '=', community)
    .executeTakeFirstOrThrow()
  if (count >= mostEvents) throw new Conflict('event.too-many', { most: mostEvents })
}
