import { type Stale, stale, type Viewer } from '#platform/web/replica/index.ts'
import type {
  ChatSnapshot,
  FollowedThread,
  MessageView,
  ThreadLeftView,
  ThreadReadView,
} from '../contract.ts'
import { mostUnread, threadsHeld } from '../limits.ts'

type Threads = Pick<ChatSnapshot, 'threads' | 'otherThreads'>

/** When a thread was last answered, else begun: followed ones stand in this order, the last first. */
export function lastOf({ thread, at }: MessageView): string {
  return thread?.lastAt ?? at
}

/** Takes a message as it is now, where it began a thread that the viewer follows. */
export function withRoot<State extends Threads>(state: State, root: MessageView): State | Stale {
  const held = state.threads.find(({ id }) => id === root.id)
  if (!held) return state
  // Whether another comes before it now cannot be known of those that are not held.
  if (lastOf(root) < lastOf(held) && state.otherThreads.length > 0) return stale
  return arranged(state, instead(state.threads, { ...root, follow: held.follow }))
}

/** Counts an answer that was posted, or takes one back that was deleted. */
export function countAnswer<State extends Threads>(
  state: State,
  { threadId, author, at }: MessageView,
  change: 'posted' | 'deleted',
  { member }: Viewer,
): State | Stale {
  const held = state.threads.find(({ id }) => id === threadId)
  if (!held) {
    const other = threadId !== undefined && state.otherThreads.includes(threadId)
    return other && change === 'posted' ? stale : state
  }
  const { readAt, unread } = held.follow
  if (author === member || at <= readAt) return state
  if (change === 'deleted' && unread >= mostUnread) return stale
  const after = change === 'posted' ? Math.min(unread + 1, mostUnread) : unread - 1
  return {
    ...state,
    threads: instead(state.threads, { ...held, follow: { readAt, unread: after } }),
  }
}

export function withFollowed<State extends Threads>(state: State, thread: FollowedThread): State {
  const others = state.otherThreads.filter((id) => id !== thread.id)
  const threads = state.threads.filter(({ id }) => id !== thread.id)
  return arranged({ ...state, otherThreads: others }, [...threads, thread])
}

export function withoutThread<State extends Threads>(
  state: State,
  { threadId }: ThreadLeftView,
): State | Stale {
  const others = state.otherThreads.filter((id) => id !== threadId)
  if (others.length < state.otherThreads.length) return { ...state, otherThreads: others }
  const threads = state.threads.filter(({ id }) => id !== threadId)
  if (threads.length === state.threads.length) return state
  // Another one takes its place.
  return others.length > 0 ? stale : { ...state, threads }
}

/** Moves how far the viewer has read in a thread, never back. */
export function applyThreadRead<State extends Threads>(
  state: State,
  { threadId, at }: ThreadReadView,
): State | Stale {
  const held = state.threads.find(({ id }) => id === threadId)
  if (!held || at <= held.follow.readAt) return state
  // How many of several wait behind the new mark cannot be counted here.
  if (at < lastOf(held) && held.follow.unread > 0) return stale
  const follow = { readAt: at, unread: 0 }
  return arranged(state, instead(state.threads, { ...held, follow }))
}

export function applyThreadReads<State extends Threads>(
  state: State,
  reads: readonly ThreadReadView[],
): State | Stale {
  let after = state
  for (const read of reads) {
    const next = applyThreadRead(after, read)
    if (next === stale) return stale
    after = next
  }
  return after
}

function instead(threads: readonly FollowedThread[], thread: FollowedThread): FollowedThread[] {
  return threads.map((each) => (each.id === thread.id ? thread : each))
}

/** In order, and none more than a snapshot would hold. */
function arranged<State extends Threads>(state: State, threads: readonly FollowedThread[]): State {
  const inOrder = threads.toSorted(byLast)
  const isHeld = ({ follow }: FollowedThread, place: number) =>
    place < threadsHeld || follow.unread > 0
  const left = inOrder.filter((thread, place) => !isHeld(thread, place)).map(({ id }) => id)
  const others = left.length > 0 ? [...state.otherThreads, ...left].sort() : state.otherThreads
  return { ...state, threads: inOrder.filter(isHeld), otherThreads: others }
}

function byLast(a: FollowedThread, b: FollowedThread): number {
  const [one, other] = [`${lastOf(a)} ${a.id}`, `${lastOf(b)} ${b.id}`]
  return one > other ? -1 : 1
}

/** How many answers wait in all threads that the viewer follows. */
export function unreadInThreads({ threads }: Pick<Threads, 'threads'>): number {
  return threads.reduce((sum, { follow }) => sum + follow.unread, 0)
}

/** Those in which something waits first; of each kind the last answered first. */
export function waitingFirst(threads: readonly FollowedThread[]): readonly FollowedThread[] {
  return threads.toSorted((a, b) => Number(b.follow.unread > 0) - Number(a.follow.unread > 0))
}
