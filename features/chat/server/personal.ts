import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Viewer } from '#platform/server/live/viewer.ts'
import type { FolderView } from '../contract.ts'
import { chat } from './tables.ts'

/** The folders of a member, in their order. */
export async function foldersOf(db: Db, { community, member }: Viewer): Promise<FolderView[]> {
  const row = await chat(db)
    .selectFrom('chat_folders')
    .select('folders')
    .where('community_id', '=', community)
    .where('member_id', '=', member)
    .executeTakeFirst()
  return row?.folders ?? []
}

/** Whom a member has blocked, the first one first. */
export async function blockedBy(db: Db, { community, member }: Viewer): Promise<Id[]> {
  const rows = await chat(db)
    .selectFrom('chat_block')
    .select('blocked_id')
    .where('community_id', '=', community)
    .where('member_id', '=', member)
    .orderBy('at')
    .orderBy('blocked_id')
    .execute()
  return rows.map((row) => row.blocked_id)
}
