import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, Forbidden, NotFound } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import { clockAfter } from '#platform/server/log/clock-after.ts'
import type { BotView, MessageView } from '../contract.ts'
import { type Channel, findChannel } from './access.ts'
import { gatherAnswers } from './gather-answers.ts'
import type { Message } from './message-rows.ts'
import { chat } from './tables.ts'
import { rootsAt } from './thread-roots.ts'

/** What a tool answers: a message by its id, or by the time at which it was said in the channel. */
export type Answered = { id: Id } | { at: Instant }

/** A message of a poster that is no member; `tool` is the id it comes by. Whoever calls this has seen that it may. */
export interface ToolPost {
  community: Id
  channelId: Id
  id: Id
  tool: Id
  bot: BotView
  body: string
  answers?: Answered | undefined
  /** Of an answer: whether it stands in the channel as well, where that is allowed. */
  inChannel?: boolean | undefined
}

/** Posts for a tool, as a member's post: under the lock of the log, for those who see the channel. */
export async function postByTool(tx: Tx, post: ToolPost): Promise<MessageView> {
  const { community, channelId, id, tool: author, bot, body, answers } = post
  const heads = await lockLogs(tx, [community])
  const channel = await findChannel(tx, community, channelId)
  if (!channel) throw new NotFound('channel')
  if (channel.archivedAt) throw new Forbidden('channel.posting-closed')
  const root = answers && (await rootFor(tx, channel, answers))
  const inChannel = !root || (post.inChannel === true && channel.threads !== 'threads')
  const at = clockAfter(heads)(community)
  await chat(tx)
    .insertInto('chat_message')
    .values({
      ...{ community_id: community, id, channel_id: channelId, author_id: author, at, body },
      ...(root && { thread_id: root.id, in_channel: inChannel }),
      bot: JSON.stringify(bot),
    })
    .execute()
  const data: MessageView = {
    ...{ id, channelId, author, at, body, editedAt: null, deletedAt: null, bot },
    ...(root && { threadId: root.id }),
    ...(root && inChannel && { inChannel }),
  }
  const { audience } = channel
  tx.log({ community, by: null, kind: 'chat.message-posted', audience, data, about: id })
  await gatherAnswers(tx, [{ community, channel, author, at, body, root }])
  return data
}

/** The message that began the thread, in this very channel. */
async function rootFor(tx: Tx, channel: Channel, answered: Answered): Promise<Message> {
  const { community, id: channelId } = channel
  const threadId = 'id' in answered ? answered.id : await saidAt(tx, channel, answered.at)
  const roots = await rootsAt(tx, [{ community, channelId, threadId }])
  const root = roots.get(`${community} ${threadId}`)
  if (root?.channelId !== channelId) throw new NotFound('message')
  if (channel.threads === 'off') throw new Forbidden('thread.answering-closed')
  if (root.deletedAt && !root.thread) throw new Conflict('thread.root-deleted')
  return root
}

async function saidAt(tx: Tx, { community, id }: Channel, at: Instant): Promise<Id | undefined> {
  const [said] = await chat(tx)
    .selectFrom('chat_message')
    .select('id')
    .where('community_id', '=', community)
    .where('channel_id', '=', id)
    .where('at', '=', at)
    .execute()
  return said?.id
}
