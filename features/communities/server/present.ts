import type { Selectable } from 'kysely'
import { type Profile, profilesOf } from '#features/people/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import { NotFound } from '#platform/server/errors/errors.ts'
import type { CommunityView, GuidelinesView, MemberView, RingView } from '../contract.ts'
import { type CommunityTables, communities } from './tables.ts'

/** A community as its members see it. */
export function presentCommunity(row: Selectable<CommunityTables['community']>): CommunityView {
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    purpose: row.purpose,
    meantFor: row.meant_for,
    gives: row.gives,
    gets: row.gets,
    hue: row.hue,
    visibility: row.visibility,
    admission: row.admission,
    seats: row.seats,
    language: row.language,
    guidelinesVersion: row.guidelines_version,
    createdAt: row.created_at,
  }
}

/** Members of a community as all its members see them, in the order they came. */
export async function presentMembers(
  db: Db,
  community: Id,
  only?: readonly Id[],
): Promise<MemberView[]> {
  const rows = await communities(db)
    .selectFrom('member')
    .selectAll()
    .where('community_id', '=', community)
    .where('state', '<>', 'merged')
    .$if(only !== undefined, (query) => query.where('id', 'in', [...(only ?? [])]))
    .orderBy('joined_at')
    .orderBy('id')
    .execute()
  const profiles = await profilesOf(
    db,
    rows.flatMap((row) => (row.person_id ? [row.person_id] : [])),
  )
  return rows.flatMap((row) =>
    isShown(row) ? presentMember(row, row.person_id ? profiles.get(row.person_id) : undefined) : [],
  )
}

/** One member, as an entry of the log carries them. */
export async function presentOneMember(db: Db, community: Id, id: Id): Promise<MemberView> {
  const [view] = await presentMembers(db, community, [id])
  if (!view) throw new NotFound('member')
  return view
}

type Row = Selectable<CommunityTables['member']>
/** Who was merged into somebody else is shown as them. */
type ShownRow = Row & { state: MemberView['state'] }

function isShown(row: Row): row is ShownRow {
  return row.state !== 'merged'
}

function presentMember(row: ShownRow, profile: Profile | undefined): MemberView {
  // Who left keeps a name beside what they said, and nothing else.
  const shown = row.state === 'active' ? profile : undefined
  return {
    id: row.id,
    name: shown?.name ?? row.name,
    image: shown?.image ?? null,
    headline: shown?.headline ?? '',
    about: shown?.about ?? '',
    pronouns: shown?.pronouns ?? '',
    timeZone: shown?.timeZone ?? 'UTC',
    role: row.role,
    state: row.state,
    invitedBy: row.invited_by,
    joinedAt: row.joined_at,
  }
}

/** The rings of a community with their members. */
export async function presentRings(db: Db, community: Id): Promise<RingView[]> {
  const rings = await communities(db)
    .selectFrom('ring')
    .select(['id', 'name', 'description'])
    .where('community_id', '=', community)
    .orderBy('id')
    .execute()
  const memberships = await communities(db)
    .selectFrom('ring_member')
    .select(['ring_id', 'member_id'])
    .where('community_id', '=', community)
    .orderBy('member_id')
    .execute()
  const byRing = Map.groupBy(memberships, (row) => row.ring_id)
  return rings.map((ring) => ({
    ...ring,
    members: (byRing.get(ring.id) ?? []).map((row) => row.member_id),
  }))
}

/** The ids of a community's rings. */
export async function ringsOf(db: Db, community: Id): Promise<Set<Id>> {
  const rows = await communities(db)
    .selectFrom('ring')
    .select('id')
    .where('community_id', '=', community)
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/** The guidelines that hold now. */
export async function presentGuidelines(db: Db, community: Id): Promise<GuidelinesView> {
  const row = await communities(db)
    .selectFrom('guidelines')
    .selectAll()
    .where('community_id', '=', community)
    .orderBy('version', 'desc')
    .executeTakeFirst()
  if (!row) throw new NotFound('guidelines')
  const { version, body, published_at: publishedAt, published_by: publishedBy } = row
  return { version, body, publishedAt, publishedBy }
}
