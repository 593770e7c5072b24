import { createContext, use } from 'react'
import type { Id } from '#lib/ids.ts'
import type { Live } from '../live/index.ts'
import { type Store, useStore } from '../store/index.ts'
import type { Outbox } from './outbox.ts'
import { partOf, type Replica, type ReplicaState } from './replica.ts'
import type { Slice } from './slice.ts'
import type { Storage } from './storage.ts'

/** What one signed-in person has on this device and the line that keeps it up. */
export interface Desk {
  live: Live
  outbox: Outbox
  /** What pages showed last. */
  views: Pick<Storage, 'readView' | 'keepView'>
  /** The replicas of my communities, in the order of the rail. */
  replicas: Pick<Store<ReadonlyMap<Id, Replica>>, 'get' | 'watch'>
}

export const DeskContext = createContext<Desk | undefined>(undefined)

/** The replica of the community that is shown; everything below renders from it. */
export const ReplicaContext = createContext<Replica | undefined>(undefined)

export function useDesk(): Desk {
  const desk = use(DeskContext)
  if (!desk) throw new Error('useDesk needs a DeskContext above it')
  return desk
}

export function useReplica(): Replica {
  const replica = use(ReplicaContext)
  if (!replica) throw new Error('useReplica needs a ReplicaContext above it')
  return replica
}

/** A part of a slice of the community shown, which is known to be ready. */
export function useSlice<State, Part = State>(
  slice: Slice<State>,
  select?: (state: State) => Part,
  same?: (a: Part, b: Part) => boolean,
): Part {
  return useStore(useReplica().state, (all) => selected(all, slice, select), same)
}

/** The members here now in the community shown. */
export function usePresent(): readonly Id[] {
  return useStore(useReplica().state, presentIn)
}

const presentIn = ({ present }: ReplicaState) => present

function selected<State, Part>(
  { slices }: ReplicaState,
  slice: Slice<State>,
  select: (state: State) => Part = (state) => state as unknown as Part,
): Part {
  const part = partOf(slices, slice)
  if (part === undefined) throw new Error(`The replica has no ${slice.name} yet`)
  return select(part)
}
