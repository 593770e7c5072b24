import { useMessages } from '#platform/web/i18n/index.ts'
import { useSlice } from '#platform/web/replica/index.ts'
import type { ChannelView } from '../../contract.ts'
import { useChannelTitle } from '../channel-title.ts'
import { chatSlice } from '../replica.ts'
import { writingMessages } from './messages/index.ts'

/** The channel of this id, if it is open to the reader. */
export function useChannelOf(id: string): ChannelView | undefined {
  return useSlice(chatSlice, ({ channels }) => channels.find(({ channel }) => channel.id === id))
    ?.channel
}

/** Where something is to be said. */
export function Where({ channel }: { channel: ChannelView | undefined }) {
  const t = useMessages(writingMessages)
  return channel ? <Title channel={channel} /> : <em>{t.goneChannel}</em>
}

function Title({ channel }: { channel: ChannelView }) {
  return <bdi>{useChannelTitle(channel)}</bdi>
}
