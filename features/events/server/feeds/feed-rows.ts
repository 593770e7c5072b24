import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { FeedView } from '../../contract.ts'
import { events } from '../tables.ts'

const columns = [
  'id',
  'community_id as community',
  'holds',
  'token_end as tokenEnd',
  'created_at as createdAt',
  'fetched_at as fetchedAt',
] as const

/** The feeds of a person, in the order they were made. */
export function feedsOf(db: Db, person: Id): Promise<FeedView[]> {
  return events(db)
    .selectFrom('event_feed')
    .select(columns)
    .where('person_id', '=', person)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
}

export interface Feed extends FeedView {
  person: Id
}

/** A feed by what its address says. Whoever has that reads as the person. */
export function feedWith(db: Db, tokenHash: string): Promise<Feed | undefined> {
  return events(db)
    .selectFrom('event_feed')
    .select([...columns, 'person_id as person'])
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
}
