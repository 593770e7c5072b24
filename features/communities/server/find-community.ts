import { type Id, isId } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import { communities } from './tables.ts'

/** Whether a community is there and not closed: for what is done in it by nobody of its members. */
export async function isOpen(db: Db, id: Id): Promise<boolean> {
  const row = await communities(db)
    .selectFrom('community')
    .select('id')
    .where('id', '=', id)
    .where('archived_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** A community by its address, whoever asks: for the operator's commands, where nobody is signed in. */
export async function findCommunity(
  db: Db,
  slug: string,
): Promise<{ id: Id; language: 'en' | 'de' } | undefined> {
  return communities(db)
    .selectFrom('community')
    .select(['id', 'language'])
    .where('slug', '=', slug)
    .executeTakeFirst()
}

/** What is told of a community to those outside it. */
export interface Face {
  id: Id
  language: 'en' | 'de'
  hue: number
  /** Null of one that is private: neither is told to anybody outside. */
  name: string | null
  slug: string | null
  /** Whether the directory shows it. */
  listed: boolean
}

const selectFace = `
  select id, language, hue, visibility = 'listed' as listed,
    case when visibility <> 'private' then name end as name,
    case when visibility <> 'private' then slug end as slug
  from community where archived_at is null`

/** How communities show themselves outside, by id; those that are closed are missing. */
export async function facesOf(db: Db, ids: readonly Id[]): Promise<Map<Id, Face>> {
  const faces = await db.prepared<Face>('faces-by-id', `${selectFace} and id = any($1::uuid[])`, [
    ids,
  ])
  return new Map(faces.map((face) => [face.id, face]))
}

/**
 * How a community shows itself outside, by its address or id. One that is private is found by its id alone, and goes by
 * no name: that something of it is shown to others is one decision, that others know of it is another.
 */
export async function faceOf(db: Db, community: string): Promise<Face | undefined> {
  const byId = isId(community)
  const [face] = await db.prepared<Face>(
    byId ? 'face-by-id' : 'face-by-slug',
    `${selectFace}
       and ${byId ? 'id = $1::uuid' : `slug = $1 and visibility <> 'private'`}`,
    [community],
  )
  return face
}

/** All communities that are not closed, by name: for what headquarters do in many at once. */
export async function openCommunities(
  db: Db,
): Promise<{ id: Id; name: string; members: number }[]> {
  return communities(db)
    .selectFrom('community')
    .leftJoin('member', (join) =>
      join.onRef('member.community_id', '=', 'community.id').on('member.state', '=', 'active'),
    )
    .select([
      'community.id',
      'community.name',
      (eb) => eb.fn.count<number>('member.id').as('members'),
    ])
    .where('community.archived_at', 'is', null)
    .groupBy('community.id')
    .orderBy('community.name')
    .orderBy('community.id')
    .execute()
}

/** The names of communities, by id. */
export async function communityNames(db: Db, ids: readonly Id[]): Promise<Map<Id, string>> {
  if (ids.length === 0) return new Map()
  const rows = await communities(db)
    .selectFrom('community')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ id, name }) => [id, name]))
}
