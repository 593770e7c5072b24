import type { Generated } from 'kysely'
import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import { tables } from '#platform/server/db/database.ts'
import type { FileHash } from '#platform/server/files/files.ts'
import type { AudienceKey } from '#platform/server/log/audience.ts'

interface FileTable {
  community_id: Id
  id: Id
  hash: FileHash
  name: string
  type: string
  size: number
  width: number | null
  height: number | null
  description: string | null
  small: FileHash | null
  large: FileHash | null
  uploaded_by: Id
  audience: AudienceKey[]
  created_at: Generated<Instant>
  attached_to: Id | null
  attached_at: Instant | null
}

export const files = tables<{ file: FileTable }>()
