import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Viewer } from '#platform/server/live/viewer.ts'
import type { MyDrop } from '../../contract.ts'
import { isMarkedFor, opensTo } from '../policy.ts'
import type { Resource } from '../resource-rows.ts'
import { library } from '../tables.ts'

type Dropped = Pick<Resource, 'community' | 'id' | 'termsVersion'>

/** The newest version of the terms that a member agreed to. */
export async function acknowledgedVersion(
  db: Db,
  viewer: Viewer,
  resource: Dropped,
): Promise<number | null> {
  if (resource.termsVersion === null) return null
  return (await acknowledgement(db, viewer.member, resource))?.version ?? null
}

/** What a drop is to a member; null for what is none. */
export async function myDrop(db: Db, member: Member, resource: Resource): Promise<MyDrop | null> {
  if (resource.termsVersion === null) return null
  const acknowledged = (await acknowledgement(db, member.member, resource)) ?? null
  const isOpen = opensTo(member, resource, acknowledged?.version ?? null) === 'open'
  return {
    terms: await termsOf(db, resource),
    acknowledged,
    answer: await answerOf(db, member.member, resource),
    mark: isOpen && isMarkedFor(member, resource) ? member.name : null,
  }
}

/** The terms that hold. */
async function termsOf(db: Db, { community, id, termsVersion }: Dropped): Promise<string> {
  const terms = await library(db)
    .selectFrom('library_terms')
    .select('body')
    .where('community_id', '=', community)
    .where('resource_id', '=', id)
    .where('version', '=', termsVersion ?? 0)
    .executeTakeFirst()
  return terms?.body ?? ''
}

export async function acknowledgement(db: Db, member: Id, { community, id }: Dropped) {
  return library(db)
    .selectFrom('library_acknowledgement')
    .select(['version', 'at'])
    .where('community_id', '=', community)
    .where('resource_id', '=', id)
    .where('member_id', '=', member)
    .orderBy('version', 'desc')
    .executeTakeFirst()
}

export async function answerOf(db: Db, member: Id, { community, id }: Dropped) {
  const answer = await library(db)
    .selectFrom('library_answer')
    .select(['body', 'at'])
    .where('community_id', '=', community)
    .where('resource_id', '=', id)
    .where('member_id', '=', member)
    .executeTakeFirst()
  return answer ?? null
}
