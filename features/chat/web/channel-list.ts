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

/** How much of it names this very member. */
export function callsIn(state: ChatSnapshot, member: string): number {
  return openChannels(state)
    .flatMap(({ messages, readAt }) => messages.filter(({ at }) => at > readAt))
    .filter(({ body, author }) => author !== member && body.includes(`<@${member}>`)).length
}
