import { type Id, isId } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import { signedIn, tokenOf } from '#platform/server/auth/session.ts'
import type { Db } from '#platform/server/db/database.ts'
import { NotFound, SignInNeeded } from '#platform/server/errors/errors.ts'
import type { ActorKind } from '#platform/server/http/route.ts'
import type { Viewer } from '#platform/server/live/viewer.ts'
import type { Audience, AudienceKey } from '#platform/server/log/audience.ts'
import type { Role } from '../contract.ts'

/** Somebody in one of their communities: the actor of everything that is done inside it. */
export interface Member extends Viewer {
  person: Id
  role: Role
  name: string
  slug: string
  /** Whether they accepted the guidelines that hold now. */
  guidelinesAccepted: boolean
  joinedAt: Instant
}

interface MemberRow {
  community_id: Id
  id: Id
  name: string
  role: Role
  slug: string
  guidelines_accepted: number
  guidelines_version: number
  joined_at: Instant
  person_id: Id
  rings: Id[]
}

/**
 * Membership is the lookup: the only way into a community. `community` is its id or its address. Throws `NotFound`
 * alike when there is no such community and when this person is not in it, after the same query.
 */
export async function memberFor(db: Db, personId: Id, community: string): Promise<Member> {
  const member = await findMember(db, personId, community)
  if (!member) throw new NotFound('community')
  return member
}

/** Who has led a community longest, by its address: for the operator's commands, where nobody is signed in. */
export async function findLead(db: Db, slug: string): Promise<Member | undefined> {
  const [row] = await db.prepared<MemberRow>(
    'member-lead',
    `${activeMembers} and m.role = 'lead' and c.slug = $1 order by m.joined_at, m.id limit 1`,
    [slug],
  )
  return row && memberOf(row)
}

/** The access function of the live gateway: the same lookup, which answers undefined instead. */
export async function viewerFor(db: Db, personId: Id, community: Id): Promise<Viewer | undefined> {
  return findMember(db, personId, community)
}

/** A member acting over HTTP, in the community that the path names as `{community}`. */
export const member: ActorKind<Member> = {
  name: 'member',
  async resolve(asking) {
    const row = await findAsking(asking.db, asking.headers, asking.params.community ?? '')
    if (!row) throw new SignInNeeded()
    const { language, asking_id } = row
    if (!isFound(row)) throw new NotFound('community')
    return { actor: memberOf(row), limitKey: asking_id, language }
  },
}

type AskingRow = { asking_id: Id; language: string } & (MemberRow | { community_id: null })

/** Who is asking and who they are in the community, in one query: the hot path of every call inside one. */
async function findAsking(
  db: Db,
  headers: Headers,
  community: string,
): Promise<AskingRow | undefined> {
  const token = tokenOf(headers.get('cookie'))
  if (!token) return undefined
  const [row] = await db.prepared<AskingRow>(
    isId(community) ? 'member-asking-by-id' : 'member-asking-by-slug',
    `with asking as (${signedIn})
     select asking.person_id as asking_id, asking.language, mine.*
     from asking left join lateral (
       ${activeMembers} and m.person_id = asking.person_id
         and ${isId(community) ? 'm.community_id = $2::uuid' : 'c.slug = $2'}
     ) mine on true`,
    [token, community],
  )
  return row
}

function isFound(row: AskingRow): row is AskingRow & MemberRow {
  return row.community_id !== null
}

async function findMember(db: Db, personId: Id, community: string): Promise<Member | undefined> {
  const [row] = await db.prepared<MemberRow>(
    isId(community) ? 'member-by-id' : 'member-by-slug',
    `${activeMembers} and m.person_id = $1
       and ${isId(community) ? 'm.community_id = $2::uuid' : 'c.slug = $2'}`,
    [personId, community],
  )
  return row && memberOf(row)
}

/** Whose member this is, while they are one; for what happens in their name when they are not there. */
export async function personOf(db: Db, community: Id, member: Id): Promise<Id | undefined> {
  const [row] = await db.prepared<MemberRow>(
    'person-of-member',
    `${activeMembers} and m.community_id = $1 and m.id = $2`,
    [community, member],
  )
  return row?.person_id
}

/** Many memberships in one query, by `<community> <person>`; who is no member is missing. */
export async function membersFor(
  db: Db,
  wanted: readonly { community: Id; person: Id }[],
): Promise<Map<string, Member>> {
  const rows = await db.prepared<MemberRow>(
    'members-by-id',
    `${activeMembers} and (m.community_id, m.person_id) in (select * from unnest($1::uuid[], $2::uuid[]))`,
    [wanted.map(({ community }) => community), wanted.map(({ person }) => person)],
  )
  return new Map(rows.map((row) => [`${row.community_id} ${row.person_id}`, memberOf(row)]))
}

/** Many members by their own ids in one query, by `<community> <member>`; who is no longer one is missing. */
export async function membersNamed(
  db: Db,
  wanted: readonly { community: Id; member: Id }[],
): Promise<Map<string, Member>> {
  const rows = await db.prepared<MemberRow>(
    'members-named',
    `${activeMembers} and (m.community_id, m.id) in (select * from unnest($1::uuid[], $2::uuid[]))`,
    [wanted.map(({ community }) => community), wanted.map(({ member: id }) => id)],
  )
  return new Map(rows.map((row) => [`${row.community_id} ${row.id}`, memberOf(row)]))
}

/** How many members see what is for an audience. */
export async function countMembersWith(db: Db, community: Id, audience: Audience): Promise<number> {
  const [row] = await db.prepared<{ count: number }>(
    'members-with-keys',
    `select count(*)::int as count from member m where m.community_id = $1 and m.state = 'active' and (
       array['members', 'member:' || m.id] && $2::text[] or (m.role = 'lead' and 'leads' = any($2::text[]))
       or exists (select from ring_member r where r.community_id = m.community_id and r.member_id = m.id
         and 'ring:' || r.ring_id = any($2::text[])))`,
    [community, audience],
  )
  return row?.count ?? 0
}

const activeMembers = `
  select m.community_id, m.id, m.person_id, m.name, m.role, m.joined_at, m.guidelines_accepted, c.slug, c.guidelines_version,
    array(select ring_id from ring_member r where r.community_id = m.community_id and r.member_id = m.id) as rings
  from member m join community c on c.id = m.community_id
  where m.state = 'active' and c.archived_at is null`

function memberOf(row: MemberRow): Member {
  return {
    community: row.community_id,
    member: row.id,
    person: row.person_id,
    role: row.role,
    name: row.name,
    slug: row.slug,
    guidelinesAccepted: row.guidelines_accepted >= row.guidelines_version,
    joinedAt: row.joined_at,
    keys: keysOf(row.id, row.role, row.rings),
  }
}

/** The audience keys of a member: all members', their own, their rings', and the leads' if they lead. */
export function keysOf(memberId: Id, role: Role, rings: readonly Id[]): ReadonlySet<AudienceKey> {
  const keys = new Set<AudienceKey>(['members', `member:${memberId}`])
  if (role === 'lead') keys.add('leads')
  for (const ring of rings) keys.add(`ring:${ring}`)
  return keys
}
