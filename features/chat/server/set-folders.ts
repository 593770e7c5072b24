import type { Member } from '#features/communities/server/index.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import { onlyMembers } from '#platform/server/log/audience.ts'
import type { SetFolders } from '../contract.ts'
import { chat } from './tables.ts'

/** Takes all folders of a member as they are to be. Channels of a folder that is gone stand outside until it comes back. */
export async function setFolders(
  tx: Tx,
  { community, member }: Member,
  { folders }: SetFolders,
): Promise<SetFolders> {
  await lockLogs(tx, [community])
  const written = JSON.stringify(folders)
  await chat(tx)
    .insertInto('chat_folders')
    .values({ community_id: community, member_id: member, folders: written })
    .onConflict((conflict) =>
      conflict.columns(['community_id', 'member_id']).doUpdateSet({ folders: written }),
    )
    .execute()
  tx.log({
    community,
    by: member,
    kind: 'chat.folders-changed',
    audience: onlyMembers([member]),
    data: { folders },
  })
  return { folders }
}
