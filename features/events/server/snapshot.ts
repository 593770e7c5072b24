import type { Member } from '#features/communities/server/index.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { EventsSnapshot } from '../contract.ts'
import { rowsFor } from './access.ts'
import { allMineOf } from './coming/mine.ts'
import { poolsOf } from './coming/pool-views.ts'

/** What a replica holds of events. */
export async function eventsSnapshot(db: Db, member: Member): Promise<EventsSnapshot> {
  const events = await rowsFor(db, member)
  const ids = events.map(({ id }) => id)
  const [pools, mine] = await Promise.all([poolsOf(db, member, ids), allMineOf(db, member)])
  return { events, pools, mine }
}
