import type { Replica } from '#platform/web/replica/index.ts'
import { api } from '../api.ts'
import { librarySlice, withoutRead, withRead } from '../replica.ts'

/** Announcements that count as read here, and not yet on the server. */
export interface Marked {
  tell(): Promise<unknown>
  takeBack(): void
}

/** Marks announcements as read here. */
export function markRead(replica: Replica, ids: readonly string[]): Marked {
  replica.update(librarySlice, (state) => withRead(state, ids))
  return {
    tell: () =>
      api.put('/communities/{community}/announcement-reads', {
        params: { community: replica.community },
        body: { read: [...ids] },
      }),
    takeBack: () => replica.update(librarySlice, (state) => withoutRead(state, ids)),
  }
}
