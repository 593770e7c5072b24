import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { everyMember } from '#platform/server/log/audience.ts'
import type { CreateCommunity, Role } from '../contract.ts'
import { columnsOf } from './create-community.ts'
import { presentCommunity } from './present.ts'
import { communities } from './tables.ts'

/** Somebody who has an account, and accepted the guidelines when they joined. */
export interface PastMember {
  id: Id
  person: Id
  name: string
  role: Role
  joinedAt: Instant
}

interface PastRing {
  id: Id
  name: string
  description: string
  members: readonly Id[]
}

/** A community that has lived already, as a demo brings it. Its leads are among its members, and so are its rings'. */
export interface PastCommunity extends CreateCommunity {
  slug: string
  guidelines: string
  createdAt: Instant
  members: readonly PastMember[]
  rings: readonly PastRing[]
}

/** Takes in a community with its past, set by set. Its log begins with what it is now: nobody was there to be told more. */
export async function takeInCommunity(tx: Tx, past: PastCommunity): Promise<void> {
  const { id: community, slug, createdAt } = past
  const row = await communities(tx)
    .insertInto('community')
    .values({
      ...columnsOf(past),
      id: community,
      slug,
      guidelines_version: 1,
      created_at: createdAt,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  await addGuidelines(tx, past)
  await addMembers(tx, past)
  await addRings(tx, past)
  tx.log({
    community,
    by: null,
    kind: 'communities.changed',
    audience: everyMember,
    data: presentCommunity(row),
  })
}

async function addGuidelines(tx: Tx, past: PastCommunity): Promise<void> {
  const lead = past.members.find(({ role }) => role === 'lead')
  await communities(tx)
    .insertInto('guidelines')
    .values({
      community_id: past.id,
      version: 1,
      body: past.guidelines,
      published_by: lead?.id ?? null,
      published_at: past.createdAt,
    })
    .execute()
}

async function addMembers(tx: Tx, { id: community_id, members }: PastCommunity): Promise<void> {
  await communities(tx)
    .insertInto('member')
    .values(
      members.map(({ id, person, name, role, joinedAt }) => ({
        community_id,
        id,
        person_id: person,
        name,
        role,
        state: 'active' as const,
        guidelines_accepted: 1,
        joined_at: joinedAt,
      })),
    )
    .execute()
  await communities(tx)
    .insertInto('guidelines_acceptance')
    .values(
      members.map(({ id: member_id, joinedAt: accepted_at }) => ({
        community_id,
        member_id,
        version: 1,
        accepted_at,
      })),
    )
    .execute()
}

async function addRings(tx: Tx, { id: community_id, createdAt, ...past }: PastCommunity) {
  if (past.rings.length === 0) return
  const joinedAt = new Map(past.members.map((member) => [member.id, member.joinedAt]))
  await communities(tx)
    .insertInto('ring')
    .values(
      past.rings.map(({ id, name, description }) => ({
        community_id,
        id,
        name,
        description,
        created_at: createdAt,
      })),
    )
    .execute()
  const places = past.rings.flatMap(({ id: ring_id, members }) =>
    members.map((member_id) => ({
      community_id,
      ring_id,
      member_id,
      since: joinedAt.get(member_id) ?? createdAt,
    })),
  )
  if (places.length > 0) await communities(tx).insertInto('ring_member').values(places).execute()
}
