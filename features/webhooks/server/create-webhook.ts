import { channelFor } from '#features/chat/server/index.ts'
import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, Forbidden } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import { newToken } from '#platform/server/secret-token.ts'
import type { CreateWebhook, NewWebhook } from '../contract.ts'
import { mostWebhooks } from '../limits.ts'
import { presentWebhook, webhooksFor } from './hook-for.ts'
import { replaceToken } from './replace-token.ts'
import { type Webhook, webhooks } from './tables.ts'

/**
 * Lets a tool post into a channel. The same id sent again by its maker answers with another token, while none was used: the
 * first answer, with the token in it, did not arrive.
 */
export async function createWebhook(
  tx: Tx,
  actor: Member,
  { id, channelId, name, picture }: CreateWebhook,
): Promise<NewWebhook> {
  // Locked before they are counted, so that two leads at once do not make one too many.
  await lockLogs(tx, [actor.community])
  const others = await webhooksFor(tx, actor)
  const earlier = others.find((each) => each.id === id)
  if (earlier) return again(tx, actor, earlier)
  if (others.length >= mostWebhooks) throw new Conflict('webhook.too-many', { most: mostWebhooks })
  await refuseUnfitChannel(tx, actor, channelId)
  const { token, ...kept } = newToken()
  const hook = await webhooks(tx)
    .insertInto('webhook')
    .values({
      community_id: actor.community,
      id,
      channel_id: channelId,
      name,
      picture,
      created_by: actor.member,
      ...kept,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst()
  if (!hook) throw new Conflict('webhook.id-taken')
  return { ...presentWebhook(hook), token }
}

/** A webhook stands in a channel of the community that is open, and that its maker sees. */
export async function refuseUnfitChannel(tx: Tx, actor: Member, channelId: Id): Promise<void> {
  const { kind, archivedAt } = await channelFor(tx, actor, channelId)
  const fits = ['open', 'announcements', 'leads', 'private'].includes(kind)
  if (archivedAt || !fits) throw new Forbidden('channel.posting-closed')
}

async function again(tx: Tx, actor: Member, hook: Webhook): Promise<NewWebhook> {
  if (hook.created_by !== actor.member || hook.posts > 0) throw new Conflict('webhook.id-taken')
  return replaceToken(tx, actor, hook.id)
}
