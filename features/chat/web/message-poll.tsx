import { Suspense } from 'react'
import type { ChangePoll } from '#features/polls/contract.ts'
import { PollCard } from '#features/polls/web/index.ts'
import { useReplica } from '#platform/web/replica/index.ts'
import { Skeleton } from '#platform/web/ui/index.ts'
import { api } from './api.ts'
import { applyReply, chatSlice } from './replica.ts'

/** The poll that a message is. */
export function MessagePoll({ messageId, pollId }: { messageId: string; pollId: string }) {
  const replica = useReplica()

  async function change(body: ChangePoll) {
    const params = { community: replica.community, messageId }
    const path = '/communities/{community}/messages/{messageId}/poll'
    const message = await api.put(path, { params, body })
    replica.update(chatSlice, (state, viewer) => applyReply(state, message, viewer))
  }

  return (
    <Suspense fallback={<Skeleton shape="block" />}>
      <PollCard pollId={pollId} onChange={change} />
    </Suspense>
  )
}
