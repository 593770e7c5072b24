import { type ComponentType, createContext } from 'react'
import type { Replica } from '#platform/web/replica/index.ts'
import type { UnreadPlace } from './unread-places.ts'

/** Something that counts as read here, and not yet on the server. */
export interface Marked {
  tell(): Promise<unknown>
  takeBack(): void
}

/** What is new outside of chat, for keys and pages that go through all there is. The app hands it in, as chat knows none of it. */
export interface Elsewhere {
  newIn(replica: Replica): readonly UnreadPlace[]
  /** The same, kept up. A hook. */
  useNew(): readonly UnreadPlace[]
  markRead(replica: Replica, ids: readonly string[]): Marked
  /** What catching up shows of one of them. */
  Card: ComponentType<{ id: string; onOpen: () => void; onRead: () => void }>
}

const nothing: readonly UnreadPlace[] = []

export const ElsewhereContext = createContext<Elsewhere>({
  newIn: () => nothing,
  useNew: () => nothing,
  markRead: () => ({ tell: async () => {}, takeBack: () => {} }),
  Card: () => null,
})
