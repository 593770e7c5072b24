import type { ReactionView } from '#features/chat/contract.ts'
import { dropReaction, putReaction } from '#features/chat/server/index.ts'
import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Forbidden } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import type { PostView } from '../contract.ts'
import { postFor } from './access.ts'
import { changePost } from './change-post.ts'
import { canReact } from './policy.ts'
import { postShape } from './post-rows.ts'

/** Puts an emoji on a post: any, or one of the community's own as `:name:`. Twice is once. */
export function react(tx: Tx, member: Member, postId: Id, emoji: string): Promise<PostView> {
  return changeReactions(tx, member, postId, (before) => putReaction(tx, member, before, emoji))
}

/** Takes one's own emoji off a post again. */
export function takeReactionBack(
  tx: Tx,
  member: Member,
  postId: Id,
  emoji: string,
): Promise<PostView> {
  return changeReactions(tx, member, postId, async (before) => dropReaction(member, before, emoji))
}

async function changeReactions(
  tx: Tx,
  member: Member,
  postId: Id,
  change: (reactions: readonly ReactionView[]) => Promise<readonly ReactionView[]>,
): Promise<PostView> {
  await lockLogs(tx, [member.community])
  const found = await postFor(tx, member, postId)
  if (!member.guidelinesAccepted) throw new Forbidden('guidelines.not-accepted')
  if (!canReact(member, found.post)) throw new Forbidden('post.not-changeable')
  const before = found.post.reactions ?? []
  const after = await change(before)
  if (after === before) return postShape.present(found.post)
  return changePost(tx, member.member, found, { reactions: after.length > 0 ? [...after] : null })
}
