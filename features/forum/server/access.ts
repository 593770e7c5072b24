import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import { NotFound } from '#platform/server/errors/errors.ts'
import type { Viewer } from '#platform/server/live/viewer.ts'
import { sees } from '#platform/server/log/audience.ts'
import type { CategoryView } from '../contract.ts'
import { type Post, postShape } from './post-rows.ts'
import { type Topic, topicShape } from './topic-rows.ts'

export type Category = CategoryView

/** A topic as it was asked for: one that was merged is the topic it was merged into, with its numbers moved on. */
export type FoundTopic = Topic & { offset: number }

/** The only way to a category. Hidden and missing answer alike. */
export async function categoryFor(db: Db, viewer: Viewer, id: Id): Promise<Category> {
  const category = (await categoriesFor(db, viewer)).find((each) => each.id === id)
  if (!category) throw new NotFound('category')
  return category
}

/** The categories that a viewer sees, in their order. */
export function categoriesFor(db: Db, { community, keys }: Viewer): Promise<Category[]> {
  return db.prepared<Category>(
    'forum-categories',
    `select id, name, description, opening, audience, place from forum_category
     where community_id = $1 and audience && $2::text[] order by place, id`,
    [community, [...keys]],
  )
}

/** The only way to get hold of a topic. Hidden and missing answer alike, so ids cannot be probed. */
export async function topicFor(db: Db, viewer: Viewer, topicId: Id): Promise<FoundTopic> {
  const { community } = viewer
  const topics = await topicsAt(db, [{ community, topicId }])
  const topic = topics.get(`${community} ${topicId}`)
  if (!topic || !sees(viewer.keys, topic.audience)) throw new NotFound('topic')
  return topic
}

/** Many topics in one query, by `<community> <topic>`, whoever may see them; for a writer who asks `sees` for each. */
export async function topicsAt(
  db: Db,
  places: readonly { community: Id; topicId: Id }[],
): Promise<Map<string, FoundTopic>> {
  const rows = await db.prepared<FoundTopic & { asked: Id }>(
    'forum-topics',
    `select asked.id as asked, asked.merged_offset as "offset", ${topicShape.columns}
     from forum_topic asked
     join forum_topic t on t.community_id = asked.community_id and t.id = coalesce(asked.merged_into, asked.id)
     where (asked.community_id, asked.id) in (select * from unnest($1::uuid[], $2::uuid[]))`,
    [places.map(({ community }) => community), places.map(({ topicId }) => topicId)],
  )
  return new Map(rows.map(({ asked, ...topic }) => [`${topic.community} ${asked}`, topic]))
}

/** The only way to a post: with the topic that its reader may see. */
export async function postFor(
  db: Db,
  viewer: Viewer,
  postId: Id,
): Promise<{ post: Post; topic: Topic }> {
  const [post] = await db.prepared<Post>(
    'forum-post',
    `select ${postShape.columns} from forum_post p where p.community_id = $1 and p.id = $2`,
    [viewer.community, postId],
  )
  if (!post) throw new NotFound('post')
  const topic = await topicFor(db, viewer, post.topicId).catch(() => {
    throw new NotFound('post')
  })
  return { post, topic }
}
