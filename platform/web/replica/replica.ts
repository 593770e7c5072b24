import type { Id } from '#lib/ids.ts'
import type { LogEntry } from '#platform/server/live/protocol.ts'
import { ApiProblem } from '../api/index.ts'
import type { Follower, Live } from '../live/index.ts'
import { createStore, type Store } from '../store/index.ts'
import { type AnySlice, type Slice, type Stale, stale, type Viewer } from './slice.ts'
import type { Storage } from './storage.ts'

export type Slices = Readonly<Record<string, unknown>>

/** A community at one seq of its log, as `GET /communities/{community}/snapshot` answers. */
export interface Snapshot {
  seq: number
  slices: Slices
}

export interface ReplicaState {
  /** `ended`: there is no access, or no longer. */
  status: 'opening' | 'ready' | 'ended'
  seq: number
  slices: Slices | undefined
  /** Members who are here now. */
  present: readonly Id[]
}

/** One community as this tab has it: opened from the device, advanced by the log. */
export interface Replica {
  readonly community: Id
  readonly state: Pick<Store<ReplicaState>, 'get' | 'watch'>
  /** The state of a slice; undefined before the first snapshot. */
  read<State>(slice: Slice<State>): State | undefined
  /** Changes a slice by what the server just answered, ahead of the entry that says the same. */
  update<State>(slice: Slice<State>, change: (state: State, viewer: Viewer) => State | Stale): void
  /** Hears every entry, just before the state that it leads to. */
  onEntry(heard: (entry: LogEntry) => void): () => void
  /** Hears that a snapshot was taken: what happened before it is in no entry that will be heard. */
  onSnapshot(heard: () => void): () => void
  onSignal(heard: (name: string, data: unknown) => void): () => void
  /** Keeps on the device what has not been kept yet. */
  keep(): Promise<void>
  close(): void
}

export interface ReplicaOptions {
  community: Id
  slices: readonly AnySlice[]
  viewerOf(slices: Slices): Viewer
  takeSnapshot(community: Id): Promise<Snapshot>
  live: Live
  storage: Storage
}

const keepAfter = 400
const retryAfter = 5_000

/** Opens a community at once from what the device has, and keeps it up with the log. */
export function openReplica(options: ReplicaOptions): Replica {
  const { community, live, storage, viewerOf } = options
  const slices: readonly Slice<unknown>[] = options.slices as readonly Slice<unknown>[]
  const shape = slices.map(({ name, version }) => `${name}:${version}`).join()
  const state = createStore<ReplicaState>({
    status: 'opening',
    seq: 0,
    slices: undefined,
    present: [],
  })
  const entryListeners = new Set<(entry: LogEntry) => void>()
  const snapshotListeners = new Set<() => void>()
  const signalListeners = new Set<(name: string, data: unknown) => void>()
  let taking: Promise<void> | undefined
  let keeping: ReturnType<typeof setTimeout> | undefined
  let retrying: ReturnType<typeof setTimeout> | undefined
  let closed = false

  const follower: Follower = {
    after: () => (taking || !state.get().slices ? undefined : state.get().seq),
    entries: takeEntries,
    stale: () => void refresh(),
    ended: end,
    present: (present) => state.set((last) => ({ ...last, present })),
    signal: takeSignal,
    resumed: () => void resume(),
  }
  const following = live.follow(community, follower)

  async function open(): Promise<void> {
    const kept = await storage.readReplica(community)
    if (closed) return
    if (kept?.shape !== shape) return refresh()
    state.set((last) => ({ ...last, status: 'ready', seq: kept.seq, slices: kept.slices }))
    following.subscribe()
    if (live.state.get() === 'live') await resume()
  }

  /** Takes a snapshot, and goes on from there. Entries that come meanwhile are replayed afterwards. */
  function refresh(): Promise<void> {
    taking ??= takeSnapshot().finally(() => {
      taking = undefined
      if (state.get().slices && state.get().status === 'ready') following.subscribe()
    })
    return taking
  }

  async function takeSnapshot(): Promise<void> {
    clearTimeout(retrying)
    try {
      const { seq, slices } = await options.takeSnapshot(community)
      if (closed) return
      state.set((last) => ({ ...last, status: 'ready', seq, slices }))
      for (const heard of snapshotListeners) heard()
      void keep()
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 404) end()
      else if (!closed) retrying = setTimeout(() => void refresh(), retryAfter)
    }
  }

  function takeEntries(from: number, to: number, entries: readonly LogEntry[]): void {
    const { seq, slices: before } = state.get()
    if (taking || !before || to <= seq) return
    if (from > seq + 1) return following.subscribe()
    const fresh = entries.filter((entry) => entry.seq > seq)
    let after: Slices | Stale = before
    for (const entry of fresh) {
      const viewer = viewerOf(after)
      after = applyToAll(slices, after, (slice, part) => slice.apply(part, entry, viewer))
      if (after === stale) return void refresh()
    }
    const advanced = after
    for (const entry of fresh) for (const heard of entryListeners) heard(entry)
    state.set((last) => ({ ...last, seq: to, slices: advanced }))
    keepSoon()
  }

  function takeSignal(name: string, data: unknown): void {
    changeAll((slice, part, viewer) => slice.hear?.(part, { name, data }, viewer) ?? part)
    for (const heard of signalListeners) heard(name, data)
  }

  async function resume(): Promise<void> {
    await Promise.all(
      slices.map(async (resumed) => {
        const change = await resumed.resume?.(community).catch(() => undefined)
        if (change && !closed)
          changeAll((slice, part, viewer) => (slice === resumed ? change(part, viewer) : part))
      }),
    )
  }

  function changeAll(
    change: (slice: Slice<unknown>, part: unknown, viewer: Viewer) => unknown | Stale,
  ): void {
    const before = state.get().slices
    if (!before) return
    const viewer = viewerOf(before)
    const after = applyToAll(slices, before, (slice, part) => change(slice, part, viewer))
    if (after === stale) return void refresh()
    if (after === before) return
    state.set((last) => ({ ...last, slices: after }))
    keepSoon()
  }

  function end(): void {
    following.stop()
    clearTimeout(keeping)
    state.set((last) => ({ ...last, status: 'ended', slices: undefined, present: [] }))
    void storage.dropReplica(community)
  }

  function keepSoon(): void {
    keeping ??= setTimeout(() => void keep(), keepAfter)
  }

  async function keep(): Promise<void> {
    clearTimeout(keeping)
    keeping = undefined
    const { seq, slices: current } = state.get()
    if (current) await storage.keepReplica({ community, seq, shape, slices: current })
  }

  void open()

  return {
    community,
    state,
    read: (slice) => partOf(state.get().slices, slice),
    update: (updated, change) =>
      changeAll((slice, part, viewer) =>
        slice.name === updated.name ? change(part as never, viewer) : part,
      ),
    onEntry: (heard) => {
      entryListeners.add(heard)
      return () => entryListeners.delete(heard)
    },
    onSnapshot: (heard) => {
      snapshotListeners.add(heard)
      return () => snapshotListeners.delete(heard)
    },
    onSignal: (heard) => {
      signalListeners.add(heard)
      return () => signalListeners.delete(heard)
    },
    keep,
    close() {
      closed = true
      following.stop()
      clearTimeout(keeping)
      clearTimeout(retrying)
    },
  }
}

/** The state of one slice in many. */
export function partOf<State>(
  slices: Slices | undefined,
  { name }: Slice<State>,
): State | undefined {
  return slices?.[name] as State | undefined
}

/** Every slice changed by `change`; the very same object when none was. */
function applyToAll(
  slices: readonly Slice<unknown>[],
  before: Slices,
  change: (slice: Slice<unknown>, part: unknown) => unknown | Stale,
): Slices | Stale {
  let after = before
  for (const slice of slices) {
    const part = before[slice.name]
    const changed = change(slice, part)
    if (changed === stale) return stale
    if (!Object.is(changed, part)) after = { ...after, [slice.name]: changed }
  }
  return after
}
