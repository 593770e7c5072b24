import type { Member } from '#features/communities/server/index.ts'
import { createPoll } from '#features/polls/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import type { MessageView, PostPoll } from '../contract.ts'
import { channelFor } from './access.ts'
import { postMessages } from './post-message.ts'

/** Posts a message that is a poll, for those who read the channel. The same ids again answer with the first post. */
export async function postPoll(
  tx: Tx,
  member: Member,
  channelId: Id,
  { id, poll, ...answer }: PostPoll,
): Promise<MessageView> {
  const { community, person } = member
  await lockLogs(tx, [community])
  const channel = await channelFor(tx, member, channelId)
  await createPoll(tx, member, channel.audience, poll)
  const said = { id, body: poll.question, pollId: poll.id, ...answer }
  const post = { person, community, channelId, ...said }
  const [posted] = await postMessages(tx, [post])
  if (!posted) throw new Error('a post has an outcome')
  if (!('ok' in posted)) throw posted.error
  if (posted.ok.pollId !== poll.id) throw new Conflict('message.id-taken')
  return posted.ok
}
