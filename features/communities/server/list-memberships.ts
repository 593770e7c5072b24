import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { MembershipView } from '../contract.ts'
import { communities } from './tables.ts'

/** The communities a person is in, in the order they joined. */
export async function listMemberships(db: Db, personId: Id): Promise<MembershipView[]> {
  return communities(db)
    .selectFrom('member')
    .innerJoin('community', 'community.id', 'member.community_id')
    .select(['community.id', 'community.slug', 'community.name', 'community.hue', 'member.role'])
    .where('member.person_id', '=', personId)
    .where('member.state', '=', 'active')
    .where('community.archived_at', 'is', null)
    .orderBy('member.joined_at')
    .orderBy('community.id')
    .execute()
}
