import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import type { AskMember } from '../../contract.ts'
import { mostAsked } from '../../limits.ts'
import { forum } from '../tables.ts'
import { asksOf, putQuestion } from './asks.ts'
import { candidatesFor } from './candidates.ts'
import { questionToAsk } from './question-to-ask.ts'
import { mayBeAsked } from './rank-candidates.ts'

/**
 * Asks a member to answer a question. Why somebody can't be asked is not said: they may want not to be, may keep away from
 * who asks, or were asked enough this week. Under the lock, so that two who ask at once do not ask too much.
 */
export async function askMember(
  tx: Tx,
  member: Member,
  topicId: Id,
  { member: wanted }: AskMember,
): Promise<null> {
  await lockLogs(tx, [member.community])
  const topic = await questionToAsk(tx, member, topicId)
  const asked = await asksOf(tx, topic).execute()
  const earlier = asked.find(({ member_id }) => member_id === wanted)
  if (earlier?.chosen) return null
  if (asked.filter(({ chosen }) => chosen).length >= mostAsked)
    throw new Conflict('ask.too-many', { most: mostAsked })
  if (earlier) return choose(tx, member, topic.id, wanted)
  const candidates = await candidatesFor(tx, member, topic, wanted)
  const candidate = candidates.find((each) => each.member === wanted)
  if (!candidate || !mayBeAsked(candidate)) throw new Conflict('ask.not-now')
  await putQuestion(tx, member.member, topic, { member: wanted, chosen: true })
  return null
}

/** They were asked already, when the question was passed on. */
async function choose(tx: Tx, { community }: Member, topicId: Id, wanted: Id): Promise<null> {
  await forum(tx)
    .updateTable('forum_ask')
    .set({ chosen: true })
    .where('community_id', '=', community)
    .where('topic_id', '=', topicId)
    .where('member_id', '=', wanted)
    .execute()
  return null
}
