import { isOpen, type Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import { Forbidden, NotFound } from '#platform/server/errors/errors.ts'
import { hashOf } from '#platform/server/secret-token.ts'
import type { WebhookView } from '../contract.ts'
import { canManageWebhooks } from './policy.ts'
import { type Webhook, webhooks } from './tables.ts'

/** The webhooks of a community, for its leads. */
export async function webhooksFor(db: Db, actor: Member): Promise<Webhook[]> {
  if (!canManageWebhooks(actor)) throw new Forbidden('webhook.leads-manage')
  return webhooks(db)
    .selectFrom('webhook')
    .selectAll()
    .where('community_id', '=', actor.community)
    .where('revoked_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
}

/** A lead's way to one webhook. */
export async function webhookFor(db: Db, actor: Member, id: Id): Promise<Webhook> {
  const hook = (await webhooksFor(db, actor)).find((each) => each.id === id)
  if (!hook) throw new NotFound('webhook')
  return hook
}

/** A tool's way to its webhook: who has the token. Unknown, replaced and revoked ones are alike, and so are those of a closed community. */
export async function webhookByToken(db: Db, token: string): Promise<Webhook | undefined> {
  const hook = await webhooks(db)
    .selectFrom('webhook')
    .selectAll()
    .where('token_hash', '=', hashOf(token))
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return hook && (await isOpen(db, hook.community_id)) ? hook : undefined
}

export function presentWebhook(hook: Webhook): WebhookView {
  return {
    id: hook.id,
    channelId: hook.channel_id,
    name: hook.name,
    picture: hook.picture,
    tokenEnd: hook.token_end,
    createdBy: hook.created_by,
    createdAt: hook.created_at,
    lastUsedAt: hook.last_used_at,
    posts: hook.posts,
  }
}
