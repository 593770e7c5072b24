import { memberFor } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict } from '#platform/server/errors/errors.ts'
import { newToken } from '#platform/server/secret-token.ts'
import type { MakeFeed, NewFeed } from '../../contract.ts'
import { mostFeeds } from '../../limits.ts'
import { events } from '../tables.ts'
import { feedsOf } from './feed-rows.ts'
import { feedPath } from './paths.ts'

/** Makes an address at which a calendar reads what is for a person. It is told this once. */
export async function makeFeed(
  tx: Tx,
  person: Id,
  { id, community, holds }: MakeFeed,
  publicUrl: string,
): Promise<NewFeed> {
  if (community) await memberFor(tx, person, community)
  const before = await feedsOf(tx, person)
  if (before.length >= mostFeeds) throw new Conflict('feed.too-many', { most: mostFeeds })
  const { token, ...kept } = newToken()
  const { numInsertedOrUpdatedRows: made } = await events(tx)
    .insertInto('event_feed')
    .values({ id, person_id: person, community_id: community, holds, ...kept })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  const feed = made ? (await feedsOf(tx, person)).find((each) => each.id === id) : undefined
  if (!feed) throw new Conflict('feed.id-taken')
  return { ...feed, url: publicUrl + feedPath(token) }
}
