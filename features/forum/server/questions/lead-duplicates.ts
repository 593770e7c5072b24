import { isWithin } from '#lib/audience.ts'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { changeTopic } from '../change-topic.ts'
import { type Topic, type TopicChange, topicShape } from '../topic-rows.ts'

/**
 * Leads the duplicates of a topic to where it went: to the one it is a duplicate of, or was merged into. Where it is gone, or is
 * for fewer than see the duplicate, the question is open again. Call it before the change is stored, under the lock.
 */
export async function leadDuplicates(
  tx: Tx,
  by: Id,
  from: Pick<Topic, 'community' | 'id'>,
  to: Topic | null,
): Promise<void> {
  for (const duplicate of await duplicatesOf(tx, from)) {
    const { duplicateOf } = duplicate
    const shown = to && to.id !== duplicate.id && isWithin(duplicate.audience, to.audience)
    if (shown && duplicateOf?.topicId === to.id) continue
    const change =
      shown && duplicateOf
        ? { duplicateOf: { ...duplicateOf, topicId: to.id } }
        : withoutDuplicate(duplicate)
    await changeTopic(tx, by, duplicate, change)
  }
}

/** What is no duplicate any more is open again, if it was closed for that. */
export function withoutDuplicate({ duplicateOf, closed }: Topic): TopicChange {
  const closedForIt = duplicateOf !== null && closed?.at === duplicateOf.at
  return { duplicateOf: null, ...(closedForIt ? { closed: null } : {}) }
}

function duplicatesOf(tx: Tx, { community, id }: Pick<Topic, 'community' | 'id'>) {
  return tx.prepared<Topic>(
    'forum-duplicates-of',
    `select ${topicShape.columns} from forum_topic t
     where t.community_id = $1 and t.duplicate_of is not null and t.duplicate_of->>'topicId' = $2::text
       and t.merged_into is null
     order by t.id`,
    [community, id],
  )
}
