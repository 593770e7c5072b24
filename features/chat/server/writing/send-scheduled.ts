import { z } from 'zod'
import { type Member, personOf } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { instantFrom } from '#lib/time.ts'
import type { Outcome } from '#platform/server/db/lane.ts'
import type { Transact, Tx } from '#platform/server/db/transaction.ts'
import { Refusal } from '#platform/server/errors/errors.ts'
import type { JobTask } from '#platform/server/jobs/jobs.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import type { MessageView } from '../../contract.ts'
import { postMessages } from '../post-message.ts'
import { chat } from '../tables.ts'
import { announceScheduled, dropScheduled, type Scheduled, scheduledFor } from './scheduled.ts'

const Payload = z.object({ community: z.uuid(), id: z.uuid(), postAt: z.string() })

/**
 * The job that says what was scheduled, with the rights that its author has by now. It may run twice and at once on two
 * nodes: under the lock of the log the first takes the row away with the post, and the other finds none.
 */
export function sendScheduledTask(transact: Transact): JobTask {
  return async (payload) => {
    const noted = Payload.parse(payload)
    await transact(async (tx) => {
      await lockLogs(tx, [noted.community])
      const row = await waiting(tx, noted)
      if (!row) return
      const outcome = await say(tx, row)
      if ('ok' in outcome) await dropScheduled(tx, row, { said: true })
      else await keepWithReason(tx, row, outcome.error)
    })
  }
}

/** Says it now. What is refused stays as it was. */
export async function sendScheduledNow(tx: Tx, member: Member, id: Id): Promise<MessageView> {
  await lockLogs(tx, [member.community])
  const row = await scheduledFor(tx, member, id)
  const outcome = await say(tx, row)
  if (!('ok' in outcome)) throw outcome.error
  await dropScheduled(tx, row, { said: true })
  return outcome.ok
}

/** The message whose time has come; none if it was said, given up or given another time since the job was noted. */
function waiting(
  tx: Tx,
  { community, id, postAt }: z.output<typeof Payload>,
): Promise<Scheduled | undefined> {
  return chat(tx)
    .selectFrom('chat_scheduled')
    .selectAll()
    .where('community_id', '=', community)
    .where('id', '=', id)
    .where('refused', 'is', null)
    .where('post_at', '=', instantFrom(postAt))
    .executeTakeFirst()
}

async function say(tx: Tx, row: Scheduled): Promise<Outcome<MessageView>> {
  const { community_id: community, member_id, channel_id: channelId, id, post } = row
  const person = await personOf(tx, community, member_id)
  if (!person) return { error: new Refusal(404, 'community.not-found') }
  const [outcome] = await postMessages(tx, [{ ...post, id, channelId, community, person }])
  return outcome ?? { error: new Error('a scheduled message was not posted') }
}

async function keepWithReason(tx: Tx, row: Scheduled, error: unknown): Promise<void> {
  if (!(error instanceof Refusal)) throw error
  await chat(tx)
    .updateTable('chat_scheduled')
    .set({ refused: error.code })
    .where('community_id', '=', row.community_id)
    .where('id', '=', row.id)
    .execute()
  announceScheduled(tx, { ...row, refused: error.code })
}
