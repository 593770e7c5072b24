import type { Member } from '#features/communities/server/index.ts'
import { removeFiles } from '#features/files/server/index.ts'
import { removePoll } from '#features/polls/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { now } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Forbidden } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import { emptyEntries } from '#platform/server/log/empty-entries.ts'
import type { MessageView } from '../contract.ts'
import { messageFor } from './access.ts'
import { changeMessage } from './change-message.ts'
import { forgetEdits } from './message-edits.ts'
import { presentMessage } from './message-rows.ts'
import { canDelete } from './policy.ts'
import { countThread } from './thread-roots.ts'

/** Takes the words of a message away, here and in the log; its place stays, and its answers. Deleting twice changes nothing. */
export async function deleteMessage(tx: Tx, member: Member, messageId: Id): Promise<MessageView> {
  // Locked before it is read, so that an edit and a deletion at once do not bring words back.
  await lockLogs(tx, [member.community])
  const found = await messageFor(tx, member, messageId)
  const { message, channel } = found
  if (message.deletedAt) return presentMessage(message)
  if (!canDelete(member, message, channel)) throw new Forbidden('message.not-yours')
  const held = message.files ?? []
  await emptyEntries(tx, member.community, messageId, {
    body: '',
    ...(held.length > 0 ? { files: [] } : {}),
  })
  if (held.length > 0)
    await removeFiles(
      tx,
      member.community,
      held.map(({ id }) => id),
    )
  if (message.pollId) await removePoll(tx, member.community, member.member, message.pollId)
  await forgetEdits(tx, member.community, [messageId])
  const deletion = {
    ...nothingOnIt,
    body: '',
    deletedAt: now(),
    deletedBy: otherThan(message.author, member),
  }
  const view = await changeMessage(tx, member.member, found, deletion, 'chat.message-deleted')
  if (message.threadId) await recount(tx, member, message.threadId)
  return view
}

/** What the answered message says of its thread, without this answer. */
async function recount(tx: Tx, member: Member, threadId: Id): Promise<void> {
  const found = await messageFor(tx, member, threadId)
  const thread = await countThread(tx, member.community, threadId)
  await changeMessage(tx, null, found, { thread })
}

/** Who took it away, where that was not its author: in a small group that is said. */
function otherThan(author: Id, { member }: Member): Id | null {
  return author === member ? null : member
}

const nothingOnIt = {
  solved: null,
  reactions: null,
  pinned: null,
  files: null,
  pollId: null,
  forwards: null,
} as const
