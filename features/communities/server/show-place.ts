import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Place } from '#platform/server/http/first-look.ts'
import type { MemberView } from '../contract.ts'
import type { Member } from './access.ts'
import { presentMembers } from './present.ts'
import { communities } from './tables.ts'

/** A community as what stands around its pages, for one of its members. */
export function showPlace(db: Db, { community }: Member): Promise<Place> {
  return communities(db)
    .selectFrom('community')
    .select(['name', 'purpose', 'hue'])
    .where('id', '=', community)
    .executeTakeFirstOrThrow()
}

/** Some members by id, as all members see them. */
export async function showMembers(
  db: Db,
  { community }: Member,
  ids: ReadonlySet<Id>,
): Promise<Map<Id, MemberView>> {
  const members = ids.size > 0 ? await presentMembers(db, community, [...ids]) : []
  return new Map(members.map((each) => [each.id, each]))
}
