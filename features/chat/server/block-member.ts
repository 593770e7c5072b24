import { type Member, standingOf } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, NotFound } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import { onlyMembers } from '#platform/server/log/audience.ts'
import type { BlockView } from '../contract.ts'
import { chat } from './tables.ts'

/** Keeps somebody from writing to a member alone, or lets them again. Nobody but the member learns of it. */
export async function blockMember(
  tx: Tx,
  { community, member }: Member,
  other: Id,
  blocked: boolean,
): Promise<BlockView> {
  if (other === member) throw new Conflict('block.oneself')
  // Under the lock of the log a message that is on its way is admitted before the block, or refused after it.
  await lockLogs(tx, [community])
  if (!(await standingOf(tx, community, [other])).has(other)) throw new NotFound('member')
  const changed = blocked
    ? await block(tx, community, member, other)
    : await unblock(tx, community, member, other)
  const data = { member: other, blocked }
  if (changed)
    tx.log({
      community,
      by: member,
      kind: 'chat.block-changed',
      audience: onlyMembers([member]),
      data,
    })
  return data
}

async function block(tx: Tx, community: Id, member: Id, other: Id): Promise<boolean> {
  const row = await chat(tx)
    .insertInto('chat_block')
    .values({ community_id: community, member_id: member, blocked_id: other })
    .onConflict((conflict) => conflict.doNothing())
    .returning('blocked_id')
    .executeTakeFirst()
  return row !== undefined
}

async function unblock(tx: Tx, community: Id, member: Id, other: Id): Promise<boolean> {
  const row = await chat(tx)
    .deleteFrom('chat_block')
    .where('community_id', '=', community)
    .where('member_id', '=', member)
    .where('blocked_id', '=', other)
    .returning('blocked_id')
    .executeTakeFirst()
  return row !== undefined
}
