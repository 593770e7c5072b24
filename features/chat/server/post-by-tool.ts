import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Forbidden, NotFound } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import { clockAfter } from '#platform/server/log/clock-after.ts'
import type { BotView, MessageView } from '../contract.ts'
import { findChannel } from './access.ts'
import { chat } from './tables.ts'

/** A message of a poster that is no member; `tool` is the id it comes by. Whoever calls this has seen that it may. */
export interface ToolPost {
  community: Id
  channelId: Id
  id: Id
  tool: Id
  bot: BotView
  body: string
}

/** Posts for a tool, as a member's post: under the lock of the log, for those who see the channel. */
export async function postByTool(tx: Tx, post: ToolPost): Promise<MessageView> {
  const { community, channelId, id, tool: author, bot, body } = post
  const heads = await lockLogs(tx, [community])
  const channel = await findChannel(tx, community, channelId)
  if (!channel) throw new NotFound('channel')
  if (channel.archivedAt) throw new Forbidden('channel.posting-closed')
  const at = clockAfter(heads)(community)
  await chat(tx)
    .insertInto('chat_message')
    .values({
      community_id: community,
      id,
      channel_id: channelId,
      author_id: author,
      at,
      body,
      bot: JSON.stringify(bot),
    })
    .execute()
  const data: MessageView = {
    id,
    channelId,
    author,
    at,
    body,
    editedAt: null,
    deletedAt: null,
    bot,
  }
  const { audience } = channel
  tx.log({ community, by: null, kind: 'chat.message-posted', audience, data, about: id })
  return data
}
