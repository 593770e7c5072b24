import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import type { Db } from '../db/database.ts'
import type { Entry } from './append.ts'
import type { AudienceKey } from './audience.ts'

interface LogRow {
  seq: number
  at: Instant
  actor_id: Id | null
  kind: string
  audience: AudienceKey[]
  data: unknown
  touches: Id[]
}

/** Entries after a seq, oldest first, at most `limit`: all of them for a follower. */
export async function readLog(
  db: Db,
  community: Id,
  after: number,
  limit: number,
): Promise<Entry[]> {
  const rows = await db.prepared<LogRow>(
    'log-read',
    `select seq, at, actor_id, kind, audience, data, touches from community_log
     where community_id = $1 and seq > $2 order by seq limit $3`,
    [community, after, limit],
  )
  return rows.map((row) => entryOf(community, row))
}

/** Entries in (after, upTo] that a holder of `keys` may see, oldest first, at most `limit`. */
export async function readVisibleLog(
  db: Db,
  community: Id,
  keys: ReadonlySet<AudienceKey>,
  { after, upTo, limit }: { after: number; upTo: number; limit: number },
): Promise<Entry[]> {
  const rows = await db.prepared<LogRow>(
    'log-read-visible',
    `select seq, at, actor_id, kind, audience, data, touches from community_log
     where community_id = $1 and seq > $2 and seq <= $3 and audience && $4::text[] order by seq limit $5`,
    [community, after, upTo, [...keys], limit],
  )
  return rows.map((row) => entryOf(community, row))
}

function entryOf(community: Id, row: LogRow): Entry {
  const { seq, at, actor_id: by, kind, audience, data, touches } = row
  const json = JSON.stringify({ seq, at, by, kind, data })
  return { community, seq, at, by, kind, audience, data, touches, json }
}
