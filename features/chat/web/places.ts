import { pathTo } from '#platform/web/router/index.ts'
import type { MessageView } from '../contract.ts'

export const chatPath = '/c/$community/chat'
export const catchUpPath = '/c/$community/catch-up'
export const channelPath = '/c/$community/chat/$channel'

export function catchUpTo(community: string): string {
  return pathTo(catchUpPath, { community })
}

/** The path of a channel, named as people name it. */
export function channelTo(community: string, channel: string): string {
  return pathTo(channelPath, { community, channel })
}

/** The path of one message; an answer is shown in its thread. It names the channel by id, so that it holds when the channel is renamed. */
export function messageTo(
  community: string,
  { channelId, threadId, at, id }: Pick<MessageView, 'channelId' | 'at' | 'id' | 'threadId'>,
): string {
  const thread = threadId ? `thread=${threadId}&` : ''
  return `${channelTo(community, channelId)}?${thread}message=${at}_${id}`
}
