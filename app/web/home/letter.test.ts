import { expect, test } from 'vitest'
import type { ChannelSnapshot, MessageView } from '#features/chat/contract.ts'
import { plainPreference } from '#features/chat/plain-preference.ts'
import type { CommunitySnapshot, MemberView } from '#features/communities/contract.ts'
import { day, hour, type Instant, instantOf, plus } from '#lib/time.ts'
import { letterOf } from './letter.ts'

const now = instantOf(Date.UTC(2026, 10, 23, 18))
const ago = (span: number): Instant => plus(now, -span)
const [me, hana, sunniva] = [
  member('me', 300 * day),
  member('hana', 300 * day),
  member('sunniva', 2 * day),
]

test('first words that nobody answered wait; once somebody spoke, they do not', () => {
  const hello = message('sunniva', 5 * hour)
  const waits = read([hello])
  expect(waits.waiting.map(({ author, message: { id } }) => [author.id, id])).toEqual([
    ['sunniva', hello.id],
  ])
  expect(read([hello, message('sunniva', 4 * hour)]).waiting).toHaveLength(1)
  expect(read([hello, message('hana', 4 * hour)]).waiting).toEqual([])
})

test('who has been here for long is no newcomer, and what goes further back than is known is not called first', () => {
  expect(read([message('hana', 5 * hour)]).waiting).toEqual([])
  const recent = message('sunniva', hour)
  expect(read([recent], { more: true }).waiting).toEqual([])
  expect(read([message('hana', 9 * day), recent], { more: true }).waiting).toHaveLength(1)
})

test('news tell how many and who spoke, the last first; deleted words and my own are no news', () => {
  const messages = [
    message('hana', 5 * hour),
    message('sunniva', 4 * hour),
    { ...message('hana', 3 * hour), deletedAt: now },
    message('me', 2 * hour),
  ]
  const letter = read(messages, { unread: 2, readAt: ago(6 * hour) })
  expect(letter.news).toHaveLength(1)
  expect(letter.news[0]?.speakers.map(({ id }) => id)).toEqual(['sunniva', 'hana'])
  expect(letter.news[0]?.last).toBe(messages[1])
  expect(letter.since).toBe(ago(6 * hour))
  expect(read(messages).news).toEqual([])
})

test('it knows who is new, who is here, and whether anybody is', () => {
  const letter = read([], {}, ['me', 'hana'])
  expect(letter.newcomers.map(({ id }) => id)).toEqual(['sunniva'])
  expect(letter.here.map(({ id }) => id)).toEqual(['hana'])
  expect([letter.silent, letter.alone]).toEqual([true, false])
})

function read(
  messages: readonly MessageView[],
  channel: Partial<ChannelSnapshot> = {},
  present: readonly string[] = [],
) {
  const snapshot: ChannelSnapshot = {
    channel: {
      id: 'general',
      name: 'general',
      topic: '',
      description: '',
      kind: 'open',
      threads: 'free',
      people: null,
      createdBy: null,
      createdAt: ago(300 * day),
      archivedAt: null,
    },
    messages: [...messages],
    more: false,
    readAt: now,
    unread: 0,
    preference: plainPreference,
    ...channel,
  }
  const chat = {
    channels: [snapshot],
    threads: [],
    otherThreads: [],
    folders: [],
    blocked: [],
    can: { createChannel: false, moderate: false, callEverybody: false },
  }
  const community = {
    members: [me, hana, sunniva],
    me: { member: 'me' },
  } as unknown as CommunitySnapshot
  return letterOf({ community, chat, present, now })
}

function member(id: string, since: number): MemberView {
  return {
    id,
    name: id,
    image: null,
    headline: '',
    about: '',
    pronouns: '',
    timeZone: 'UTC',
    role: 'member',
    state: 'active',
    invitedBy: null,
    joinedAt: ago(since),
  }
}

function message(author: string, span: number): MessageView {
  const at = ago(span)
  return {
    id: `${author} ${at}`,
    channelId: 'general',
    author,
    at,
    body: 'hi',
    editedAt: null,
    deletedAt: null,
  }
}
