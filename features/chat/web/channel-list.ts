import type { IconName } from '#platform/web/ui/index.ts'
import type { ChannelKind, ChannelSnapshot, ChatSnapshot } from '../contract.ts'

export const channelIcons: Readonly<Record<ChannelKind, IconName>> = {
  open: 'hash',
  announcements: 'megaphone',
  leads: 'lock',
  private: 'lock',
}

/** The channels one writes and reads in. */
export function openChannels({ channels }: ChatSnapshot): readonly ChannelSnapshot[] {
  return channels.filter(({ channel }) => !channel.archivedAt)
}

/** How much waits unread in all channels that are not closed. */
export function unreadIn(state: ChatSnapshot): number {
  return openChannels(state).reduce((sum, { unread }) => sum + unread, 0)
}

/** How many of the unread messages name this very member. */
export function callsInChannel(snapshot: ChannelSnapshot, member: string): number {
  const { channel, messages, readAt } = snapshot
  if (channel.archivedAt) return 0
  return messages.filter(
    ({ at, author, body }) => at > readAt && author !== member && body.includes(`<@${member}>`),
  ).length
}

export function callsIn({ channels }: ChatSnapshot, member: string): number {
  return channels.reduce((sum, channel) => sum + callsInChannel(channel, member), 0)
}
