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
  /** The id of a topic by its title. */
  topicNamed(title: string): Id
}

/** Writes what stands in a community's forum. */
export async function loadForum(tx: Tx, given: Omit<Place, 'topicNamed'>): Promise<void> {
  const { slug } = given
  const parts = parseForum(`${slug}/forum.txt`, textOf(slug, 'forum.txt'))
  const topics = parts.flatMap((part) => part.topics)
  const place: Place = {
    ...given,
    topicNamed(title) {
      const topic = topics.find((each) => each.title === title)
      if (!topic) throw new Error(`${slug}/forum.txt: there is no topic ${title}`)
      return idOf(topic, given)
    },
  }
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

function idOf({ title, ago }: ForumTopic, { slug, now }: Omit<Place, 'topicNamed'>): Id {
  return demoId(instantOf(now.getTime() - ago), slug, 'topic', title)
}

async function loadTopic(tx: Tx, topic: ForumTopic, categoryId: Id, at: Place): Promise<void> {
  const { community, now, speaker } = at
  const { kind, title, tags, ago, pinned, closed, posts } = topic
  const begun = instantOf(now.getTime() - ago)
  const id = idOf(topic, at)
  const [first] = posts
  const mark = { by: speaker(first?.speaker ?? ''), at: begun }
  const written = timed(posts, begun)
  const ids = written.map(([, when], index) => demoId(when, id, 'post', `${index}`))
  const answer = posts.findIndex(({ accepted }) => accepted)
  const duplicateOf = topic.duplicateOf && {
    ...{ topicId: at.topicNamed(topic.duplicateOf), ...mark },
  }
  await importTopic(tx, {
    ...{ community, id, categoryId, kind, title, tags, audience: [...everyMember] },
    pinned: pinned ? mark : null,
    closed: closed || duplicateOf ? mark : null,
    same: topic.same.length > 0 ? topic.same.map(speaker) : null,
    duplicateOf: duplicateOf || null,
    answer: answer < 0 ? null : { ...mark, postId: ids[answer] ?? '', number: answer + 1 },
    posts: written.map(([post, when], index) => ({
      id: ids[index] ?? '',
      author: speaker(post.speaker),
      at: when,
      votes: post.votes.length > 0 ? post.votes.map(speaker) : null,
      accepted: post.accepted ? mark : null,
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
