import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { now } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, Forbidden } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import { emptyEntries } from '#platform/server/log/empty-entries.ts'
import { callsEverybody } from '../calls.ts'
import type { EditMessage, MessageView } from '../contract.ts'
import { messageFor } from './access.ts'
import { changeMessage } from './change-message.ts'
import { refuseWhereParted } from './direct.ts'
import { followMentioned } from './follow-mentioned.ts'
import { keepWords } from './message-edits.ts'
import { presentMessage } from './message-rows.ts'
import { canCallEverybody, canEdit } from './policy.ts'

/** Changes the words of one's own message; it says that it was edited. */
export async function editMessage(
  tx: Tx,
  member: Member,
  messageId: Id,
  input: EditMessage,
): Promise<MessageView> {
  // Locked before it is read, so that an edit and a deletion at once do not bring words back.
  await lockLogs(tx, [member.community])
  const found = await messageFor(tx, member, messageId)
  const { message, channel } = found
  if (!canEdit(member, message, channel)) throw new Forbidden('message.not-yours')
  if (message.pollId) throw new Conflict('message.poll-stays')
  if (message.body === input.body) return presentMessage(message)
  const calls = callsEverybody(input.body) && !callsEverybody(message.body)
  if (calls && !canCallEverybody(member)) throw new Forbidden('message.call-not-allowed')
  await refuseWhereParted(tx, channel, member.member)
  await keepWords(tx, member.community, message)
  // No replay shows earlier words either: they are for those who look after the community.
  await emptyEntries(tx, member.community, messageId, { body: input.body })
  const edit = { body: input.body, editedAt: now() }
  const view = await changeMessage(tx, member.member, found, edit, 'chat.message-edited')
  await followMentioned(tx, channel, message, input.body)
  return view
}
