import { isModerator, type Member } from '#features/communities/server/index.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { ForumSnapshot } from '../contract.ts'
import { topicsHeld } from '../limits.ts'
import { categoriesFor } from './access.ts'
import { canManageCategories } from './policy.ts'
import { askingOf, asksTo } from './questions/asks.ts'
import { type Topic, topicShape } from './topic-rows.ts'

/** What a replica holds of the forum: categories, the last active topics and all that are pinned. */
export async function forumSnapshot(db: Db, member: Member): Promise<ForumSnapshot> {
  const rows = await db.prepared<Topic & { nth: number }>('forum-snapshot', heldSql, [
    member.community,
    [...member.keys],
    topicsHeld,
  ])
  return {
    categories: await categoriesFor(db, member),
    topics: rows.filter(({ nth, pinned }) => nth <= topicsHeld || pinned).map(topicShape.present),
    more: rows.some(({ nth }) => nth > topicsHeld),
    asks: await asksTo(db, member),
    asking: await askingOf(db, member),
    can: { moderate: isModerator(member), manage: canManageCategories(member) },
  }
}

/** The newest, one more if there is one, and what is pinned beyond them. */
const heldSql = `
  select nth, ${topicShape.columns} from (
    select t.*, row_number() over (order by t.last_at desc, t.id desc) as nth from forum_topic t
    where t.community_id = $1 and t.merged_into is null and t.audience && $2::text[]
  ) t
  where nth <= $3 + 1 or pinned is not null
  order by nth`
