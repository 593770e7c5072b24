import type { Id } from '#lib/ids.ts'
import type { LogEntry } from '#platform/server/live/protocol.ts'

/** Entries alone can't tell what is so now: a snapshot has to be taken. */
export const stale = Symbol('stale')
export type Stale = typeof stale

/** For whose eyes a replica is. */
export interface Viewer {
  /** Their member id in this community. */
  member: Id
  /** Since when; what came before counts as read. */
  joinedAt: string
}

/** How the browser keeps one feature's part of a community. Everything here is pure; a state is never changed in place. */
export interface Slice<State> {
  /** Its name in the snapshot. */
  readonly name: string
  /** Raised when the shape of the state changes; what browsers hold of another shape is thrown away. */
  readonly version: number
  /** The state after an entry of the log; entries of other features leave it as it is. */
  apply(state: State, entry: LogEntry, viewer: Viewer): State | Stale
  /** The state after something passing that concerns it, such as what was read on another device. */
  hear?(state: State, signal: { name: string; data: unknown }, viewer: Viewer): State | Stale
  /** Asks, after the line was down, for what passed meanwhile and is in no entry. */
  resume?(community: Id): Promise<(state: State, viewer: Viewer) => State | Stale>
}

/** A slice of whatever state, as the replica holds many. */
export type AnySlice = Pick<Slice<unknown>, 'name' | 'version'>

/** Declares a slice with its state's type checked. */
export function slice<State>(described: Slice<State>): Slice<State> {
  return described
}
