import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Conflict, Forbidden } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import type { PostView } from '../../contract.ts'
import { postFor } from '../access.ts'
import { changePost } from '../change-post.ts'
import { canVote, isAnswer } from '../policy.ts'
import { postShape } from '../post-rows.ts'
import { withMember, withoutMember } from './named.ts'

/** Says that an answer helped. Everybody sees by whom; twice is once. */
export function voteFor(tx: Tx, member: Member, postId: Id): Promise<PostView> {
  return changeVotes(tx, member, postId, withMember)
}

export function takeVoteBack(tx: Tx, member: Member, postId: Id): Promise<PostView> {
  return changeVotes(tx, member, postId, withoutMember)
}

async function changeVotes(
  tx: Tx,
  member: Member,
  postId: Id,
  change: typeof withMember,
): Promise<PostView> {
  await lockLogs(tx, [member.community])
  const found = await postFor(tx, member, postId)
  if (!member.guidelinesAccepted) throw new Forbidden('guidelines.not-accepted')
  if (!isAnswer(found.topic, found.post)) throw new Conflict('post.no-answer')
  if (!canVote(member, found)) throw new Forbidden('post.own-answer')
  const votes = change(found.post.votes, member.member)
  if (votes === found.post.votes) return postShape.present(found.post)
  return changePost(tx, member.member, found, { votes })
}
