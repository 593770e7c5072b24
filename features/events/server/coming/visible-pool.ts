import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import { Forbidden, NotFound } from '#platform/server/errors/errors.ts'
import type { Viewer } from '#platform/server/live/viewer.ts'
import { sees } from '#platform/server/log/audience.ts'
import { canHost } from '../policy.ts'
import type { Book } from './book.ts'
import { type EventPool, poolsAt } from './pools-at.ts'

/** The only way to a pool: of an event that the viewer sees. Hidden and missing answer alike. */
export async function poolFor(db: Db, viewer: Viewer, pool: Id): Promise<EventPool> {
  const { community } = viewer
  return visibleIn({ pools: await poolsAt(db, [{ community, pool }]) }, viewer, pool)
}

/** The same in an open book. */
export function visibleIn(
  { pools }: Pick<Book, 'pools'>,
  { community, keys }: Viewer,
  pool: Id,
): EventPool {
  const found = pools.get(`${community} ${pool}`)
  if (!found || !sees(keys, found.event.audience)) throw new NotFound('pool')
  return found
}

/** The same for those who decide about its seats. */
export function hostedIn(book: Pick<Book, 'pools'>, member: Member, pool: Id): EventPool {
  const found = visibleIn(book, member, pool)
  if (!canHost(member, found.event)) throw new Forbidden('rsvp.hosts-decide')
  return found
}
