import { memberFor } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import type { Live } from '#platform/server/live/live.ts'
import type { ChatSignals, TypingCall } from '../contract.ts'
import { channelFor } from './access.ts'
import { refuseWhereParted } from './direct.ts'

/** Tells those who see a channel that somebody is writing in it. Nothing of it is stored. */
export async function tellTyping(
  db: Db,
  live: Live,
  person: Id,
  { community, channelId, threadId }: TypingCall,
): Promise<void> {
  const member = await memberFor(db, person, community)
  const channel = await channelFor(db, member, channelId)
  await refuseWhereParted(db, channel, member.member)
  const typing: ChatSignals['chat.typing'] = { channelId, threadId, member: member.member }
  live.signal(community, channel.audience, 'chat.typing', typing)
}
