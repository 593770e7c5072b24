import type { Generated } from 'kysely'
import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import { tables } from '#platform/server/db/database.ts'
import type { AudienceKey } from '#platform/server/log/audience.ts'

interface StepTable {
  community_id: Id
  item_id: Id
  nth: number
  kind: string
  audience: AudienceKey[]
  at: Instant
  opened_at: Generated<Instant | null>
}

export const releases = tables<{ release_step: StepTable }>()
