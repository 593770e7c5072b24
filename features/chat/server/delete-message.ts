import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { now } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Forbidden } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import { emptyEntries } from '#platform/server/log/empty-entries.ts'
import type { MessageView } from '../contract.ts'
import { messageFor } from './access.ts'
import { canDelete } from './policy.ts'
import { replaceMessage } from './replace-message.ts'

/** Takes the words of a message away, here and in the log; its place stays. Deleting twice changes nothing. */
export async function deleteMessage(tx: Tx, member: Member, messageId: Id): Promise<MessageView> {
  // Locked before it is read, so that an edit and a deletion at once do not bring words back.
  await lockLogs(tx, [member.community])
  const { message, channel } = await messageFor(tx, member, messageId)
  if (message.deletedAt) return message
  if (!canDelete(member, message)) throw new Forbidden('message.not-yours')
  await emptyEntries(tx, member.community, messageId, { body: '' })
  const deleted = { ...message, body: '', deletedAt: now() }
  return replaceMessage(tx, member, channel, deleted, 'chat.message-deleted')
}
