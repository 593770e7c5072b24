import type { Id } from '#lib/ids.ts'
import type { Replica, Sender } from '#platform/web/replica/index.ts'
import { api } from '../api.ts'
import { applyReply, chatSlice } from '../replica.ts'
import { telling } from '../telling.ts'
import { wishIn } from './wishes.ts'

const path = '/communities/{community}/messages/{messageId}/reactions/{emoji}'

/** Puts reactions on messages, or takes them back. */
export function reactionSender(replicaOf: (community: Id) => Replica | undefined): Sender {
  return telling(async (parcel) => {
    const wish = wishIn(parcel)
    if (!wish) return
    const { community } = parcel
    const { on: messageId, emoji, there } = wish
    const options = { params: { community, messageId, emoji } }
    const message = await (there ? api.put(path, options) : api.delete(path, options))
    replicaOf(community)?.update(chatSlice, (state, viewer) => applyReply(state, message, viewer))
  })
}
