import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { changePost } from '../change-post.ts'
import { type Post, postShape } from '../post-rows.ts'
import type { Topic, TopicChange } from '../topic-rows.ts'

/** Takes the mark off the accepted answer, if there is one. What that changes on the topic is for the caller to store. */
export async function unmarkAnswer(tx: Tx, by: Id | null, topic: Topic): Promise<TopicChange> {
  if (!topic.answer) return {}
  const [post] = await tx.prepared<Post>(
    'forum-accepted-post',
    `select ${postShape.columns} from forum_post p where p.community_id = $1 and p.id = $2 and p.accepted is not null`,
    [topic.community, topic.answer.postId],
  )
  if (post) await changePost(tx, by, { post, topic }, { accepted: null })
  return { answer: null }
}
