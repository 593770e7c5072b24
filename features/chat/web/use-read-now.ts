import { useReplica } from '#platform/web/replica/index.ts'
import { api } from './api.ts'
import { applyRead, chatSlice } from './replica.ts'
import { useOutcome } from './use-outcome.ts'

/** Notes that all of a channel has been read, wherever in it one stands. */
export function useReadNow(channelId: string): () => void {
  const replica = useReplica()
  const { say } = useOutcome()
  return () => {
    const channels = replica.read(chatSlice)?.channels ?? []
    const upTo = channels.find(({ channel }) => channel.id === channelId)?.messages.at(-1)?.at
    if (upTo === undefined) return
    replica.update(chatSlice, (state, viewer) => applyRead(state, { channelId, at: upTo }, viewer))
    const params = { community: replica.community, channelId }
    api
      .put('/communities/{community}/channels/{channelId}/read', { params, body: { upTo } })
      .catch(say)
  }
}
