import { postMessages, readThread, type ThreadMessage } from '#features/chat/server/index.ts'
import type { Member } from '#features/communities/server/index.ts'
import type { FileView } from '#features/files/contract.ts'
import { copyFiles } from '#features/files/server/index.ts'
import { isWithin } from '#lib/audience.ts'
import { type Id, newId } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, Forbidden } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import type { AudienceKey } from '#platform/server/log/audience.ts'
import { clockAfter } from '#platform/server/log/clock-after.ts'
import type { LiftThread, TopicView } from '../contract.ts'
import { type Category, categoryFor, topicsAt } from './access.ts'
import { audienceIn } from './audience-in.ts'
import { announcePost } from './change-post.ts'
import { announceTopic } from './change-topic.ts'
import { withDecision } from './decisions/begin-decision.ts'
import { withPost } from './grow-topics.ts'
import { insertPosts, type PlacedPost } from './insert-posts.ts'
import { insertTopic, topicWithout } from './insert-topic.ts'
import { followWritten } from './own/follow-written.ts'
import { canLift, canOpenTopic } from './policy.ts'
import { storeLikeness } from './questions/likeness.ts'
import { type Topic, topicShape } from './topic-rows.ts'
import { nothingOnIt } from './write-reply.ts'

/**
 * Makes a topic of a chat thread: its messages are the posts, with their authors, times, reactions and files. The thread stays
 * in the chat and gets a link. A thread becomes one topic: who lifts it again is answered with that.
 */
export async function liftThread(
  tx: Tx,
  member: Member,
  messageId: Id,
  input: LiftThread,
  /** The address of this Hamlet, for the link. */
  site: string,
): Promise<TopicView> {
  const { community } = member
  const heads = await lockLogs(tx, [community])
  const { channel, root, messages } = await readThread(tx, member, messageId)
  const category = await categoryFor(tx, member, input.categoryId)
  const earlier = await liftedBefore(tx, member, input.id, root.id)
  if (earlier) return earlier
  if (!canLift(member, root)) throw new Forbidden('thread.not-yours-to-lift')
  if (!canOpenTopic(member, category)) throw new Forbidden('category.opening-closed')
  const told = messages.filter((message) => !message.bot && (message.body || message.files))
  const [first] = told
  if (!first) throw new Conflict('thread.nothing-to-lift')
  const empty: Topic = {
    ...topicWithout,
    ...{ community, id: input.id, categoryId: category.id, kind: input.kind },
    ...{ title: input.title, tags: input.tags, author: first.author, at: first.at },
    audience: audienceOfLifted(category, member, input.audience, channel.audience),
    // It is news in the forum, however old the thread.
    lastAt: clockAfter(heads)(community),
    lifted: { channelId: channel.id, messageId: root.id },
  }
  const posts = await postsOf(tx, empty, told)
  const topic = withDecision(posts.reduce<Topic>(withPost, empty))
  await insertTopic(tx, topic)
  await insertPosts(tx, posts)
  await storeLikeness(tx, community, [topic.id])
  const view = announceTopic(tx, member.member, topic, 'forum.topic-opened')
  for (const post of posts) announcePost(tx, post.author, { post, topic }, 'forum.post-added')
  await followWritten(tx, [{ community, topicId: topic.id, author: member.member }])
  await leaveLink(tx, member, topic, site)
  return view
}

/** The topic that was made of a thread before, under this id or by somebody else. */
async function liftedBefore(
  tx: Tx,
  { community, keys }: Member,
  topicId: Id,
  rootId: Id,
): Promise<TopicView | undefined> {
  const [row] = await tx.prepared<{ id: Id }>(
    'forum-lifted-before',
    `select id from forum_topic where community_id = $1 and (id = $2 or lifted->>'messageId' = $3::text)
     order by id = $2 desc limit 1`,
    [community, topicId, rootId],
  )
  if (!row) return undefined
  const topic = (await topicsAt(tx, [{ community, topicId: row.id }])).get(`${community} ${row.id}`)
  const seen = topic?.audience.some((key) => keys.has(key))
  if (!topic || !seen || (row.id === topicId && topic.lifted?.messageId !== rootId))
    throw new Conflict('topic.id-taken')
  return topicShape.present(topic)
}

/** No more than see the category, and no more than it was said to. */
function audienceOfLifted(
  category: Category,
  member: Member,
  wish: readonly AudienceKey[] | undefined,
  said: readonly AudienceKey[],
): AudienceKey[] {
  const fallback = isWithin(said, category.audience) ? said : undefined
  const audience = audienceIn(category, member, wish ?? fallback)
  if (!isWithin(audience, said)) throw new Conflict('topic.shown-to-more')
  return audience
}

/** Messages as posts, numbered from 1. */
async function postsOf(
  tx: Tx,
  { community, id, audience }: Topic,
  messages: readonly ThreadMessage[],
): Promise<PlacedPost[]> {
  const ids = messages.map(() => newId())
  const files = await copyFiles(
    tx,
    community,
    messages.map((message, at) => ({ files: message.files ?? [], to: ids[at] ?? '' })),
    { community, audience },
  )
  return messages.map(({ author, at, body, reactions, editedAt, imported }, index) => {
    const mine = files[index] ?? []
    return {
      ...nothingOnIt,
      ...{ community, audience, topicId: id, author, at, reactions, editedAt, imported },
      id: ids[index] ?? '',
      number: index + 1,
      body: [body, ...mine.map(referenceTo)].filter(Boolean).join('\n\n'),
      files: mine.length > 0 ? mine : null,
    }
  })
}

/** How a long text refers to a file. */
function referenceTo({ id, name, width }: FileView): string {
  return `${width ? '!' : ''}[${plain(name)}](file:${id})`
}

/** Words as the name of a link in Markdown. */
function plain(words: string): string {
  return words.replace(/[[\]\\]/g, '\\$&')
}

/** Says in the thread where it went on. Where nobody answers any more, the topic alone says where it came from. */
async function leaveLink(
  tx: Tx,
  member: Member,
  { id, title, lifted }: Topic,
  site: string,
): Promise<void> {
  if (!lifted) return
  const { community, person, slug } = member
  const { channelId, messageId: threadId } = lifted
  await postMessages(tx, [
    {
      ...{ community, person, channelId, threadId, id: newId() },
      body: `→ [${plain(title)}](${site}/c/${slug}/forum/${id})`,
    },
  ])
}
