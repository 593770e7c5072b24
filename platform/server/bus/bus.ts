import type { Id } from '#lib/ids.ts'
import type { LogAppended } from '../log/append.ts'
import type { Audience } from '../log/audience.ts'

/** Entries that were committed. May be lost (a crash, a network): readers keep a cursor and fetch what they miss. */
export interface EntriesMessage {
  type: 'entries'
  appended: LogAppended
}

/** Something passing that is never stored, as typing; for those in a community whom the audience names. */
export interface SignalMessage {
  type: 'signal'
  community: Id
  audience: Audience
  name: string
  data: unknown
}

/** Who has a socket to one node. Repeated, so that a node that died is forgotten. */
export interface PresenceMessage {
  type: 'presence'
  node: Id
  community: Id
  members: Id[]
}

/** Sessions that ended: their sockets close. */
export interface SessionsEndedMessage {
  type: 'sessions-ended'
  sessions: Id[]
}

export type BusMessage = EntriesMessage | SignalMessage | PresenceMessage | SessionsEndedMessage

/** Carries messages to every node, this one included, each in the order it was published. */
export interface Bus {
  publish(message: BusMessage): void
  subscribe(listen: (message: BusMessage) => void): void
  [Symbol.asyncDispose](): Promise<void>
}
