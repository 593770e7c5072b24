import { type Member, membersFor } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Outcome } from '#platform/server/db/lane.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, Forbidden, NotFound, type Refusal } from '#platform/server/errors/errors.ts'
import { type LogHead, lockLogs } from '#platform/server/log/append.ts'
import { sees } from '#platform/server/log/audience.ts'
import { clockAfter } from '#platform/server/log/clock-after.ts'
import type { PostView } from '../contract.ts'
import { type FoundTopic, topicsAt } from './access.ts'
import { announcePost } from './change-post.ts'
import { filesOfTexts } from './files-of-texts.ts'
import { storeGrown, withPost } from './grow-topics.ts'
import { insertPosts, type PlacedPost } from './insert-posts.ts'
import { followWritten } from './own/follow-written.ts'
import { canReply } from './policy.ts'
import { type Post, postShape } from './post-rows.ts'
import { answeredAt, writtenBefore } from './posts-at.ts'
import { answerAsks } from './questions/end-asks.ts'
import type { Topic } from './topic-rows.ts'

/** A reply to write, by whom and where. */
export interface Reply {
  person: Id
  community: Id
  topicId: Id
  id: Id
  body: string
  /** The number of the post that it answers. */
  replyTo?: number | undefined
}

/** A reply that may be written. */
interface Admitted {
  community: Id
  author: Id
  id: Id
  body: string
  topic: FoundTopic
  answered: Post | undefined
  /** What was written under this id already. */
  earlier: Post | undefined
}

/**
 * Writes many replies at once, each admitted or refused for itself. The logs are locked before anything is read, so that
 * numbers have no hole and nobody writes into what was closed. What is sent to a topic that was merged meanwhile stands in
 * the one it was merged into. The same id again answers with the first post and announces nothing.
 */
export async function writeReplies(
  tx: Tx,
  replies: readonly Reply[],
): Promise<Outcome<PostView>[]> {
  const [heads, members, topics, written, answered] = await Promise.all([
    lockLogs(tx, [...new Set(replies.map(({ community }) => community))]),
    membersFor(tx, replies),
    topicsAt(tx, replies),
    writtenBefore(tx, replies),
    answeredAt(tx, replies),
  ])
  const decided = replies.map((reply) =>
    decide(reply, {
      member: members.get(`${reply.community} ${reply.person}`),
      topic: topics.get(`${reply.community} ${reply.topicId}`),
      earlier: written.get(`${reply.community} ${reply.id}`),
      answered: answered.get(`${reply.community} ${reply.topicId} ${reply.replyTo}`),
    }),
  )
  const fresh = decided.flatMap((outcome) =>
    'ok' in outcome && !outcome.ok.earlier ? [outcome.ok] : [],
  )
  const posts = await writeAll(tx, heads, fresh)
  return decided.map((outcome) => {
    if (!('ok' in outcome)) return outcome
    const { community, id, earlier } = outcome.ok
    return answerWith(outcome.ok, earlier ?? posts.get(`${community} ${id}`))
  })
}

/** What a reply names, as far as it is there. */
interface Named {
  member: Member | undefined
  topic: FoundTopic | undefined
  earlier: Post | undefined
  answered: Post | undefined
}

function decide(
  reply: Reply,
  { member, topic, earlier, answered }: Named,
): { ok: Admitted } | { error: Refusal } {
  if (!member) return { error: new NotFound('community') }
  if (!topic || !sees(member.keys, topic.audience)) return { error: new NotFound('topic') }
  const { community, id, body } = reply
  const admitted = { community, author: member.member, id, body, topic, answered, earlier }
  if (earlier) return { ok: admitted }
  if (!member.guidelinesAccepted) return { error: new Forbidden('guidelines.not-accepted') }
  if (!canReply(member, topic)) return { error: new Forbidden('topic.closed') }
  if (reply.replyTo && !answered) return { error: new NotFound('post') }
  return { ok: admitted }
}

/** Writes what is new, in the order in which it came. Of two with one id the first is written. */
async function writeAll(
  tx: Tx,
  heads: ReadonlyMap<Id, LogHead>,
  admitted: readonly Admitted[],
): Promise<Map<string, Post>> {
  const nextAt = clockAfter(heads)
  const files = await filesOfTexts(tx, admitted)
  const grown = new Map<string, Topic>()
  const posts = new Map<string, PlacedPost>()
  for (const { community, author, id, body, answered, topic } of admitted) {
    if (posts.has(`${community} ${id}`)) continue
    const place = `${community} ${topic.id}`
    const before = grown.get(place) ?? topic
    const post = {
      ...nothingOnIt,
      ...{ community, audience: topic.audience, id, topicId: topic.id, author, body },
      number: before.lastNumber + 1,
      at: nextAt(community),
      replyTo: answered ? { number: answered.number, author: answered.author } : null,
      files: files.get(id) ?? null,
    }
    posts.set(`${community} ${id}`, post)
    grown.set(place, withPost(before, post))
  }
  await insertPosts(tx, [...posts.values()])
  for (const post of posts.values())
    announcePost(tx, post.author, { post, topic: post }, 'forum.post-added')
  await storeGrown(tx, [...grown.values()])
  await followWritten(tx, [...posts.values()])
  await answerAsks(tx, inQuestions(posts, grown))
  return posts
}

function inQuestions(
  posts: ReadonlyMap<string, PlacedPost>,
  topics: ReadonlyMap<string, Topic>,
): PlacedPost[] {
  return [...posts.values()].filter(
    ({ community, topicId }) => topics.get(`${community} ${topicId}`)?.kind === 'question',
  )
}

/** A retry by the author gets the first post; another's id is refused without a word about what it names. */
function answerWith({ author, topic }: Admitted, post: Post | undefined): Outcome<PostView> {
  if (post?.author !== author || post.topicId !== topic.id)
    return { error: new Conflict('post.id-taken') }
  return { ok: postShape.present(post) }
}

/** What a post begins without. */
export const nothingOnIt = {
  replyTo: null,
  reactions: null,
  files: null,
  heading: null,
  editedAt: null,
  deletedAt: null,
  deletedBy: null,
  moved: null,
  decided: null,
  votes: null,
  accepted: null,
} as const
