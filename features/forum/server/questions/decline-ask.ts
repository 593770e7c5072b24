import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { now } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { NotFound } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import { forum } from '../tables.ts'
import { asksOf, tellAsked } from './asks.ts'

/**
 * Lets a question one was asked pass by. Nobody is told and nothing is passed on earlier for it: for all others it is as if
 * one had not looked yet.
 */
export async function declineAsk(tx: Tx, member: Member, topicId: Id): Promise<null> {
  const { community, member: by } = member
  await lockLogs(tx, [community])
  const ask = await asksOf(tx, { community, id: topicId }, by).executeTakeFirst()
  if (!ask) throw new NotFound('ask')
  if (ask.answered_at || ask.declined_at || ask.over_at) return null
  await forum(tx)
    .updateTable('forum_ask')
    .set({ declined_at: now() })
    .where('community_id', '=', community)
    .where('topic_id', '=', topicId)
    .where('member_id', '=', by)
    .execute()
  tellAsked(tx, by, member, 'forum.ask-over', { topicId })
  return null
}
