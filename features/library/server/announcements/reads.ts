import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import type { Live } from '#platform/server/live/live.ts'
import { onlyMembers } from '#platform/server/log/audience.ts'
import type { AnnouncementReads, LibrarySignals, MarkAnnouncementsRead } from '../../contract.ts'
import { library } from '../tables.ts'

/** Notes what a member has read, and tells their other devices. What they do not see is left out. */
export async function markAnnouncementsRead(
  tx: Tx,
  live: Live,
  { community, member, keys }: Member,
  { read }: MarkAnnouncementsRead,
): Promise<null> {
  const noted = await tx.prepared<{ id: Id }>(
    'library-mark-read',
    `insert into library_read (community_id, member_id, resource_id)
     select r.community_id, $2, r.id from library_resource r
     where r.community_id = $1 and r.id = any($4::uuid[]) and r.kind = 'announcement' and r.audience && $3::text[]
     order by r.id
     on conflict do nothing
     returning resource_id as id`,
    [community, member, [...keys], read],
  )
  if (noted.length === 0) return null
  const told: LibrarySignals['library.read'] = noted.map(({ id }) => id)
  tx.afterCommit(() => live.signal(community, onlyMembers([member]), 'library.read', told))
  return null
}

/** What a member has read, in the order of ids; for a device that was away while another read. */
export async function announcementReads(
  db: Db,
  { community, member }: Pick<Member, 'community' | 'member'>,
): Promise<AnnouncementReads> {
  const rows = await library(db)
    .selectFrom('library_read')
    .select('resource_id')
    .where('community_id', '=', community)
    .where('member_id', '=', member)
    .orderBy('resource_id')
    .execute()
  return rows.map(({ resource_id }) => resource_id)
}
