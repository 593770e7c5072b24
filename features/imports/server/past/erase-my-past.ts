import { erasePast } from '#features/chat/server/index.ts'
import type { Member } from '#features/communities/server/index.ts'
import { erasePastPosts } from '#features/forum/server/index.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict } from '#platform/server/errors/errors.ts'
import type { ErasePast, PastErased } from '../../contract.ts'

/** Erases what a member said elsewhere, if it is as much as they were told before they agreed. */
export async function eraseMyPast(
  tx: Tx,
  actor: Member,
  { messages }: ErasePast,
): Promise<PastErased> {
  const erased = await erasePast(tx, actor)
  if (erased !== messages) throw new Conflict('past.changed-meanwhile')
  // What topics were made of is the same words once more, and is not counted twice.
  await erasePastPosts(tx, actor)
  return { erased }
}
