import { useEffect } from 'react'
import { useLooking } from '#features/chat/web/late.ts'
import { useDesk, useReplica } from '#platform/web/replica/index.ts'
import { useStore } from '#platform/web/store/index.ts'
import { api } from '../api.ts'
import { forumOwnSlice, withReads } from './own-slice.ts'

/** One passes over a post in less; what stands in view for so long was seen. */
const settle = 700

/** Notes how far somebody read who looks at a topic: one call when they pause, none for what they saw before. */
export function useMarkTopicRead(topicId: string, seen: number): void {
  const replica = useReplica()
  const line = useStore(useDesk().live.state)
  const looking = useLooking()
  useEffect(() => {
    const known = replica.read(forumOwnSlice)?.reads[topicId] ?? 0
    if (!looking || line !== 'live' || seen <= known) return
    const timer = setTimeout(() => {
      const params = { community: replica.community }
      const body = { reads: [{ topicId, number: seen }] }
      api.put('/communities/{community}/topic-reads', { params, body }).then(
        () => replica.update(forumOwnSlice, (state) => withReads(state, { [topicId]: seen })),
        // Without an answer it is told with what is seen next, or when the line is back.
        () => {},
      )
    }, settle)
    return () => clearTimeout(timer)
  }, [replica, topicId, seen, looking, line])
}
