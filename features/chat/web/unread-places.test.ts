import { expect, test } from 'vitest'
import type { ChannelSnapshot, ChatSnapshot, FollowedThread } from '../contract.ts'
import { plainPreference } from '../plain-preference.ts'
import { nextOf, orderOf, unreadPlaces } from './unread-places.ts'

const at = '2026-11-24T10:00:00.000000Z'

const channel = (id: string, unread: number, muted = false): ChannelSnapshot => ({
  channel: {
    ...{ id, name: id, topic: '', description: '', kind: 'open', threads: 'free', people: null },
    ...{ createdAt: at, createdBy: null, archivedAt: null },
  },
  ...{ messages: [], more: false, readAt: at, unread, preference: { ...plainPreference, muted } },
})

const thread = (id: string, unread: number, channelId = 'general'): FollowedThread => ({
  ...{ id, channelId, author: 'ann', at, body: id, editedAt: null, deletedAt: null },
  follow: { readAt: at, unread },
})

const state: ChatSnapshot = {
  channels: [channel('general', 0), channel('glazes', 2), channel('noise', 9, true)],
  threads: [thread('kiln', 1), thread('read', 0), thread('gone', 1, 'elsewhere')],
  ...{ otherThreads: [], folders: [], blocked: [] },
  can: { createChannel: false, moderate: false, callEverybody: false },
}

test('threads in which something waits are gone through before channels, and what is muted is passed over', () => {
  expect(unreadPlaces(state).map((place) => place.pathIn('kiln-circle'))).toEqual([
    '/c/kiln-circle/chat/general?thread=kiln',
    '/c/kiln-circle/chat/glazes',
  ])
})

test('from a thread one goes on to the next place, and round', () => {
  const from = (shown: string, step: 1 | -1 = 1) =>
    nextOf(unreadPlaces(state), orderOf(state), shown, step)?.id
  expect(['kiln', 'read', 'glazes', 'general'].map((shown) => from(shown))).toEqual([
    'glazes',
    'glazes',
    'kiln',
    'glazes',
  ])
  expect(from('glazes', -1)).toBe('kiln')
})
