import type { Generated, Selectable } from 'kysely'
import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import { tables } from '#platform/server/db/database.ts'

interface WebhookTable {
  community_id: Id
  id: Id
  channel_id: Id
  name: string
  picture: string | null
  token_hash: string
  token_end: string
  created_by: Id
  created_at: Generated<Instant>
  revoked_at: Instant | null
  last_used_at: Instant | null
  posts: Generated<number>
}

export const webhooks = tables<{ webhook: WebhookTable }>()

export type Webhook = Selectable<WebhookTable>
