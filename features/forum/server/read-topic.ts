import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Viewer } from '#platform/server/live/viewer.ts'
import type { TopicView } from '../contract.ts'
import { topicFor } from './access.ts'
import { topicShape } from './topic-rows.ts'

/** One topic, for who sees it; of one that was merged, the topic it was merged into. */
export async function readTopic(db: Db, viewer: Viewer, topicId: Id): Promise<TopicView> {
  return topicShape.present(await topicFor(db, viewer, topicId))
}
