import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import { NotFound } from '#platform/server/errors/errors.ts'
import { WrittenJson } from '#platform/server/http/written-json.ts'
import type { Viewer } from '#platform/server/live/viewer.ts'
import type { PostsPage, PostsQuery } from '../contract.ts'
import { postShape } from './post-rows.ts'
import { topicShape } from './topic-rows.ts'

interface PageRow {
  /** The text of a post's view. */
  post: string | null
  /** Of the first row alone. */
  topic: string | null
  asked: number | null
}

/** A page of a topic: from a number on, or what stands before it. Asks for access and reads in one query. */
export async function listPosts(
  db: Db,
  viewer: Viewer,
  topicId: Id,
  { from, before, limit }: PostsQuery,
): Promise<WrittenJson<PostsPage>> {
  const back = from === undefined && before !== undefined
  const rows = await db.prepared<PageRow>(
    back ? 'forum-page-before' : 'forum-page-from',
    back ? pageBefore : pageFrom,
    [viewer.community, topicId, [...viewer.keys], from ?? before ?? 1, limit + 1],
  )
  const [first] = rows
  if (!first) throw new NotFound('topic')
  const posts = rows.flatMap(({ post }) => post ?? [])
  const page = posts.slice(0, limit)
  if (back) page.reverse()
  return new WrittenJson(
    `{"topic":${first.topic},"at":${first.asked},"posts":[${page}],"more":${posts.length > limit}}`,
  )
}

const pageFrom = pageSql('>=', 'asc')
const pageBefore = pageSql('<', 'desc')

/**
 * The topic stands in the first row alone, so that it is not sent with every post. One row without a post tells an empty
 * page from a topic that is hidden or missing.
 */
function pageSql(beyond: '>=' | '<', order: 'asc' | 'desc'): string {
  return `
    select case when p.nth is not null then ${postShape.text} end as post,
      case when p.nth is null or p.nth = 1 then ${topicShape.text} end as topic,
      case when p.nth is null or p.nth = 1 then $4::int + asked.merged_offset end as asked
    from forum_topic asked
    join forum_topic t on t.community_id = asked.community_id and t.id = coalesce(asked.merged_into, asked.id)
    left join lateral (
      select *, row_number() over (order by number ${order}) as nth from forum_post p
      where p.community_id = t.community_id and p.topic_id = t.id and p.number ${beyond} $4::int + asked.merged_offset
      order by number ${order} limit $5
    ) p on true
    where asked.community_id = $1 and asked.id = $2 and t.audience && $3::text[]
    order by p.number ${order}`
}
