import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { now } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { webhookFor } from './hook-for.ts'
import { webhooks } from './tables.ts'

/** Lets a tool in no longer. What it posted stays. */
export async function revokeWebhook(tx: Tx, actor: Member, id: Id): Promise<null> {
  await webhookFor(tx, actor, id)
  await webhooks(tx)
    .updateTable('webhook')
    .set({ revoked_at: now() })
    .where('community_id', '=', actor.community)
    .where('id', '=', id)
    .execute()
  return null
}
