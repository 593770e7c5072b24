import type { Id } from '#lib/ids.ts'
import { minute, second } from '#lib/time.ts'
import type { Tx } from '../db/transaction.ts'
import type { Follower } from './follower.ts'
import { readLog } from './read.ts'

interface CursorRow {
  seq: number
  failures: number
}

/**
 * Lets a follower take the next batch of a community, of at most so many entries; one at a time after a failure, so that
 * only the entry that fails stands still. `idle` when there is nothing to do, when it waits after a failure, or when
 * another node is at it: the row of its cursor is the lock.
 */
export async function followBatch(
  tx: Tx,
  follower: Follower,
  community: Id,
  most: number,
): Promise<'idle' | 'done' | 'more'> {
  const cursor = await takeCursor(tx, follower, community)
  if (!cursor) return 'idle'
  const limit = cursor.failures > 0 ? 1 : most
  const entries = await readLog(tx, community, cursor.seq, limit)
  const outcome = await follower.run(tx, community, entries, most)
  await tx.prepared(
    'follower-move',
    `update community_log_cursor set seq = $3, unfinished = $4, failures = 0, retry_at = null
     where community_id = $1 and follower = $2`,
    [community, follower.name, entries.at(-1)?.seq ?? cursor.seq, outcome === 'more'],
  )
  return outcome === 'more' || entries.length === limit ? 'more' : 'done'
}

/** Notes that a batch failed; it is tried again after a while, which grows from a second to ten minutes. */
export async function noteFailure(tx: Tx, follower: Follower, community: Id): Promise<void> {
  await beginCursor(tx, follower, community)
  await tx.prepared(
    'follower-failed',
    `update community_log_cursor set failures = failures + 1,
       retry_at = now() + least($1, 2 ^ least(failures, 20)) * interval '1 second'
     where community_id = $2 and follower = $3`,
    [longestRest / second, community, follower.name],
  )
}

const longestRest = 10 * minute

async function takeCursor(
  tx: Tx,
  follower: Follower,
  community: Id,
): Promise<CursorRow | undefined> {
  const [, [cursor]] = await Promise.all([
    beginCursor(tx, follower, community),
    tx.prepared<CursorRow>(
      'follower-take',
      `select seq, failures from community_log_cursor
       where community_id = $1 and follower = $2 and (retry_at is null or retry_at <= now())
       for update skip locked`,
      [community, follower.name],
    ),
  ])
  return cursor
}

async function beginCursor(tx: Tx, follower: Follower, community: Id): Promise<void> {
  await tx.prepared(
    'follower-begin',
    `insert into community_log_cursor (community_id, follower, seq)
     select community_id, $2, case when $3 then seq else 0 end
     from community_log_head where community_id = $1 on conflict do nothing`,
    [community, follower.name, follower.begins === 'now'],
  )
}
