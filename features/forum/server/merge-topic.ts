import type { Member } from '#features/communities/server/index.ts'
import { cancelRelease } from '#features/releases/server/index.ts'
import { isWithin } from '#lib/audience.ts'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, Forbidden } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import { narrowEntries } from '#platform/server/log/narrow-entries.ts'
import type { MergeTopic, TopicView } from '../contract.ts'
import { topicFor, topicsAt } from './access.ts'
import { changeTopic } from './change-topic.ts'
import { countTopic } from './count-topic.ts'
import { isTaken } from './decisions/begin-decision.ts'
import { announceGone, announceMoved, sameAudience, showPostsTo } from './narrow-topic.ts'
import { carryIntoMerged } from './own/carry-own.ts'
import { canModerate } from './policy.ts'
import { postIdsOf } from './post-ids.ts'
import { endAsks } from './questions/end-asks.ts'
import { leadDuplicates, withoutDuplicate } from './questions/lead-duplicates.ts'
import { forgetLikeness } from './questions/likeness.ts'
import { unmarkAnswer } from './questions/unmark-answer.ts'
import { reachOf } from './topic-plan.ts'
import type { Topic, TopicChange } from './topic-rows.ts'

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
  if (!isWithin(into.audience, from.audience) || !isWithin(reachOf(into), reachOf(from)))
    throw new Conflict('topic.shown-to-more')
  const posts = await postIdsOf(tx, community, from.id)
  const asQuestion = await questionAfter(tx, by, from, into)
  await cancelRelease(tx, from)
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
  const view = await changeTopic(tx, by, into, { ...counted, lastAt, ...asQuestion })
  announceMoved(tx, by, into, { from: from.id, to: into.id }, posts)
  return view
}

/**
 * What was accepted as an answer there is none here; who had the question there has it here too. Duplicates of the one are those
 * of the other, unless that was a duplicate of the one itself, which it can be no more.
 */
async function questionAfter(tx: Tx, by: Id, from: Topic, into: Topic): Promise<TopicChange> {
  await endAsks(tx, from)
  await forgetLikeness(tx, from.community, from.id)
  await unmarkAnswer(tx, by, from)
  const led = into.duplicateOf?.topicId === from.id ? withoutDuplicate(into) : {}
  await leadDuplicates(tx, by, from, await lastOf(tx, { ...into, ...led }))
  if (into.kind !== 'question') return led
  const same = new Set([...(into.same ?? []), ...(from.same ?? [])])
  same.delete(into.author)
  return { ...led, same: same.size > 0 ? [...same] : null }
}

/** A topic, or the one that it is a duplicate of. */
async function lastOf(tx: Tx, topic: Topic): Promise<Topic> {
  const { community, duplicateOf } = topic
  if (!duplicateOf) return topic
  const { topicId } = duplicateOf
  return (await topicsAt(tx, [{ community, topicId }])).get(`${community} ${topicId}`) ?? topic
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
    `update forum_topic set merged_into = $3, merged_offset = merged_offset + $4, pinned = null, answer = null, plan = null, replies = 0,
       last_number = 0, people = '{}'
     where community_id = $1 and (id = $2 or merged_into = $2)`,
    [from.community, from.id, into.id, into.lastNumber],
  )
}
