import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { NotFound } from '#platform/server/errors/errors.ts'
import { events } from '../tables.ts'

/** Takes an address back: what it held cannot be read there any more. */
export async function revokeFeed(tx: Tx, person: Id, id: Id): Promise<null> {
  const { numDeletedRows } = await events(tx)
    .deleteFrom('event_feed')
    .where('id', '=', id)
    .where('person_id', '=', person)
    .executeTakeFirstOrThrow()
  if (!numDeletedRows) throw new NotFound('feed')
  return null
}
