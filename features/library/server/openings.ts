import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import { lane, type Outcome } from '#platform/server/db/lane.ts'
import type { Transact, Tx } from '#platform/server/db/transaction.ts'
import type { Viewer } from '#platform/server/live/viewer.ts'
import type { Logger } from '#platform/server/logger.ts'
import type { Lately } from '../contract.ts'
import { latelyDays, mostLately } from '../limits.ts'

interface Opening {
  community: Id
  resource: Id
  member: Id
  day: string
}

/** Remembers who opened what. */
export type NoteOpening = (viewer: Viewer, resource: Id) => void

/** Remembered here, so that most openings write nothing. */
const mostRemembered = 20_000

/**
 * Notes that a member opened a resource, once a day. Nobody waits for it: what comes while others are written is written
 * with them, and what this process noted today is not written again.
 */
export function openings(transact: Transact, logger: Logger): NoteOpening {
  const write = lane(transact, writeOpenings)
  const noted = new Set<string>()
  return ({ community, member }, resource) => {
    const day = new Date().toISOString().slice(0, 10)
    const key = `${day} ${resource} ${member}`
    if (noted.has(key)) return
    if (noted.size >= mostRemembered) noted.clear()
    noted.add(key)
    write({ community, resource, member, day }).catch((error: unknown) => {
      noted.delete(key)
      logger.warn('library.opening-lost', { error })
    })
  }
}

async function writeOpenings(tx: Tx, items: readonly Opening[]): Promise<Outcome<null>[]> {
  await tx.prepared(
    'library-note-openings',
    `insert into library_opening (community_id, resource_id, member_id, day, at)
     select o.community, o.resource, o.member, o.day, now()
     from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::date[]) o (community, resource, member, day)
     join library_resource r on r.community_id = o.community and r.id = o.resource
     on conflict do nothing`,
    [
      items.map(({ community }) => community),
      items.map(({ resource }) => resource),
      items.map(({ member }) => member),
      items.map(({ day }) => day),
    ],
  )
  return items.map(() => ({ ok: null }))
}

/** What a viewer sees and members opened lately, by the most of them first. */
export async function openedLately(db: Db, viewer: Viewer): Promise<Lately> {
  return db.prepared<Lately[number]>(
    'library-lately',
    `select r.id, count(distinct o.member_id)::int as members
     from library_opening o join library_resource r on r.community_id = o.community_id and r.id = o.resource_id
     where o.community_id = $1 and o.day > current_date - $3::int and r.audience && $2::text[] and r.status = 'published'
     group by r.id order by members desc, max(o.at) desc, r.id limit $4`,
    [viewer.community, [...viewer.keys], latelyDays, mostLately],
  )
}

/** Who opened a resource, whenever. */
export async function openedBy(db: Db, community: Id, resource: Id): Promise<Id[]> {
  const rows = await db.prepared<{ member: Id }>(
    'library-opened-by',
    `select distinct member_id as member from library_opening where community_id = $1 and resource_id = $2`,
    [community, resource],
  )
  return rows.map(({ member }) => member)
}
