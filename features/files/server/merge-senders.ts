import type { Merge } from '#features/communities/server/index.ts'
import type { Tx } from '#platform/server/db/transaction.ts'

/** Lets the files that came from a shadow be those of the member who turned out to be it, and open what was private with it. */
export async function mergeSenders(
  tx: Tx,
  { community, from, into, opensPrivate }: Merge,
): Promise<void> {
  await tx.prepared(
    'file-merge-senders',
    'update file set uploaded_by = $3 where community_id = $1 and uploaded_by = $2',
    [community, from, into],
  )
  if (opensPrivate)
    await tx.prepared(
      'file-merge-audience',
      `update file set audience = array_replace(audience, 'member:' || $2, 'member:' || $3)
       where community_id = $1 and 'member:' || $2 = any(audience)`,
      [community, from, into],
    )
}
