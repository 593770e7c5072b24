import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, Forbidden } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import { isWithin } from '#platform/server/log/audience.ts'
import { narrowEntries } from '#platform/server/log/narrow-entries.ts'
import type { MergeTopic, TopicView } from '../contract.ts'
import { topicFor } from './access.ts'
import { changeTopic } from './change-topic.ts'
import { countTopic } from './count-topic.ts'
import { isTaken } from './decisions/begin-decision.ts'
import { announceGone, announceMoved, sameAudience, showPostsTo } from './narrow-topic.ts'
import { carryIntoMerged } from './own/carry-own.ts'
import { canModerate } from './policy.ts'
import { postIdsOf } from './post-ids.ts'
import type { Topic } from './topic-rows.ts'

/**
 * Adds all posts of a topic to the end of another one, with their authors and times. The numbers there stay, so its links and
 * how far one has read hold; the address of what was merged leads on. Answers with the topic that is left.
 */
export async function mergeTopic(
  tx: Tx,
  member: Member,
  topicId: Id,
  input: MergeTopic,
): Promise<TopicView> {
  const { community, member: by } = member
  await lockLogs(tx, [community])
  const from = await topicFor(tx, member, topicId)
  const into = await topicFor(tx, member, input.into)
  if (!canModerate(member)) throw new Forbidden('topic.moderators-only')
  if (from.id === into.id) throw new Conflict('topic.into-itself')
  if (isTaken(from)) throw new Conflict('decision.stays')
  if (!isWithin(into.audience, from.audience)) throw new Conflict('topic.shown-to-more')
  const posts = await postIdsOf(tx, community, from.id)
  await movePosts(tx, from, into)
  await leadOn(tx, from, into)
  announceGone(tx, by, from)
  await carryIntoMerged(tx, from, into)
  if (!sameAudience(from.audience, into.audience)) {
    await narrowEntries(tx, community, [from.id], into.audience)
    await showPostsTo(tx, community, posts, into.audience)
  }
  const lastAt = from.lastAt > into.lastAt ? from.lastAt : into.lastAt
  const counted = await countTopic(tx, community, into.id)
  const view = await changeTopic(tx, by, into, { ...counted, lastAt })
  announceMoved(tx, by, into, { from: from.id, to: into.id }, posts)
  return view
}

/** The post that began the topic says what it was called. */
async function movePosts(tx: Tx, from: Topic, into: Topic): Promise<void> {
  await tx.prepared(
    'forum-merge-posts',
    `update forum_post set topic_id = $3, number = number + $4,
       heading = case when number = 1 and deleted_at is null then $5 else heading end,
       reply_to = jsonb_set(reply_to, '{number}', to_jsonb((reply_to->>'number')::int + $4))
     where community_id = $1 and topic_id = $2`,
    [from.community, from.id, into.id, into.lastNumber, from.title],
  )
}

/** Whoever has the address of the topic, or of one that was merged into it before, is led to where its posts are. */
async function leadOn(tx: Tx, from: Topic, into: Topic): Promise<void> {
  await tx.prepared(
    'forum-lead-on',
    `update forum_topic set merged_into = $3, merged_offset = merged_offset + $4, pinned = null, replies = 0,
       last_number = 0, people = '{}'
     where community_id = $1 and (id = $2 or merged_into = $2)`,
    [from.community, from.id, into.id, into.lastNumber],
  )
}
