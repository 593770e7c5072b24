import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import { Conflict, Forbidden } from '#platform/server/errors/errors.ts'
import { topicFor } from '../access.ts'
import { canArrange } from '../policy.ts'
import type { Topic } from '../topic-rows.ts'

/** A question that waits for an answer, for those who may ask somebody: its author and who looks after the community. */
export async function questionToAsk(db: Db, member: Member, topicId: Id): Promise<Topic> {
  const topic = await topicFor(db, member, topicId)
  if (topic.kind !== 'question') throw new Conflict('topic.no-question')
  if (!canArrange(member, topic)) throw new Forbidden('topic.not-yours')
  if (!isWaiting(topic)) throw new Conflict('topic.needs-no-answer')
  return topic
}

/** Whether a topic is a question that waits for an answer. */
export function isWaiting({ kind, answer, closed }: Topic): boolean {
  return kind === 'question' && !answer && !closed
}
