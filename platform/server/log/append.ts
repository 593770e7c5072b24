import type { Id } from '#lib/ids.ts'
import { type Instant, instantOfMicroseconds, microsecondsOf, now } from '#lib/time.ts'
import type { Db } from '../db/database.ts'
import type { Audience } from './audience.ts'

/** What a use case says happened. */
export interface NewEntry {
  community: Id
  /** The member who did it; null when the system or headquarters did. */
  by: Id | null
  /** Past tense with the feature's name, as `chat.message-posted`. */
  kind: string
  audience: Audience
  data: unknown
  /** The id of the thing it is about, when its words may have to be taken away later: see `emptyEntries`. */
  about?: Id
  /** Members whose access this changes: their live delivery is checked anew before anything later reaches them. */
  touches?: readonly Id[]
}

/** An entry with its place. `json` is the form that clients get, made once however many read it. */
export interface Entry extends NewEntry {
  seq: number
  at: Instant
  json: string
}

/** Entries of one community that were appended together: seq runs from `from` to `to` without a hole. */
export interface LogAppended {
  community: Id
  from: number
  to: number
  entries: Entry[]
}

/** The state of a community's log: the last seq, and the time of the last entry. */
export interface LogHead {
  seq: number
  at: Instant
}

/**
 * Appends entries, and takes the row lock that orders each community's log until the commit. Call it last in a
 * transaction: seq order is commit order, and there are no holes.
 */
export async function appendLog(db: Db, entries: readonly NewEntry[]): Promise<LogAppended[]> {
  const byCommunity = Map.groupBy(entries, (entry) => entry.community)
  const counts = [...byCommunity].map(([community, own]) => [community, own.length] as const)
  const heads = await advanceHeads(db, counts)
  const appended = heads.map(({ community_id, seq, at }) =>
    placed(community_id, seq, at, byCommunity.get(community_id) ?? []),
  )
  await insertEntries(
    db,
    appended.flatMap((part) => part.entries),
  )
  return appended
}

/** Locks the logs of communities until the transaction ends, so that what is read next can't change before it commits. */
export async function lockLogs(db: Db, communities: readonly Id[]): Promise<Map<Id, LogHead>> {
  const rows = await db.prepared<{ community_id: Id; seq: number; at: Instant }>(
    'log-lock',
    `select community_id, seq, at from community_log_head
     where community_id = any($1::uuid[]) order by community_id for no key update`,
    [communities],
  )
  return new Map(rows.map((row) => [row.community_id, row]))
}

/** The last seq of a community's log; 0 before the first entry. */
export async function logHead(db: Db, community: Id): Promise<number> {
  const [row] = await db.prepared<{ seq: number }>(
    'log-head',
    'select seq from community_log_head where community_id = $1',
    [community],
  )
  return row?.seq ?? 0
}

interface HeadRow extends LogHead {
  community_id: Id
}

/** Moves the heads on in the order of the ids, so that two transactions on the same communities never deadlock. */
async function advanceHeads(
  db: Db,
  counts: readonly (readonly [Id, number])[],
): Promise<HeadRow[]> {
  const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1))
  return db.prepared<HeadRow>(
    'log-advance',
    `insert into community_log_head as head (community_id, seq, at)
     select community_id, count, $3::timestamptz + count * interval '1 microsecond'
     from unnest($1::uuid[], $2::bigint[]) with ordinality as new (community_id, count, place) order by place
     on conflict (community_id) do update set
       seq = head.seq + excluded.seq,
       at = greatest(excluded.at, head.at + excluded.seq * interval '1 microsecond')
     returning community_id, seq, at`,
    [sorted.map(([id]) => id), sorted.map(([, count]) => count), now()],
  )
}

function placed(community: Id, to: number, lastAt: Instant, own: readonly NewEntry[]): LogAppended {
  const from = to - own.length + 1
  const lastMicros = microsecondsOf(lastAt)
  const entries = own.map((entry, i) => {
    const seq = from + i
    const at = instantOfMicroseconds(lastMicros - (to - seq))
    return { ...entry, seq, at, json: presentEntry(seq, at, entry) }
  })
  return { community, from, to, entries }
}

function presentEntry(seq: number, at: Instant, { by, kind, data }: NewEntry): string {
  return JSON.stringify({ seq, at, by, kind, data })
}

/** One parameter however many entries: a JSON array, unfolded in the database. */
async function insertEntries(db: Db, entries: readonly Entry[]): Promise<void> {
  const rows = entries.map(({ community, seq, at, by, kind, audience, data, touches, about }) => ({
    community_id: community,
    seq,
    at,
    actor_id: by,
    kind,
    audience,
    data,
    touches: touches ?? [],
    about,
  }))
  await db.prepared(
    'log-insert',
    `insert into community_log (community_id, seq, at, actor_id, kind, audience, data, touches, about)
     select community_id, seq, at, actor_id, kind, audience, data, touches, about
     from json_to_recordset($1::json) as entry
       (community_id uuid, seq bigint, at timestamptz, actor_id uuid, kind text, audience text[], data jsonb, touches uuid[],
        about uuid)`,
    [JSON.stringify(rows)],
  )
}
