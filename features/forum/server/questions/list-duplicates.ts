import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Viewer } from '#platform/server/live/viewer.ts'
import type { DuplicatesView } from '../../contract.ts'
import { topicFor } from '../access.ts'
import { type Topic, topicShape } from '../topic-rows.ts'

/** What a topic is a duplicate of, and what is a duplicate of it. Of the latter a viewer learns only what they may see. */
export async function listDuplicates(db: Db, viewer: Viewer, topicId: Id): Promise<DuplicatesView> {
  const topic = await topicFor(db, viewer, topicId)
  const of = topic.duplicateOf && (await topicFor(db, viewer, topic.duplicateOf.topicId))
  const duplicates = await db.prepared<Topic>(
    'forum-list-duplicates',
    `select ${topicShape.columns} from forum_topic t
     where t.community_id = $1 and t.duplicate_of is not null and t.duplicate_of->>'topicId' = $2::text
       and t.merged_into is null and t.audience && $3::text[]
     order by t.at, t.id limit 100`,
    [viewer.community, topic.id, [...viewer.keys]],
  )
  return {
    ...(of ? { of: topicShape.present(of) } : {}),
    duplicates: duplicates.map(topicShape.present),
  }
}
