import { useReactions } from '#features/chat/web/late.ts'
import { useCommunityId } from '#features/communities/web/index.ts'
import type { PostView } from '../../contract.ts'
import { api } from '../api.ts'
import { useTopic } from './topic-context.ts'

/** A post's reactions as one wants them, and the way to put one there or take it back. */
export function useReact(post: PostView) {
  const community = useCommunityId()
  const { take } = useTopic()
  return useReactions(post, async (emoji, there) => {
    const path = '/communities/{community}/posts/{postId}/reactions/{emoji}'
    const options = { params: { community, postId: post.id, emoji } }
    take(await (there ? api.put(path, options) : api.delete(path, options)))
  })
}
