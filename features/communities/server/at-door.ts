import { type Id, isId } from '#lib/ids.ts'
import type { Person } from '#platform/server/auth/session.ts'
import { person, sessionOf } from '#platform/server/auth/session.ts'
import type { Db } from '#platform/server/db/database.ts'
import { NotFound } from '#platform/server/errors/errors.ts'
import type { ActorKind } from '#platform/server/http/route.ts'
import type { CommunityAtDoor, CommunityCard, Standing } from '../contract.ts'
import type { CommunityTables } from './tables.ts'

/** Somebody before the door of a community: signed in, or a stranger. */
export const visitor: ActorKind<Person | null> = {
  name: 'anyone',
  async resolve(asking) {
    const session = await sessionOf(asking.db, asking.headers)
    return session ? person.resolve(asking) : { actor: null, limitKey: null }
  },
}

/** A community whose door somebody stands before. */
export interface Door extends CommunityCard {
  visibility: CommunityTables['community']['visibility']
  standing: Standing
  /** Whether they were removed before, and so need somebody to let them in. */
  removed: boolean
}

/**
 * The only way to a community from outside, by id or address. Throws `NotFound` alike for one that does not exist, one
 * that is archived and one that is private, after the same query; members find their private one.
 */
export async function doorOf(db: Db, personId: Id | null, community: string): Promise<Door> {
  const byId = isId(community)
  const [row] = await db.prepared<Door>(
    byId ? 'door-by-id' : 'door-by-slug',
    `${doors} and ${byId ? 'c.id = $2::uuid' : 'c.slug = $2'}
       and (c.visibility <> 'private' or m.state = 'active')`,
    [personId, community],
  )
  if (!row) throw new NotFound('community')
  return row
}

/** The door that an invitation leads to, whatever the community's visibility. */
export async function doorByInvitation(db: Db, personId: Id | null, id: Id): Promise<Door> {
  const [row] = await db.prepared<Door>('door-by-invitation', `${doors} and c.id = $2::uuid`, [
    personId,
    id,
  ])
  if (!row) throw new NotFound('invitation')
  return row
}

/** A community as a visitor may see it. */
export async function atDoor(
  db: Db,
  actor: Person | null,
  community: string,
): Promise<CommunityAtDoor> {
  const door = await doorOf(db, actor?.id ?? null, community)
  return { ...cardOf(door), standing: door.standing }
}

export function cardOf(door: Door): CommunityCard {
  const { visibility: _, standing: __, removed: ___, ...card } = door
  return card
}

/** Columns of a `CommunityCard`, of a community `c`. */
export const cardColumns = `c.id, c.slug, c.name, c.purpose, c.meant_for as "meantFor", c.gives, c.gets, c.hue, c.admission,
  c.language, c.seats,
  (select count(*)::int from member one where one.community_id = c.id and one.state = 'active') as members`

const doors = `
  select ${cardColumns}, c.visibility,
    case when m.state = 'active' then 'active' when a.id is not null then 'applied' else 'none' end as standing,
    coalesce(m.state = 'removed', false) as removed
  from community c
  left join member m on m.community_id = c.id and m.person_id = $1::uuid
  left join application a on a.community_id = c.id and a.person_id = $1::uuid
  where c.archived_at is null`
