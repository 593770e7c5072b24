import { pathTo } from '#platform/web/router/index.ts'
import type { ChannelView } from '../../contract.ts'
import { channelTo } from '../places.ts'

export const threadsPath = '/c/$community/threads'

export function threadsTo(community: string): string {
  return pathTo(threadsPath, { community })
}

/** The path of a channel as the way to it in the column has it: conversations of a few have no name. */
export function homeOf(community: string, { id, name }: Pick<ChannelView, 'id' | 'name'>): string {
  return channelTo(community, name || id)
}

/** The path of a thread, beside the channel it stands in. */
export function threadTo(
  community: string,
  channel: Pick<ChannelView, 'id' | 'name'>,
  threadId: string,
): string {
  return `${homeOf(community, channel)}?thread=${threadId}`
}
