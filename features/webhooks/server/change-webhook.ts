import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import type { ChangeWebhook, WebhookView } from '../contract.ts'
import { refuseUnfitChannel } from './create-webhook.ts'
import { presentWebhook, webhookFor } from './hook-for.ts'
import { webhooks } from './tables.ts'

/** Renames a webhook, gives it another face, or has it post elsewhere. What it posted stays as it was. */
export async function changeWebhook(
  tx: Tx,
  actor: Member,
  id: Id,
  { name, picture, channelId }: ChangeWebhook,
): Promise<WebhookView> {
  const hook = await webhookFor(tx, actor, id)
  if (channelId && channelId !== hook.channel_id) await refuseUnfitChannel(tx, actor, channelId)
  const changed = {
    name: name ?? hook.name,
    picture: picture === undefined ? hook.picture : picture,
    channel_id: channelId ?? hook.channel_id,
  }
  await webhooks(tx)
    .updateTable('webhook')
    .set(changed)
    .where('community_id', '=', actor.community)
    .where('id', '=', id)
    .execute()
  return presentWebhook({ ...hook, ...changed })
}
