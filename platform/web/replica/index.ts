export {
  type Desk,
  DeskContext,
  ReplicaContext,
  useDesk,
  usePresent,
  useReplica,
  useSlice,
} from './context.ts'
export { keptUp } from './kept-up.ts'
export { lateSender, type Outbox, openOutbox, type Parcel, type Sender } from './outbox.ts'
export {
  openReplica,
  partOf,
  type Replica,
  type ReplicaState,
  type Slices,
  type Snapshot,
} from './replica.ts'
export { type Slice, type Stale, slice, stale, type Viewer } from './slice.ts'
export { openStorage, type Storage, wipeOthers, wipeStorage } from './storage.ts'
