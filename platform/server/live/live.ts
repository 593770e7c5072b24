import type { Id } from '#lib/ids.ts'
import type { Bus } from '../bus/bus.ts'
import type { Audience } from '../log/audience.ts'

/** What features may say to those who are connected now, on every node. Nothing of it is stored. */
export interface Live {
  /** Sends something passing, as typing, to those in a community whom the audience names. */
  signal(community: Id, audience: Audience, name: string, data: unknown): void
  /** Closes the sockets of sessions that ended. */
  endSessions(sessions: readonly Id[]): void
}

/** Speaks over a bus. */
export function liveOver(bus: Bus): Live {
  return {
    signal: (community, audience, name, data) =>
      bus.publish({ type: 'signal', community, audience, name, data }),
    endSessions: (sessions) => bus.publish({ type: 'sessions-ended', sessions: [...sessions] }),
  }
}
