import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { goOn, openLines } from './book.ts'
import { keepBook } from './keep-book.ts'

/**
 * After seats, dates or registration of an event were changed, with the log locked: whoever waits and fits by now is offered
 * a seat.
 */
export async function offerFreed(
  tx: Tx,
  { community, id }: { community: Id; id: Id },
): Promise<void> {
  const places = await tx.prepared<{ community: Id; pool: Id }>(
    'coming-waited-for',
    `select distinct community_id as community, pool_id as pool from event_seat_count
     where community_id = $1 and event_id = $2 and waiting + held > 0`,
    [community, id],
  )
  if (places.length === 0) return
  const book = await openLines(tx, places)
  for (const pool of book.pools.values()) goOn(book, pool)
  await keepBook(tx, book)
}
