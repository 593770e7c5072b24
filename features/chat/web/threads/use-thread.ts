import { useEffect, useMemo, useRef } from 'react'
import { useReplica, useSlice } from '#platform/web/replica/index.ts'
import type { FollowedThread, MessageView } from '../../contract.ts'
import { api } from '../api.ts'
import { chatSlice } from '../replica.ts'
import { applyThreadRead } from '../threads-held.ts'
import { useLooking } from '../use-mark-read.ts'
import { useOutcome } from '../use-outcome.ts'
import { openThread, type ThreadTimeline } from './timeline.ts'

export function useThread(threadId: string): ThreadTimeline {
  const replica = useReplica()
  const timeline = useMemo(() => openThread(replica, threadId), [replica, threadId])
  useEffect(() => timeline.open(), [timeline])
  return timeline
}

/** How far I am in a thread; undefined while I don't follow it. One that is not held in full has nothing new. */
export function useFollow(threadId: string): FollowedThread['follow'] | 'old' | undefined {
  return useSlice(chatSlice, ({ threads, otherThreads }) => {
    const held = threads.find(({ id }) => id === threadId)
    return held?.follow ?? (otherThreads.includes(threadId) ? 'old' : undefined)
  })
}

const settle = 250

/** Notes that the newest answer was read, once it is in view of somebody who looks. */
export function useMarkThreadRead(
  threadId: string,
  answers: readonly MessageView[],
  latest: boolean,
): void {
  const replica = useReplica()
  const follow = useFollow(threadId)
  const looking = useLooking()
  const told = useRef('')
  const readAt = follow === 'old' ? undefined : follow?.readAt
  const upTo = answers.at(-1)?.at ?? ''

  useEffect(() => {
    const news = readAt !== undefined && upTo > readAt && upTo > told.current
    if (!looking || !latest || !news) return
    const timer = setTimeout(() => {
      told.current = upTo
      replica.update(chatSlice, (state) => applyThreadRead(state, { threadId, at: upTo }))
      const params = { community: replica.community, messageId: threadId }
      api
        .put('/communities/{community}/threads/{messageId}/read', { params, body: { upTo } })
        .catch(() => {
          told.current = ''
        })
    }, settle)
    return () => clearTimeout(timer)
  }, [replica, threadId, upTo, readAt, looking, latest])
}

/** What one does with a thread as a whole. Its entry brings what follows. */
export function useThreadDeeds(threadId: string) {
  const { community } = useReplica()
  const { say } = useOutcome()
  const params = { community, messageId: threadId }
  const follow = '/communities/{community}/threads/{messageId}/follow'
  const solved = '/communities/{community}/threads/{messageId}/solved'
  return {
    follow: () => api.put(follow, { params }).catch(say),
    leave: () => api.delete(follow, { params }).catch(say),
    solve: () => api.put(solved, { params }).catch(say),
    reopen: () => api.delete(solved, { params }).catch(say),
  }
}
