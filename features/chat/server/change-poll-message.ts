import type { Member } from '#features/communities/server/index.ts'
import type { ChangePoll } from '#features/polls/contract.ts'
import { changePoll } from '#features/polls/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { now } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Forbidden, NotFound } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import { emptyEntries } from '#platform/server/log/empty-entries.ts'
import type { MessageView } from '../contract.ts'
import { messageFor } from './access.ts'
import { changeMessage } from './change-message.ts'
import { keepWords } from './message-edits.ts'
import { presentMessage } from './message-rows.ts'
import { canEdit } from './policy.ts'

/** Asks otherwise in a poll that nobody has voted in; its message says the new question. */
export async function changePollMessage(
  tx: Tx,
  member: Member,
  messageId: Id,
  input: ChangePoll,
): Promise<MessageView> {
  await lockLogs(tx, [member.community])
  const found = await messageFor(tx, member, messageId)
  const { message, channel } = found
  if (!message.pollId) throw new NotFound('poll')
  if (!canEdit(member, message, channel)) throw new Forbidden('message.not-yours')
  await changePoll(tx, member, message.pollId, input)
  if (message.body === input.question) return presentMessage(message)
  await keepWords(tx, member.community, message)
  await emptyEntries(tx, member.community, messageId, { body: input.question })
  const edit = { body: input.question, editedAt: now() }
  return changeMessage(tx, member.member, found, edit, 'chat.message-edited')
}
