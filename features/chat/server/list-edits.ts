import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Db } from '#platform/server/db/database.ts'
import { Forbidden } from '#platform/server/errors/errors.ts'
import type { EditsView } from '../contract.ts'
import { messageFor } from './access.ts'
import { canReadEdits } from './policy.ts'
import { chat } from './tables.ts'

/** What a message said before each edit and says now, oldest first. Of a deleted one nothing is left. */
export async function listEdits(db: Db, member: Member, messageId: Id): Promise<EditsView> {
  const { message } = await messageFor(db, member, messageId)
  if (!canReadEdits(member, message)) throw new Forbidden('message.edits-closed')
  if (message.deletedAt) return []
  const earlier = await chat(db)
    .selectFrom('chat_message_edit')
    .select(['at', 'body'])
    .where('community_id', '=', member.community)
    .where('message_id', '=', messageId)
    .orderBy('at')
    .execute()
  return [...earlier, { at: message.editedAt ?? message.at, body: message.body }]
}
