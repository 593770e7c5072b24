import { z } from 'zod'
import { membersNamed } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { now } from '#lib/time.ts'
import type { Transact, Tx } from '#platform/server/db/transaction.ts'
import type { JobTask } from '#platform/server/jobs/jobs.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import { sees } from '#platform/server/log/audience.ts'
import { mostAsked } from '../../limits.ts'
import { topicsAt } from '../access.ts'
import { forum } from '../tables.ts'
import { type Ask, asksOf, putQuestion, tellAsked } from './asks.ts'
import { candidatesFor } from './candidates.ts'
import { isWaiting } from './question-to-ask.ts'
import { rankCandidates } from './rank-candidates.ts'

const Payload = z.object({ community: z.uuid(), topicId: z.uuid(), member: z.uuid() })

/**
 * The job that ends a wait: the question goes on to the next suggestion, whether the asked had declined or not said a word. It
 * may run twice; the second time the ask is over.
 */
export function passAskTask(transact: Transact): JobTask {
  return async (payload) => {
    const { community, topicId, member } = Payload.parse(payload)
    await transact(async (tx) => {
      await lockLogs(tx, [community])
      const ask = await asksOf(tx, { community, id: topicId }, member).executeTakeFirst()
      if (!ask || ask.answered_at || ask.over_at) return
      await endWait(tx, ask)
      await passOn(tx, ask)
    })
  }
}

async function endWait(tx: Tx, ask: Ask): Promise<void> {
  const { community_id: community, topic_id: topicId, member_id: member } = ask
  const at = now()
  await forum(tx)
    .updateTable('forum_ask')
    .set({ over_at: at > ask.until ? at : ask.until })
    .where('community_id', '=', community)
    .where('topic_id', '=', topicId)
    .where('member_id', '=', member)
    .execute()
  if (!ask.declined_at) tellAsked(tx, null, { community, member }, 'forum.ask-over', { topicId })
}

async function passOn(tx: Tx, { community_id: community, topic_id, asker_id }: Ask): Promise<void> {
  const topic = await questionAt(tx, community, topic_id)
  const members = await membersNamed(tx, [{ community, member: asker_id }])
  const asker = members.get(`${community} ${asker_id}`)
  if (!topic || !asker || !sees(asker.keys, topic.audience)) return
  if ((await asksOf(tx, topic).execute()).length >= mostAsked) return
  const [next] = rankCandidates(await candidatesFor(tx, asker, topic))
  if (next) await putQuestion(tx, asker_id, topic, { member: next.member, chosen: false })
}

async function questionAt(tx: Tx, community: Id, topicId: Id) {
  const topic = (await topicsAt(tx, [{ community, topicId }])).get(`${community} ${topicId}`)
  return topic?.id === topicId && isWaiting(topic) ? topic : undefined
}
