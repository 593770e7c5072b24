import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import { everyMember, onlyMembers } from '#platform/server/log/audience.ts'
import { forgetWords } from './forget-words.ts'
import type { Post } from './post-rows.ts'

/**
 * Takes away what a member said elsewhere and what came into topics from there, as if they had deleted each post. Places and
 * numbers stay. Answers how many posts it was.
 */
export async function erasePastPosts(tx: Tx, { community, member }: Member): Promise<number> {
  await lockLogs(tx, [community])
  const past = await tx.prepared<Pick<Post, 'id' | 'files'>>(
    'forum-past-of',
    `select id, files from forum_post
     where community_id = $1 and author_id = $2 and imported and deleted_at is null and moved is null`,
    [community, member],
  )
  if (past.length === 0) return 0
  await forgetWords(tx, community, past)
  const posts = past.map(({ id }): Id => id)
  await tx.prepared(
    'forum-erase-past',
    `update forum_post set body = '', deleted_at = now(), reactions = null, files = null, heading = null
     where community_id = $1 and id = any($2::uuid[])`,
    [community, posts],
  )
  await tx.prepared(
    'forum-count-again',
    `update forum_topic t set replies = (
       select count(*) from forum_post p where p.community_id = t.community_id and p.topic_id = t.id
         and p.number > 1 and p.deleted_at is null and p.moved is null)
     where t.community_id = $1 and t.id in (select topic_id from forum_post where community_id = $1 and id = any($2::uuid[]))`,
    [community, posts],
  )
  const kind = 'forum.history-changed'
  tx.log({ community, by: null, kind, audience: everyMember, data: { posts: [] } })
  tx.log({ community, by: null, kind, audience: onlyMembers([member]), data: { posts } })
  return posts.length
}
