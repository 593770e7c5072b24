import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import { onlyMembers } from '#platform/server/log/audience.ts'
import type { PreferenceView, SetPreference } from '../contract.ts'
import { plainPreference } from '../plain-preference.ts'
import { channelFor } from './access.ts'
import { chat } from './tables.ts'

/** Says how a member keeps a channel: in which folder, muted or not, and what they want to be told of. */
export async function setPreference(
  tx: Tx,
  member: Member,
  channelId: Id,
  input: SetPreference,
): Promise<PreferenceView> {
  const { community, member: me } = member
  // Locked before it is read, so that of two changes on two devices neither takes the other back.
  await lockLogs(tx, [community])
  await channelFor(tx, member, channelId)
  const before = (await findPreference(tx, member, channelId)) ?? plainPreference
  const { folderId = before.folderId, muted = before.muted, notify = before.notify } = input
  const preference = { folderId, muted, notify }
  const kept = { folder_id: folderId, muted, notify }
  await chat(tx)
    .insertInto('chat_preference')
    .values({ community_id: community, member_id: me, channel_id: channelId, ...kept })
    .onConflict((conflict) =>
      conflict.columns(['community_id', 'member_id', 'channel_id']).doUpdateSet(kept),
    )
    .execute()
  tx.log({
    community,
    by: me,
    kind: 'chat.preference-changed',
    audience: onlyMembers([me]),
    data: { channelId, preference },
  })
  return preference
}

function findPreference(tx: Tx, { community, member }: Member, channelId: Id) {
  return chat(tx)
    .selectFrom('chat_preference')
    .select(['folder_id as folderId', 'muted', 'notify'])
    .where('community_id', '=', community)
    .where('member_id', '=', member)
    .where('channel_id', '=', channelId)
    .executeTakeFirst()
}
