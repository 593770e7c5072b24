import type { Id } from '#lib/ids.ts'
import type { Live } from '#platform/web/live/index.ts'
import type { Parcel, Replica, Sender } from '#platform/web/replica/index.ts'
import type { MessageView, PostMessageCall } from '../contract.ts'
import { api } from './api.ts'
import { applyReply, chatSlice } from './replica.ts'

/** The kind of parcel a message is while it is under way. */
export const messageParcel = 'chat.message'

/** A message on its way. */
export interface Outgoing {
  channelId: string
  body: string
  /** The message it answers, and whether it is sent to the channel too. */
  threadId?: string | undefined
  inChannel?: boolean | undefined
}

/** Sends messages by the socket, or over HTTP where sockets do not get through. */
export function messageSender(
  live: Live,
  replicaOf: (community: Id) => Replica | undefined,
): Sender {
  return async (parcel) => {
    const { id, community } = parcel
    const { channelId, ...said } = outgoing(parcel)
    const input: PostMessageCall = { community, channelId, id, ...said }
    const message =
      live.state.get() === 'live'
        ? ((await live.call('chat.post-message', input)) as MessageView)
        : await api.post('/communities/{community}/channels/{channelId}/messages', {
            params: { community, channelId },
            body: { id, ...said },
          })
    replicaOf(community)?.update(chatSlice, (state, viewer) => applyReply(state, message, viewer))
  }
}

/** Whether a message on its way will stand in the channel. */
export function goesTo({ channelId, threadId, inChannel }: Outgoing, channel: string): boolean {
  return channelId === channel && (threadId === undefined || inChannel === true)
}

export function outgoing(parcel: Parcel): Outgoing {
  return parcel.input as Outgoing
}
