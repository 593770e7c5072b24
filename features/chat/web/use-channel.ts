import { useGuidelinesAccepted, useMe } from '#features/communities/web/index.ts'
import { useSlice } from '#platform/web/replica/index.ts'
import type { ChannelSnapshot, ChannelView, ChatSnapshot } from '../contract.ts'
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
export type Closed = 'archived' | 'announcements' | 'guidelines' | undefined

export function useClosed(channel: ChannelView): Closed {
  const { role } = useMe()
  const accepted = useGuidelinesAccepted()
  if (channel.archivedAt) return 'archived'
  if (channel.kind === 'announcements' && role !== 'lead') return 'announcements'
  return accepted ? undefined : 'guidelines'
}
