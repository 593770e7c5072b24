import { telling, wishIn } from '#features/chat/web/index.ts'
import type { Live } from '#platform/web/live/index.ts'
import type { Parcel, Sender } from '#platform/web/replica/index.ts'
import { createStore } from '#platform/web/store/index.ts'
import type { PostView, TopicView, WriteReplyCall } from '../contract.ts'
import { api } from './api.ts'

/** The kind of parcel a reply is while it is under way. */
export const replyParcel = 'forum.reply'

/** A reply on its way. */
export interface Outgoing {
  topicId: string
  body: string
  replyTo?: number | undefined
}

/** The last post of which an answer of the server came back, for who shows its topic. */
export const sent = createStore<PostView | undefined>(undefined)

/** Sends replies by the socket, or over HTTP where sockets do not get through. */
export function replySender(live: Live): Sender {
  return async (parcel) => {
    const { id, community } = parcel
    const { topicId, ...said } = outgoing(parcel)
    const input: WriteReplyCall = { community, topicId, id, ...said }
    const post =
      live.state.get() === 'live'
        ? ((await live.call('forum.write-reply', input)) as PostView)
        : await api.post('/communities/{community}/topics/{topicId}/posts', {
            params: { community, topicId },
            body: { id, ...said },
          })
    sent.set(post)
  }
}

/** The kind of parcel that a word on a question or an answer is while it is under way. */
export const questionParcel = 'forum.question'

/** The kind of parcel that a reaction to a post is. */
export const postReactionParcel = 'forum.reaction'

/** Puts reactions on posts, or takes them back. */
export function postReactionSender(): Sender {
  return telling(async (parcel) => {
    const wish = wishIn(parcel, postReactionParcel)
    if (!wish) return
    const { on: postId, emoji, there } = wish
    const path = '/communities/{community}/posts/{postId}/reactions/{emoji}'
    const options = { params: { community: parcel.community, postId, emoji } }
    sent.set(await (there ? api.put(path, options) : api.delete(path, options)))
  })
}

/** The last topic of which an answer of the server came back, for who shows it. */
export const sentTopic = createStore<TopicView | undefined>(undefined)

export function outgoing(parcel: Parcel): Outgoing {
  return parcel.input as Outgoing
}
