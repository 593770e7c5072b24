import { useEffect } from 'react'
import { type Replica, useDesk, useReplica } from '#platform/web/replica/index.ts'
import { openPosts, type Posts } from '../posts.ts'

/** The topics that were looked at last, so that going from post to post and back is at once. */
const mostKept = 8
const kept = new WeakMap<Replica, Map<string, Posts>>()

/** The posts of a topic; what is fetched first is where one begins. */
export function usePosts(topicId: string, first: number): Posts {
  const replica = useReplica()
  const { live } = useDesk()
  const held = kept.getOrInsertComputed(replica, () => new Map<string, Posts>())
  const posts = held.get(topicId) ?? openPosts(replica, live, topicId, first)
  useEffect(() => {
    held.delete(topicId)
    held.set(topicId, posts)
    for (const oldest of [...held.keys()].slice(0, -mostKept)) held.delete(oldest)
    return posts.open()
  }, [held, topicId, posts])
  return posts
}
