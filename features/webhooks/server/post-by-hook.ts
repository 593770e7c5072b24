import { type BotView, longestMessage, type MessageView } from '#features/chat/contract.ts'
import { type Answered, postByTool } from '#features/chat/server/index.ts'
import { newId } from '#lib/ids.ts'
import { now } from '#lib/time.ts'
import type { Transact } from '#platform/server/db/transaction.ts'
import { tidy } from '#platform/server/mrkdwn/tidy.ts'
import { longestBotName } from '../limits.ts'
import { type Webhook, webhooks } from './tables.ts'

/** What a tool has to say, in our Markdown, and what it calls itself this time. */
export interface HookPost {
  body: string
  name?: string | undefined
  picture?: string | undefined
  /** The message it answers, and whether the answer stands in the channel as well. */
  answers?: Answered | undefined
  inChannel?: boolean | undefined
}

/** Posts what a tool sent, and counts it. */
export function postByHook(
  transact: Transact,
  hook: Webhook,
  { body, name, picture, answers, inChannel }: HookPost,
): Promise<MessageView> {
  const bot: BotView = {
    name: shortened(oneLine(name ?? '') || hook.name, longestBotName),
    picture: picture ?? hook.picture,
  }
  const { community_id: community, id: tool, channel_id: channelId } = hook
  return transact(async (tx) => {
    const post = { community, channelId, tool, bot, id: newId(), answers, inChannel }
    const message = await postByTool(tx, {
      ...post,
      body: shortened(withoutCalls(tidy(body)), longestMessage),
    })
    await webhooks(tx)
      .updateTable('webhook')
      .set((row) => ({ last_used_at: now(), posts: row('posts', '+', 1) }))
      .where('community_id', '=', community)
      .where('id', '=', tool)
      .execute()
    return message
  })
}

/** Nobody is called by a tool, in whatever way it writes a mention of ours. */
function withoutCalls(text: string): string {
  return text.replace(/<(?=[@#!])/g, '<\u2060')
}

function oneLine(name: string): string {
  return tidy(name)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
}

/** A tool cannot be asked to be brief. */
function shortened(text: string, most: number): string {
  if (text.length <= most) return text
  return `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`
}
