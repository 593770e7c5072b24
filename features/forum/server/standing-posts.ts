import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Viewer } from '#platform/server/live/viewer.ts'
import type { AudienceKey } from '#platform/server/log/audience.ts'
import type { TopicKind } from '../contract.ts'

/**
 * A post that stands, as those read it who keep an index: with the audience of its topic, whoever may see it. The first post
 * stands as long as its topic does, which is found by its title however many words were deleted.
 */
export interface StandingPost {
  id: Id
  topicId: Id
  number: number
  categoryId: Id
  /** What kind of topic it stands in. */
  kind: TopicKind
  /** Whether its topic has an accepted answer. */
  answered: boolean
  author: Id
  at: Instant
  audience: AudienceKey[]
  /** The title of the topic that it begins, or began before a merge; null for others. */
  title: string | null
  tags: string[]
  body: string
  /** The names of the files that came with it, in one line; null without files. */
  fileNames: string | null
  reactions: unknown
}

/** The posts with these ids, as they are now; deleted, moved and missing ones are left out. */
export function standingPosts(db: Db, community: Id, ids: readonly Id[]): Promise<StandingPost[]> {
  return db.prepared<StandingPost>(
    'forum-standing',
    `select ${standingColumns} where p.community_id = $1 and p.id = any($2::uuid[]) and ${stands}`,
    [community, ids],
  )
}

/** Posts in the order of their ids, after one or from the first: a way through all that stand. */
export function standingPostsAfter(
  db: Db,
  community: Id,
  after: Id | null,
  limit: number,
): Promise<StandingPost[]> {
  return db.prepared<StandingPost>(
    'forum-standing-after',
    `select ${standingColumns} where p.community_id = $1 and p.id > coalesce($2::uuid, '00000000-0000-0000-0000-000000000000')
       and ${stands} order by p.id limit $3`,
    [community, after, limit],
  )
}

/** A topic that stands, with the id of its first post. */
export interface StandingTopic {
  id: Id
  categoryId: Id
  kind: TopicKind
  audience: AudienceKey[]
  firstId: Id
}

/** The topics with these ids, as they are now; removed and merged ones are left out. */
export function standingTopics(
  db: Db,
  community: Id,
  ids: readonly Id[],
): Promise<StandingTopic[]> {
  return db.prepared<StandingTopic>(
    'forum-standing-topics',
    `select t.id, t.category_id as "categoryId", t.kind, t.audience, p.id as "firstId"
     from forum_topic t
     join forum_post p on p.community_id = t.community_id and p.topic_id = t.id and p.number = 1
     where t.community_id = $1 and t.id = any($2::uuid[])`,
    [community, ids],
  )
}

/** A post that a viewer may read, with the title of its topic. */
export type ReadablePost = Pick<
  StandingPost,
  'id' | 'topicId' | 'number' | 'kind' | 'answered' | 'body' | 'fileNames'
> & { title: string }

/** Of the posts with these ids, those that stand and that the viewer may read. */
export function readablePosts(db: Db, viewer: Viewer, ids: readonly Id[]): Promise<ReadablePost[]> {
  return db.prepared<ReadablePost>(
    'forum-readable',
    `select p.id, p.topic_id as "topicId", p.number, t.kind, ${answered}, t.title, p.body, ${fileNames} ${joined}
     where p.community_id = $1 and p.id = any($2::uuid[]) and ${stands} and t.audience && $3::text[]`,
    [viewer.community, ids, [...viewer.keys]],
  )
}

/** The categories of this name, or this id, that a viewer sees. */
export async function categoriesNamed(db: Db, viewer: Viewer, name: string): Promise<Id[]> {
  const rows = await db.prepared<{ id: Id }>(
    'forum-categories-named',
    `select id from forum_category
     where community_id = $1 and audience && $2::text[] and (lower(name) = lower($3) or id::text = lower($3))`,
    [viewer.community, [...viewer.keys], name],
  )
  return rows.map(({ id }) => id)
}

const stands = `p.moved is null and (p.deleted_at is null or p.number = 1)`

const joined = `
  from forum_post p join forum_topic t on t.community_id = p.community_id and t.id = p.topic_id`

const answered = 't.answer is not null as answered'

const fileNames = `
  (select string_agg(coalesce(file->>'name', ''), ' ') from jsonb_array_elements(p.files) file) as "fileNames"`

const standingColumns = `
  p.id, p.topic_id as "topicId", p.number, t.category_id as "categoryId", t.kind, ${answered}, p.author_id as author, p.at, t.audience,
  case when p.number = 1 then t.title else p.heading end as title, case when p.number = 1 then t.tags else '{}' end as tags,
  p.body, p.reactions, ${fileNames} ${joined}`
