import type { IconName } from '#platform/web/ui/index.ts'
import type { ChannelKind, ChannelSnapshot, ChatSnapshot } from '../contract.ts'
import { unreadInThreads } from './threads-held.ts'

export const channelIcons: Readonly<Record<ChannelKind, IconName>> = {
  open: 'hash',
  announcements: 'edit',
  leads: 'lock',
  private: 'lock',
  direct: 'person',
}

/** The channels one writes and reads in; direct conversations are not among them. */
export function openChannels({ channels }: ChatSnapshot): readonly ChannelSnapshot[] {
  return channels.filter(({ channel }) => !channel.archivedAt && channel.kind !== 'direct')
}

/** The direct conversations, the one with the newest word first. */
export function directsOf({ channels }: ChatSnapshot): readonly ChannelSnapshot[] {
  return channels
    .filter(({ channel }) => channel.kind === 'direct')
    .sort((a, b) => (lastAt(a) < lastAt(b) ? 1 : -1))
}

/** How much waits unread in all places that are neither closed nor muted, and in the threads one follows. */
export function unreadIn({ channels, threads }: ChatSnapshot): number {
  const inChannels = channels.filter(countsUp).reduce((sum, { unread }) => sum + unread, 0)
  return inChannels + unreadInThreads({ threads })
}

/** Whether what waits there is part of the sums. */
export function countsUp({ channel, preference }: ChannelSnapshot): boolean {
  return !channel.archivedAt && !preference.muted
}

type Reader = Pick<ChatSnapshot, 'blocked'> & { member: string }

/** How many of the unread messages are meant for this very member: all of a direct conversation, elsewhere those that call them. */
export function callsInChannel(snapshot: ChannelSnapshot, reader: Reader): number {
  const { channel, messages, readAt, unread, preference } = snapshot
  if (channel.archivedAt || preference.notify === 'nothing') return 0
  const news = messages.filter(({ at, author }) => at > readAt && author !== reader.member)
  const unheard = news.filter(({ author }) => reader.blocked.includes(author)).length
  if (channel.kind === 'direct') return preference.muted ? 0 : Math.max(0, unread - unheard)
  return news.filter(
    ({ author, body }) => !reader.blocked.includes(author) && callsMember(body, reader.member),
  ).length
}

/** Whether a text calls a member: by their name, or the whole channel. */
export function callsMember(body: string, member: string): boolean {
  return body.includes(`<@${member}>`) || body.includes('<!channel>') || body.includes('<!here>')
}

export function callsIn({ channels, blocked }: ChatSnapshot, member: string): number {
  return channels.reduce((sum, each) => sum + callsInChannel(each, { member, blocked }), 0)
}

/** When something was last said, or the channel was opened. */
export function lastAt({ channel, messages }: ChannelSnapshot): string {
  return messages.at(-1)?.at ?? channel.createdAt
}
