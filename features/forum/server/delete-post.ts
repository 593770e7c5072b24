import type { Member } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { now } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Forbidden } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import type { PostView } from '../contract.ts'
import { postFor } from './access.ts'
import { changePost } from './change-post.ts'
import { changeTopic } from './change-topic.ts'
import { countTopic } from './count-topic.ts'
import { forgetWords } from './forget-words.ts'
import { canDelete } from './policy.ts'
import { postShape } from './post-rows.ts'
import { storeLikeness } from './questions/likeness.ts'

/** Takes the words of a post away, here and in the log; its place and number stay. Deleting twice changes nothing. */
export async function deletePost(tx: Tx, member: Member, postId: Id): Promise<PostView> {
  const { community, member: by } = member
  await lockLogs(tx, [community])
  const found = await postFor(tx, member, postId)
  const { post, topic } = found
  if (post.deletedAt) return postShape.present(post)
  if (!canDelete(member, post)) throw new Forbidden('post.not-yours')
  await forgetWords(tx, community, [post])
  const deletion = {
    ...{ body: '', reactions: null, files: null, heading: null, votes: null },
    accepted: null,
    deletedAt: now(),
    deletedBy: post.author === by ? null : by,
  }
  const view = await changePost(tx, by, found, deletion, 'forum.post-deleted')
  if (post.number === 1) await storeLikeness(tx, community, [topic.id])
  const counted = await countTopic(tx, community, topic.id)
  const unanswered = topic.answer?.postId === postId ? { answer: null } : {}
  await changeTopic(tx, null, topic, { ...counted, ...unanswered })
  return view
}
