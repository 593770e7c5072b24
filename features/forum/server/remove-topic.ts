import type { Member } from '#features/communities/server/index.ts'
import { cancelRelease } from '#features/releases/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Forbidden } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import { emptyEntries } from '#platform/server/log/empty-entries.ts'
import { topicFor } from './access.ts'
import { forgetPositions } from './decisions/positions.ts'
import { forgetWords } from './forget-words.ts'
import { announceGone } from './narrow-topic.ts'
import { forgetOwn } from './own/carry-own.ts'
import { canModerate } from './policy.ts'
import { type Post, postShape } from './post-rows.ts'
import { endAsks } from './questions/end-asks.ts'
import { leadDuplicates } from './questions/lead-duplicates.ts'
import { forgetLikeness } from './questions/likeness.ts'
import { forum } from './tables.ts'

/** Removes a topic with all its posts, here and in the log, as if it had not been. What was moved out of it stays where it went. */
export async function removeTopic(tx: Tx, member: Member, topicId: Id): Promise<null> {
  const { community } = member
  await lockLogs(tx, [community])
  const topic = await topicFor(tx, member, topicId)
  if (!canModerate(member)) throw new Forbidden('topic.moderators-only')
  const posts = await tx.prepared<Post>(
    'forum-posts-of',
    `select ${postShape.columns} from forum_post p where p.community_id = $1 and p.topic_id = $2`,
    [community, topic.id],
  )
  await forgetWords(tx, community, posts)
  await emptyEntries(tx, community, topic.id, { title: '', tags: [] })
  await cancelRelease(tx, topic)
  await forgetPositions(tx, topic)
  await endAsks(tx, topic)
  await leadDuplicates(tx, member.member, topic, null)
  await forgetLikeness(tx, community, topic.id)
  await forum(tx)
    .deleteFrom('forum_ask')
    .where('community_id', '=', community)
    .where('topic_id', '=', topic.id)
    .execute()
  await forum(tx)
    .deleteFrom('forum_post')
    .where('community_id', '=', community)
    .where('topic_id', '=', topic.id)
    .execute()
  await forum(tx)
    .deleteFrom('forum_topic')
    .where('community_id', '=', community)
    .where((is) => is.or([is('id', '=', topic.id), is('merged_into', '=', topic.id)]))
    .execute()
  await forgetOwn(tx, topic)
  announceGone(tx, member.member, topic)
  return null
}
