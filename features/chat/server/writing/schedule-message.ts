import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { instantFrom } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, Forbidden } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import type { ScheduledView, ScheduleMessage } from '../../contract.ts'
import { channelFor } from '../access.ts'
import { canPost } from '../policy.ts'
import { chat } from '../tables.ts'
import {
  announceScheduled,
  enqueueScheduled,
  presentScheduled,
  refuseTooMany,
  refuseUnlikelyTime,
  scheduledFor,
} from './scheduled.ts'

/** Has a message said later. The same id sent again answers with the first and changes nothing. */
export async function scheduleMessage(
  tx: Tx,
  member: Member,
  channelId: Id,
  { id, postAt, ...post }: ScheduleMessage,
): Promise<ScheduledView> {
  // Locked before they are counted, so that two devices at once do not schedule one too many.
  await lockLogs(tx, [member.community])
  const channel = await channelFor(tx, member, channelId)
  if (!member.guidelinesAccepted) throw new Forbidden('guidelines.not-accepted')
  if (!canPost(member, channel)) throw new Forbidden('channel.posting-closed')
  const earlier = await scheduledFor(tx, member, id).catch(() => undefined)
  if (earlier) return presentScheduled(earlier)
  refuseUnlikelyTime(instantFrom(postAt))
  await refuseTooMany(tx, member)
  await refuseTakenId(tx, member.community, id)
  const row = await chat(tx)
    .insertInto('chat_scheduled')
    .values({
      community_id: member.community,
      id,
      member_id: member.member,
      channel_id: channel.id,
      post: JSON.stringify(post),
      post_at: instantFrom(postAt),
      refused: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst()
  if (!row) throw new Conflict('message.id-taken')
  await enqueueScheduled(tx, row)
  return announceScheduled(tx, row)
}

/** An id under which something was said already would never be said. */
async function refuseTakenId(tx: Tx, community: Id, id: Id): Promise<void> {
  const taken = await chat(tx)
    .selectFrom('chat_message')
    .select('id')
    .where('community_id', '=', community)
    .where('id', '=', id)
    .executeTakeFirst()
  if (taken) throw new Conflict('message.id-taken')
}
