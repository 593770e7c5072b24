import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import type { Viewer } from '#platform/server/live/viewer.ts'
import { emptyEntries } from '#platform/server/log/empty-entries.ts'
import type { DecisionView, PositionsView, PositionView } from '../../contract.ts'
import { postsFor } from '../posts-for.ts'
import { forum } from '../tables.ts'
import type { Topic } from '../topic-rows.ts'
import { decisionFor } from './decision-for.ts'

/** How members stand to a decision, the latest first, with the words of its outcome. */
export async function listPositions(db: Db, viewer: Viewer, id: Id): Promise<PositionsView> {
  const topic = await decisionFor(db, viewer, id)
  const positions = await positionsTo(db, topic).orderBy('at', 'desc').execute()
  const { outcome } = topic.decision
  const [post] = await postsFor(db, viewer, outcome ? [outcome.postId] : [])
  return { positions, words: post?.body ?? '' }
}

export async function positionOf(
  db: Db,
  topic: Pick<Topic, 'community' | 'id'>,
  member: Id,
): Promise<PositionView | undefined> {
  return positionsTo(db, topic).where('member_id', '=', member).executeTakeFirst()
}

/** How many stand how. */
export async function countPositions(
  db: Db,
  topic: Pick<Topic, 'community' | 'id'>,
): Promise<DecisionView['counts']> {
  const counts = { agree: 0, abstain: 0, disagree: 0, block: 0 }
  for (const { stance } of await positionsTo(db, topic).execute()) counts[stance] += 1
  return counts
}

/** Forgets how members stood, when the topic is removed. */
export async function forgetPositions(tx: Tx, { community, id, decision }: Topic): Promise<void> {
  if (!decision) return
  await emptyEntries(tx, community, id, { reason: '', before: [] })
  await forum(tx)
    .deleteFrom('forum_position')
    .where('community_id', '=', community)
    .where('topic_id', '=', id)
    .execute()
}

function positionsTo(db: Db, { community, id }: Pick<Topic, 'community' | 'id'>) {
  return forum(db)
    .selectFrom('forum_position')
    .select(['topic_id as topicId', 'member_id as member', 'stance', 'reason', 'at', 'before'])
    .where('community_id', '=', community)
    .where('topic_id', '=', id)
}
