import type { Generated } from 'kysely'
import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import { tables } from '#platform/server/db/database.ts'
import type { FileHash } from '#platform/server/files/files.ts'

export interface EmojiRow {
  community_id: Id
  name: string
  picture: FileHash
  added_by: Id
  added_at: Instant
}

type EmojiTable = Omit<EmojiRow, 'added_at'> & { added_at: Generated<Instant> }

export const emoji = tables<{ emoji: EmojiTable }>()
