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
 * Appends entries, and takes the row lock that orders each community's log until the commit: seq order is commit order,
 * and there are no holes. Call it last in a transaction. It is one statement, sent before this function first waits, so
 * that the commit can be sent right behind it.
 */
export async function appendLog(db: Db, entries: readonly NewEntry[]): Promise<LogAppended[]> {
  const byCommunity = Map.groupBy(entries, (entry) => entry.community)
  // In the order of the ids, so that two transactions on the same communities never deadlock.
  const communities = [...byCommunity].sort(([a], [b]) => (a < b ? -1 : 1))
  const heads = await db.prepared<HeadRow>('log-append', appendSql, [
    JSON.stringify(communities.flatMap(([, own]) => own.map(rowOf))),
    communities.map(([community]) => community),
    communities.map(([, own]) => own.length),
    now(),
  ])
  return heads.map((head) => placed(head, byCommunity.get(head.community_id) ?? []))
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

/** One parameter for all entries, however many: a JSON array, unfolded in the database. */
const appendSql = `
  with size as (
    select * from unnest($2::uuid[], $3::bigint[]) with ordinality as size (community_id, count, nth)
  ), head as (
    insert into community_log_head as head (community_id, seq, at)
    select community_id, count, $4::timestamptz + count * interval '1 microsecond' from size order by nth
    on conflict (community_id) do update set
      seq = head.seq + excluded.seq,
      at = greatest(excluded.at, head.at + excluded.seq * interval '1 microsecond')
    returning community_id, seq, at
  ), appended as (
    insert into community_log (community_id, seq, at, actor_id, kind, audience, data, touches, about)
    select community_id, head.seq - count + place, head.at - (count - place) * interval '1 microsecond',
      actor_id, kind, audience, data, touches, about
    from json_to_recordset($1::json) as entry
      (community_id uuid, place bigint, actor_id uuid, kind text, audience text[], data jsonb, touches uuid[], about uuid)
    join size using (community_id) join head using (community_id)
  )
  select community_id, seq, at from head`

function rowOf(entry: NewEntry, index: number) {
  const { community: community_id, by: actor_id, kind, audience, data, touches = [], about } = entry
  return { community_id, place: index + 1, actor_id, kind, audience, data, touches, about }
}

function placed(head: HeadRow, own: readonly NewEntry[]): LogAppended {
  const from = head.seq - own.length + 1
  const lastMicros = microsecondsOf(head.at)
  const entries = own.map((entry, i) => {
    const seq = from + i
    const at = instantOfMicroseconds(lastMicros - (head.seq - seq))
    return { ...entry, seq, at, json: presentEntry(seq, at, entry) }
  })
  return { community: head.community_id, from, to: head.seq, entries }
}

function presentEntry(seq: number, at: Instant, { by, kind, data }: NewEntry): string {
  return JSON.stringify({ seq, at, by, kind, data })
}
