import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'

/** How far a member had read a channel. */
export interface ImportedRead {
  member: Id
  channel: Id
  at: Instant
}

/** Notes how far members had read, never backwards. Their devices learn of it with the next snapshot. */
export async function importReads(
  tx: Tx,
  community: Id,
  reads: readonly ImportedRead[],
): Promise<void> {
  await tx.prepared(
    'chat-import-reads',
    `insert into chat_read as known (community_id, member_id, channel_id, at)
     select $1, * from unnest($2::uuid[], $3::uuid[], $4::timestamptz[])
     on conflict (community_id, member_id, channel_id) do update set at = greatest(known.at, excluded.at)`,
    [
      community,
      reads.map(({ member }) => member),
      reads.map(({ channel }) => channel),
      reads.map(({ at }) => at),
    ],
  )
}
