import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { now } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Forbidden } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import type { MessageView } from '../contract.ts'
import { messageFor } from './access.ts'
import { changeMessage } from './change-message.ts'
import { presentMessage } from './message-rows.ts'
import { canSettle } from './policy.ts'

/** Notes that a question is settled, by whom and when, or that it is open again. The same twice changes nothing. */
export async function settleQuestion(
  tx: Tx,
  member: Member,
  messageId: Id,
  settled: boolean,
): Promise<MessageView> {
  await lockLogs(tx, [member.community])
  const found = await messageFor(tx, member, messageId)
  const { message, channel } = found
  if (!canSettle(member, message, channel)) throw new Forbidden('thread.not-yours-to-settle')
  if ((message.solved !== null) === settled) return presentMessage(message)
  const solved = settled ? { by: member.member, at: now() } : null
  return changeMessage(tx, member.member, found, { solved })
}
