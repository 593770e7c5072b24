import { telling } from '#features/chat/web/index.ts'
import type { Sender } from '#platform/web/replica/index.ts'
import { api } from '../api.ts'
import { sent, sentTopic } from '../sending.ts'
import { wishIn } from './wishes.ts'

/** Says that an answer helped, that one has a question too, or which answer it is; or takes it back. */
export const sendWish: Sender = telling(async (parcel) => {
  const wish = wishIn(parcel)
  if (!wish) return
  const { community } = parcel
  if (wish.of === 'vote') {
    const path = '/communities/{community}/posts/{postId}/vote'
    const options = { params: { community, postId: wish.postId } }
    return sent.set(await (wish.there ? api.put(path, options) : api.delete(path, options)))
  }
  const params = { community, topicId: wish.topicId }
  if (wish.of === 'same') {
    const path = '/communities/{community}/topics/{topicId}/same'
    const topic = await (wish.there ? api.put(path, { params }) : api.delete(path, { params }))
    return sentTopic.set(topic)
  }
  const path = '/communities/{community}/topics/{topicId}/answer'
  const body = wish.post && { postId: wish.post.id }
  sentTopic.set(await (body ? api.put(path, { params, body }) : api.delete(path, { params })))
})
