import type { Id } from '#lib/ids.ts'
import { now } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import type { Post } from '../post-rows.ts'
import type { Topic } from '../topic-rows.ts'
import { type Ask, tellAsked } from './asks.ts'

/** A question needs no answer any more, or is no longer for all who were asked: they are told, and nothing is passed on. */
export async function endAsks(tx: Tx, topic: Pick<Topic, 'community' | 'id'>): Promise<void> {
  const ended = await tx.prepared<Ask>(
    'forum-end-asks',
    `update forum_ask set over_at = $3
     where community_id = $1 and topic_id = $2 and over_at is null and answered_at is null returning *`,
    [topic.community, topic.id, now()],
  )
  for (const ask of ended) if (!ask.declined_at) tellOver(tx, null, ask)
}

/** Whoever was asked and has written has answered; who had declined before, too. */
export async function answerAsks(
  tx: Tx,
  posts: readonly (Pick<Post, 'topicId' | 'author'> & { community: Id })[],
): Promise<void> {
  if (posts.length === 0) return
  const answered = await tx.prepared<Ask>(
    'forum-answer-asks',
    `update forum_ask set answered_at = $4
     where (community_id, topic_id, member_id) in (select * from unnest($1::uuid[], $2::uuid[], $3::uuid[]))
       and answered_at is null returning *`,
    [
      posts.map(({ community }) => community),
      posts.map(({ topicId }) => topicId),
      posts.map(({ author }) => author),
      now(),
    ],
  )
  for (const ask of answered) if (!ask.declined_at && !ask.over_at) tellOver(tx, ask.member_id, ask)
}

function tellOver(tx: Tx, by: Id | null, { community_id: community, member_id, topic_id }: Ask) {
  tellAsked(tx, by, { community, member: member_id }, 'forum.ask-over', { topicId: topic_id })
}
