import { expect, test } from 'vitest'
import type { ChatSnapshot, FollowedThread } from '../contract.ts'
import { withReadsOf } from './mark-all.ts'
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
