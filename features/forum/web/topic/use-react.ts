import { useReactions } from '#features/chat/web/late.ts'
import type { PostView } from '../../contract.ts'
import { postReactionParcel } from '../sending.ts'

/** A post's reactions as one wants them, and the way to put one there or take it back. */
export function useReact(post: PostView) {
  return useReactions(post, postReactionParcel)
}
