import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Forbidden } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import type { PositionView, TakePosition } from '../../contract.ts'
import { changeTopic } from '../change-topic.ts'
import { canTakePosition } from '../policy.ts'
import { databaseClock } from './closing.ts'
import { decisionFor } from './decision-for.ts'
import { countPositions, positionOf } from './positions.ts'

/**
 * Says how a member stands to a decision, by name; how they stood before is kept. From its date on it is refused, by the
 * database's clock, whether or not the job that closes it was there yet.
 */
export async function takePosition(
  tx: Tx,
  member: Member,
  topicId: Id,
  { stance, reason }: TakePosition,
): Promise<PositionView> {
  const { community, member: by } = member
  await lockLogs(tx, [community])
  const topic = await decisionFor(tx, member, topicId)
  if (!member.guidelinesAccepted) throw new Forbidden('guidelines.not-accepted')
  const at = await databaseClock(tx)
  if (!canTakePosition(member, topic) || at >= topic.decision.closesAt)
    throw new Forbidden('decision.closed')
  const known = await positionOf(tx, topic, by)
  if (known?.stance === stance && known.reason === reason) return known
  const position = {
    ...{ topicId: topic.id, member: by, stance, reason, at },
    before: known ? [...known.before, past(known)] : [],
  }
  await store(tx, community, position)
  const decision = { ...topic.decision, counts: await countPositions(tx, topic) }
  await changeTopic(tx, by, topic, { decision })
  const { audience, id: about } = topic
  tx.log({ community, by, kind: 'forum.position-taken', audience, data: position, about })
  return position
}

function past({ stance, reason, at }: PositionView) {
  return { stance, reason, at }
}

async function store(
  tx: Tx,
  community: Id,
  { topicId, member, stance, reason, at, before }: PositionView,
): Promise<void> {
  await tx.prepared(
    'forum-take-position',
    `insert into forum_position (community_id, topic_id, member_id, stance, reason, at, before)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (community_id, topic_id, member_id)
     do update set stance = excluded.stance, reason = excluded.reason, at = excluded.at, before = excluded.before`,
    [community, topicId, member, stance, reason, at, JSON.stringify(before)],
  )
}
