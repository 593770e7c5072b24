import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import { dropScheduled, scheduledFor } from './scheduled.ts'

/** Gives up what was to be said later, and takes its words out of the log. */
export async function discardScheduled(tx: Tx, member: Member, id: Id): Promise<null> {
  await lockLogs(tx, [member.community])
  await dropScheduled(tx, await scheduledFor(tx, member, id), { said: false })
  return null
}
