import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { instantFrom } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import type { ChangeScheduled, ScheduledView } from '../../contract.ts'
import { chat } from '../tables.ts'
import {
  announceScheduled,
  enqueueScheduled,
  refuseUnlikelyTime,
  scheduledFor,
} from './scheduled.ts'

/** Changes the words or the time of what waits. What could not be said waits anew once it has another time. */
export async function changeScheduled(
  tx: Tx,
  member: Member,
  id: Id,
  { body, postAt }: ChangeScheduled,
): Promise<ScheduledView> {
  // Locked before it is read, so that what is being said just now is not changed under it.
  await lockLogs(tx, [member.community])
  const row = await scheduledFor(tx, member, id)
  if (postAt) refuseUnlikelyTime(instantFrom(postAt))
  const changed = {
    ...row,
    post: { ...row.post, body: body ?? row.post.body },
    post_at: postAt ? instantFrom(postAt) : row.post_at,
    refused: postAt ? null : row.refused,
  }
  await chat(tx)
    .updateTable('chat_scheduled')
    .set({
      post: JSON.stringify(changed.post),
      post_at: changed.post_at,
      refused: changed.refused,
    })
    .where('community_id', '=', member.community)
    .where('id', '=', id)
    .execute()
  if (postAt) await enqueueScheduled(tx, changed)
  return announceScheduled(tx, changed)
}
