import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { newToken } from '#platform/server/secret-token.ts'
import type { NewWebhook } from '../contract.ts'
import { presentWebhook, webhookFor } from './hook-for.ts'
import { webhooks } from './tables.ts'

/** Gives a webhook another token; who has the old one posts no more. */
export async function replaceToken(tx: Tx, actor: Member, id: Id): Promise<NewWebhook> {
  const hook = await webhookFor(tx, actor, id)
  const { token, ...kept } = newToken()
  await webhooks(tx)
    .updateTable('webhook')
    .set(kept)
    .where('community_id', '=', actor.community)
    .where('id', '=', id)
    .execute()
  return { ...presentWebhook({ ...hook, ...kept }), token }
}
