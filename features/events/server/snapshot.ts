import type { Member } from '#features/communities/server/index.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { EventsSnapshot } from '../contract.ts'
import { rowsFor } from './access.ts'

/** What a replica holds of events. */
export async function eventsSnapshot(db: Db, member: Member): Promise<EventsSnapshot> {
  return { events: await rowsFor(db, member), pools: [], mine: [] }
}
