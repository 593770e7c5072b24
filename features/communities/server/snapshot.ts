import type { Db } from '#platform/server/db/database.ts'
import { NotFound } from '#platform/server/errors/errors.ts'
import type { Viewer } from '#platform/server/live/viewer.ts'
import type { CommunitySnapshot } from '../contract.ts'
import { abilities } from './policy.ts'
import { presentCommunity, presentGuidelines, presentMembers, presentRings } from './present.ts'
import { communities } from './tables.ts'

/** What a replica holds of a community itself, as one viewer sees it. */
export async function communitySnapshot(db: Db, viewer: Viewer): Promise<CommunitySnapshot> {
  const { community: id } = viewer
  const row = await communities(db)
    .selectFrom('community')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw new NotFound('community')
  const members = await presentMembers(db, id)
  const own = members.find((member) => member.id === viewer.member)
  if (!own) throw new NotFound('community')
  const leads = members.filter(({ role, state }) => role === 'lead' && state === 'active').length
  return {
    community: presentCommunity(row),
    me: {
      member: own.id,
      role: own.role,
      guidelinesAccepted: await acceptedVersion(db, viewer),
      can: abilities(own, leads),
    },
    members,
    rings: await presentRings(db, id),
    guidelines: await presentGuidelines(db, id),
  }
}

async function acceptedVersion(db: Db, viewer: Viewer): Promise<number> {
  const row = await communities(db)
    .selectFrom('member')
    .select('guidelines_accepted')
    .where('community_id', '=', viewer.community)
    .where('id', '=', viewer.member)
    .executeTakeFirstOrThrow()
  return row.guidelines_accepted
}
