/**
 * The live protocol, as text frames of JSON. A frame from the server is an array of `ServerMessage`; a frame from a
 * client is one `ClientMessage`. Types only: shared by the gateway and the browser.
 */
import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'

/** An entry of a community's log as a client gets it. */
export interface LogEntry<Data = unknown> {
  seq: number
  at: Instant
  by: Id | null
  kind: string
  data: Data
}

export type ClientMessage =
  /** Deliver a community from after this seq: what a first tab, a reconnect and a gap have in common. */
  | { type: 'subscribe'; community: Id; after: number }
  | { type: 'unsubscribe'; community: Id }
  /** Ask for something by name; the answer carries the same `ref`. */
  | { type: 'call'; ref: number; name: string; input: unknown }

export type ServerMessage =
  /** What the viewer may see of the entries after `from - 1` up to and with `to`. Apply it if your cursor is at least `from - 1`. */
  | { type: 'entries'; community: Id; from: number; to: number; entries: LogEntry[] }
  /** Your cursor is too far behind, or what you may see has changed: take a snapshot and subscribe after its seq. */
  | { type: 'stale'; community: Id }
  /** You have no access, or no longer: there is no telling which, nor whether the community exists. */
  | { type: 'ended'; community: Id }
  /** Who of the community is here now. */
  | { type: 'present'; community: Id; members: Id[] }
  /** Something passing, as typing. */
  | { type: 'signal'; community: Id; name: string; data: unknown }
  | { type: 'reply'; ref: number; ok?: unknown; problem?: unknown }

/** Why the server closes a socket. */
export const closeCodes = {
  /** The server stops; come back. */
  goingAway: 1001,
  /** A frame that is not ours. */
  notOurs: 1007,
  tooLarge: 1009,
  /** Something broke here; come back with your cursor. */
  failed: 1011,
  /** The session ended: sign in again. */
  signedOut: 4401,
  /** Frames piled up unread: come back with your cursor. */
  tooSlow: 4408,
  tooMany: 4429,
} as const
