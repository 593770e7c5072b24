import type { Member } from '#features/communities/server/index.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { LibrarySnapshot } from '../contract.ts'
import { rowsFor, sectionsOf } from './access.ts'
import { announcementReads } from './announcements/reads.ts'

/** What a replica holds of the library. */
export async function librarySnapshot(db: Db, member: Member): Promise<LibrarySnapshot> {
  const { community, member: own } = member
  const acknowledged = await db.prepared<LibrarySnapshot['acknowledged'][number]>(
    'library-acknowledged',
    `select resource_id as "resourceId", max(version) as version from library_acknowledgement
     where community_id = $1 and member_id = $2 group by resource_id order by resource_id`,
    [community, own],
  )
  const answered = await db.prepared<{ id: string }>(
    'library-answered',
    `select resource_id as id from library_answer where community_id = $1 and member_id = $2 order by resource_id`,
    [community, own],
  )
  return {
    sections: await sectionsOf(db, community),
    resources: await rowsFor(db, member),
    acknowledged,
    answered: answered.map(({ id }) => id),
    read: await announcementReads(db, member),
  }
}
