import { expect, test } from 'vitest'
import type { OwnSnapshot, TopicView } from '../../contract.ts'
import { isUnread, newPosts, unreadIn, wishOf } from './unread.ts'

const at = (hour: number) => `2026-11-24T${hour}:00:00.000000Z`
const topic = (id: string, more: Partial<TopicView> = {}): TopicView => ({
  ...{ id, categoryId: 'general', kind: 'discussion', title: id, tags: [], author: 'bob' },
  ...{
    at: at(10),
    audience: ['members'],
    replies: 3,
    lastNumber: 4,
    lastAt: at(12),
    people: ['bob'],
  },
  ...more,
})
const nothing: OwnSnapshot = { reads: {}, topics: {}, categories: {} }
const eve = { member: 'eve', joinedAt: at(11) }

test.each([
  ['was never opened', nothing, {}, true],
  ['was last written in before one came', nothing, { lastAt: at(10) }, false],
  ['was read to its end', { ...nothing, reads: { a: 4 } }, {}, false],
  ['was read, but not the last of it', { ...nothing, reads: { a: 3 } }, {}, true],
  ['one wrote in last', { ...nothing, reads: { a: 3 } }, { people: ['eve', 'bob'] }, false],
  ['is muted', { ...nothing, topics: { a: 'mute' } } as const, {}, false],
  ['is of a muted category', { ...nothing, categories: { general: 'mute' } } as const, {}, false],
  [
    'is followed in a muted category',
    { ...nothing, topics: { a: 'follow' }, categories: { general: 'mute' } } as const,
    ...[{}, true],
  ],
] as const)('a topic that %s', (_, own, more, unread) => {
  const people = 'people' in more ? [...more.people] : ['bob']
  expect(isUnread(own, topic('a', { ...more, people }), eve)).toBe(unread)
})

test('what is new is counted in topics, and those one follows apart', () => {
  const own: OwnSnapshot = { ...nothing, topics: { a: 'follow', c: 'mute' }, reads: { b: 4 } }
  const forum = {
    ...{ categories: [], more: false, can: { moderate: false, manage: false } },
    ...{ asks: [], asking: 'usual' as const },
    topics: ['a', 'b', 'c', 'd'].map((id) => topic(id)),
  }
  expect(unreadIn(forum, own, eve)).toEqual({ all: 2, followed: 1 })
  expect(newPosts(own, topic('b', { lastNumber: 6 }))).toBe(2)
  expect(wishOf(own, topic('d'))).toBeUndefined()
})
