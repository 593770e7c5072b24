import { telling } from '#features/chat/web/index.ts'
import type { Id } from '#lib/ids.ts'
import { ApiProblem } from '#platform/web/api/index.ts'
import type { Replica, Sender } from '#platform/web/replica/index.ts'
import { api } from './api.ts'
import { savedSlice, withItem, withoutItem } from './replica.ts'
import { wishIn } from './wishes.ts'

const path = '/communities/{community}/saved/{itemId}'

/** Has the server keep what one wants to keep. */
export function savedSender(replicaOf: (community: Id) => Replica | undefined): Sender {
  return telling(async (parcel) => {
    const wish = wishIn(parcel)
    if (!wish) return
    const { community } = parcel
    const { itemId, kind } = wish.subject
    const params = { community, itemId }
    const replica = replicaOf(community)
    if (wish.verb === 'remove') {
      await api.delete(path, { params }).catch(ignoreMissing)
      return replica?.update(savedSlice, (state) => withoutItem(state, itemId))
    }
    const { done: _, ...change } = wish.change
    const item = await (wish.verb === 'save'
      ? api.put(path, { params, body: { kind, ...change } })
      : api.patch(path, { params, body: wish.change }))
    replica?.update(savedSlice, (state) => withItem(state, item))
  })
}

/** Sent a second time, or removed on another device meanwhile. */
function ignoreMissing(error: unknown): void {
  if (!(error instanceof ApiProblem && error.status === 404)) throw error
}
