import type { Member } from '#features/communities/server/index.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import { onlyMembers } from '#platform/server/log/audience.ts'
import type { SetAsking } from '../../contract.ts'
import { forum } from '../tables.ts'
import { askingOf } from './asks.ts'

/** Says how often one wants to be asked. It is known to oneself alone. */
export async function setAsking(tx: Tx, member: Member, { often }: SetAsking): Promise<SetAsking> {
  const { community, member: by } = member
  await lockLogs(tx, [community])
  if ((await askingOf(tx, member)) === often) return { often }
  await forum(tx)
    .insertInto('forum_asking')
    .values({ community_id: community, member_id: by, often })
    .onConflict((row) => row.columns(['community_id', 'member_id']).doUpdateSet({ often }))
    .execute()
  tx.log({
    ...{ community, by, kind: 'forum.asking-set' },
    ...{ audience: onlyMembers([by]), data: { often } },
  })
  return { often }
}
