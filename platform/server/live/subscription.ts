import type { Id } from '#lib/ids.ts'
import type { Connection } from './connection.ts'
import type { Viewer } from './viewer.ts'

/** One socket's interest in one community. It is `live` while it has everything up to the room's cursor. */
export interface Subscription {
  readonly community: Id
  readonly connection: Connection
  viewer: Viewer | undefined
  cursor: number
  live: boolean
  /** Counts the catch-ups begun: an older one that is still waiting for the database gives way. */
  round: number
  ended: boolean
}

export function newSubscription(
  connection: Connection,
  community: Id,
  after: number,
): Subscription {
  return {
    community,
    connection,
    viewer: undefined,
    cursor: after,
    live: false,
    round: 0,
    ended: false,
  }
}
