import { countMembersWith, type Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Readers, ReaderView } from '../../contract.ts'
import { resourceFor } from '../access.ts'
import { canManage } from '../policy.ts'
import type { Resource } from '../resource-rows.ts'

/** Who opened a resource, agreed to its terms and answered: all of them for a lead, oneself for anybody else. */
export async function listReaders(db: Db, member: Member, id: Id): Promise<Readers> {
  const resource = await resourceFor(db, member, id)
  const all = canManage(member)
  const readers = await readersOf(db, resource, all ? null : member.member)
  return {
    readers,
    audience: all ? await countMembersWith(db, resource.community, resource.audience) : 1,
  }
}

interface ReaderRow {
  member: Id
  first: Instant | null
  last: Instant | null
  days: number | null
  version: number | null
  acknowledgedAt: Instant | null
  body: string | null
  answeredAt: Instant | null
}

async function readersOf(
  db: Db,
  { community, id }: Resource,
  only: Id | null,
): Promise<ReaderView[]> {
  const rows = await db.prepared<ReaderRow>(
    'library-readers',
    `with opened as (
       select member_id, min(at) as first, max(at) as last, count(*)::int as days from library_opening
       where community_id = $1 and resource_id = $2 group by member_id
     ), agreed as (
       select distinct on (member_id) member_id, version, at from library_acknowledgement
       where community_id = $1 and resource_id = $2 order by member_id, version desc
     ), answered as (
       select member_id, body, at from library_answer where community_id = $1 and resource_id = $2
     )
     select member_id as member, first, last, days, version, agreed.at as "acknowledgedAt", body, answered.at as "answeredAt"
     from opened full join agreed using (member_id) full join answered using (member_id)
     where $3::uuid is null or member_id = $3
     order by coalesce(agreed.at, first, answered.at), member_id`,
    [community, id, only],
  )
  return rows.map(presentReader)
}

function presentReader(row: ReaderRow): ReaderView {
  const { member, first, last, days, version, acknowledgedAt, body, answeredAt } = row
  return {
    member,
    opened: first && last && days ? { first, last, days } : null,
    acknowledged: version && acknowledgedAt ? { version, at: acknowledgedAt } : null,
    answer: body !== null && answeredAt ? { body, at: answeredAt } : null,
  }
}
