import { useMe, useMembers } from '#features/communities/web/index.ts'
import { useSlice } from '#platform/web/replica/index.ts'
import type { OwnSnapshot, TopicView, Wish } from '../../contract.ts'
import { forumSlice } from '../replica.ts'
import { forumOwnSlice } from './own-slice.ts'
import { isUnread, newPosts, type Reader, unreadIn, wishOf } from './unread.ts'

export function useOwn(): OwnSnapshot {
  return useSlice(forumOwnSlice)
}

function useReader(): Reader {
  const { member } = useMe()
  return { member, joinedAt: useMembers().get(member)?.joinedAt ?? '' }
}

/** Topics with something new. */
export function useUnread(): { all: number; followed: number } {
  const own = useOwn()
  const reader = useReader()
  return unreadIn(useSlice(forumSlice), own, reader)
}

/** Whether there is something new in a topic for me. */
export function useIsUnread(): (topic: TopicView) => boolean {
  const own = useOwn()
  const reader = useReader()
  return (topic) => isUnread(own, topic, reader)
}

/** What I have on a topic. */
export function useOwnOf(topic: TopicView): {
  wish: Wish | undefined
  /** Posts that are new to me, if that is of interest to me. */
  unread: number
  /** Where I left it, if I was there. */
  read: number | undefined
} {
  const own = useOwn()
  const reader = useReader()
  return {
    wish: wishOf(own, topic),
    unread: isUnread(own, topic, reader) ? newPosts(own, topic) : 0,
    read: own.reads[topic.id],
  }
}
