import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import { emptyEntries } from '#platform/server/log/empty-entries.ts'
import type { EventsEntries } from '../../contract.ts'
import { managersOf } from '../set-audience.ts'
import { events } from '../tables.ts'
import { doorFor } from './door.ts'

/** Takes back that somebody came in. Said again, or of what was never noted, it changes nothing. */
export async function undoCheckIn(tx: Tx, member: Member, occurrenceId: Id, id: Id): Promise<null> {
  const { community, member: by } = member
  await lockLogs(tx, [community])
  const { event } = await doorFor(tx, member, occurrenceId)
  const { numDeletedRows } = await events(tx)
    .deleteFrom('event_check_in')
    .where('community_id', '=', community)
    .where('occurrence_id', '=', occurrenceId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (numDeletedRows === 0n) return null
  await emptyEntries(tx, community, id, { checkIn: null })
  const data: EventsEntries['events.check-in-undone'] = { eventId: event.id, occurrenceId, id }
  const audience = managersOf(event)
  tx.log({ community, by, kind: 'events.check-in-undone', audience, data })
  return null
}
