import { afterEach, expect, test, vi } from 'vitest'
import type { Replica } from '#platform/web/replica/index.ts'
import { currentToasts } from '#platform/web/ui/toasts.ts'
import type { ChatSnapshot, FollowedThread } from '../contract.ts'
import { markCommunityRead, withReadsOf } from './mark-all.ts'
import { applyThreadReads, lastOf } from './threads-held.ts'

const thread = (id: string, minute: number, unread: number): FollowedThread => ({
  ...{ id, channelId: 'one', author: 'ann', body: id, editedAt: null, deletedAt: null },
  at: `2026-11-24T10:0${minute}:00.000000Z`,
  follow: { readAt: `2026-11-24T09:0${minute}:00.000000Z`, unread },
})

const state = (threads: FollowedThread[]): ChatSnapshot => ({
  ...{ channels: [], threads, otherThreads: [], folders: [], blocked: [] },
  can: { createChannel: false, moderate: false, callEverybody: false },
})

test('threads that were marked as read wait again as they did, with what came since', () => {
  const before = state([thread('a', 3, 2), thread('b', 2, 0), thread('c', 1, 99)])
  const reads = before.threads.map((each) => ({ threadId: each.id, at: lastOf(each) }))
  const read = applyThreadReads(before, reads)
  if (typeof read === 'symbol') throw new Error('stale')
  expect(read.threads.map(({ follow }) => follow.unread)).toEqual([0, 0, 0])
  const [a, b, c] = read.threads
  if (!(a && b && c)) throw new Error('missing')
  const since = {
    ...read,
    threads: [a, b, { ...c, follow: { ...c.follow, unread: 3 } }],
  }
  const back = withReadsOf(since, before)
  expect(back.threads.map(({ follow }) => follow.unread)).toEqual([2, 0, 100])
  expect(back.threads.map(({ follow }) => follow.readAt)).toEqual(
    [before.threads[0], b, before.threads[2]].map((each) => each?.follow.readAt),
  )
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** A community in which nothing is new but elsewhere, after all of it was marked as read. */
function markedElsewhere() {
  vi.useFakeTimers()
  vi.stubGlobal('document', new EventTarget())
  const marked = { tell: vi.fn(async () => {}), takeBack: vi.fn() }
  const markRead = vi.fn((_: Replica, __: readonly string[]) => marked)
  const newIn = () => ['told', 'told too'].map((id) => ({ id, pathIn: () => `/${id}` }))
  const replica = { community: 'kiln', read: () => state([]), update: () => {} }
  const words = { allMarked: 'All read', undo: 'Undo' }
  markCommunityRead(replica as unknown as Replica, words, () => {}, { newIn, markRead })
  expect(markRead.mock.calls[0]?.[1]).toEqual(['told', 'told too'])
  return { ...marked, undo: () => currentToasts().at(-1)?.action?.run() }
}

test('what is new elsewhere is read with it: here at once, and told once it is not taken back', () => {
  const { tell, takeBack } = markedElsewhere()
  expect(tell).not.toHaveBeenCalled()
  vi.advanceTimersByTime(60_000)
  document.dispatchEvent(new Event('visibilitychange'))
  expect(tell).toHaveBeenCalledTimes(1)
  expect(takeBack).not.toHaveBeenCalled()
})

test('what is taken back in time was never told', () => {
  const { tell, takeBack, undo } = markedElsewhere()
  undo()
  vi.advanceTimersByTime(60_000)
  expect(takeBack).toHaveBeenCalledTimes(1)
  expect(tell).not.toHaveBeenCalled()
})
