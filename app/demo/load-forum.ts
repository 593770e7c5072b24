import { importCategory, importTopic } from '#features/forum/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { type Instant, instantOf, plus } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { everyMember } from '#platform/server/log/audience.ts'
import { type ForumPart, type ForumPost, type ForumTopic, parseForum } from './forum.ts'
import { demoId } from './load-ids.ts'
import { textOf } from './texts.ts'

interface Place {
  slug: string
  community: Id
  createdAt: Instant
  /** The id of the member whose key begins so. */
  speaker(beginning: string): Id
  now: Date
}

/** Writes what stands in a community's forum. */
export async function loadForum(tx: Tx, place: Place): Promise<void> {
  const parts = parseForum(`${place.slug}/forum.txt`, textOf(place.slug, 'forum.txt'))
  for (const [nth, part] of parts.entries()) await loadPart(tx, part, nth, place)
}

async function loadPart(tx: Tx, part: ForumPart, place: number, at: Place): Promise<void> {
  const { community, createdAt, slug } = at
  const { name, description, topics } = part
  const id = demoId(createdAt, slug, 'category', name)
  const audience = [...everyMember]
  await importCategory(tx, { community, id, name, description, audience, place })
  for (const topic of topics) await loadTopic(tx, topic, id, at)
}

async function loadTopic(tx: Tx, topic: ForumTopic, categoryId: Id, at: Place): Promise<void> {
  const { community, slug, now, speaker } = at
  const { kind, title, tags, ago, pinned, closed, posts } = topic
  const begun = instantOf(now.getTime() - ago)
  const id = demoId(begun, slug, 'topic', title)
  const [first] = posts
  const mark = { by: speaker(first?.speaker ?? ''), at: begun }
  await importTopic(tx, {
    ...{ community, id, categoryId, kind, title, tags, audience: [...everyMember] },
    pinned: pinned ? mark : null,
    closed: closed ? mark : null,
    posts: timed(posts, begun).map(([post, written], index) => ({
      id: demoId(written, id, 'post', `${index}`),
      author: speaker(post.speaker),
      at: written,
      body: post.body,
      replyTo: answered(posts, post, speaker),
      reactions:
        post.reactions.length > 0
          ? post.reactions.map(({ emoji, by }) => ({ emoji, by: by.map(speaker) }))
          : null,
    })),
  })
}

/** Posts with the times at which they were written. */
function timed(posts: readonly ForumPost[], begun: Instant): [ForumPost, Instant][] {
  let at = begun
  return posts.map((post) => {
    at = plus(at, post.gap)
    return [post, at]
  })
}

function answered(
  posts: readonly ForumPost[],
  { replyTo }: ForumPost,
  speaker: Place['speaker'],
): { number: number; author: Id } | null {
  const post = replyTo === undefined ? undefined : posts[replyTo - 1]
  return replyTo && post ? { number: replyTo, author: speaker(post.speaker) } : null
}
