import { useGuidelinesAccepted, useMe, useMembers } from '#features/communities/web/index.ts'
import { useSlice } from '#platform/web/replica/index.ts'
import type { ChannelSnapshot, ChannelView, ChatSnapshot } from '../contract.ts'
import { othersIn } from './channel-title.ts'
import { chatSlice } from './replica.ts'

/** A channel by its name or its id. */
export function channelNamed(
  { channels }: ChatSnapshot,
  name: string,
): ChannelSnapshot | undefined {
  return (
    channels.find(({ channel }) => channel.name === name && !channel.archivedAt) ??
    channels.find(({ channel }) => channel.name === name || channel.id === name)
  )
}

export function useChannel(name: string): ChannelSnapshot | undefined {
  return useSlice(chatSlice, (state) => channelNamed(state, name))
}

/** Why I can't write in a channel; undefined when I can. The server decides, this only says so beforehand. */
export type Closed =
  | 'nobody'
  | 'blocked'
  | 'archived'
  | 'announcements'
  | 'questions'
  | 'guidelines'
  | undefined

export function useClosed(channel: ChannelView | undefined): Closed {
  const { role, member } = useMe()
  const accepted = useGuidelinesAccepted()
  const members = useMembers()
  const blocked = useSlice(chatSlice, (state) => state.blocked)
  if (!channel) return 'nobody'
  const others = othersIn(channel.people, member, members)
  if (channel.people && others.every(({ state }) => state !== 'active')) return 'nobody'
  if (others.length === 1 && others.some(({ id }) => blocked.includes(id))) return 'blocked'
  if (channel.archivedAt) return 'archived'
  if (channel.threads === 'questions' && role !== 'lead') return 'questions'
  if (channel.kind === 'announcements' && role !== 'lead') return 'announcements'
  return accepted ? undefined : 'guidelines'
}
