import { expect, test } from 'vitest'
import type { FollowedThread, MessageView } from '../contract.ts'
import {
  byImportance,
  type Reason,
  reasonFor,
  type Waiting,
  weightOf,
  weightOfThread,
} from './importance.ts'

const me = 'me'
let minute = 0

const said = (author: string, body: string, rest: Partial<MessageView> = {}): MessageView => ({
  id: `${author} ${++minute}`,
  channelId: 'c',
  author,
  at: `2026-11-24T10:${String(minute).padStart(2, '0')}:00.000000Z`,
  body,
  editedAt: null,
  deletedAt: null,
  ...rest,
})

const place = (news: MessageView[], rest: Partial<Waiting> = {}): Waiting => ({
  direct: false,
  news,
  reader: { member: me, blocked: ['blocked'] },
  authorOf: (id) => ({ mine: me, theirs: 'bob' })[id],
  follows: (id) => id === 'followed',
  isNewcomer: (member) => member === 'newcomer',
  ...rest,
})

test.each<[Reason, Waiting]>([
  ['call', place([said('bob', `<@${me}> look`), said('eve', 'later')])],
  ['call', place([said('ann', '<!channel> doors open')])],
  ['direct', place([said('bob', 'hi')], { direct: true })],
  ['answer', place([said('bob', 'because', { threadId: 'mine' })])],
  ['followed', place([said('bob', 'and', { threadId: 'followed' })])],
  ['talk', place([said('bob', 'and', { threadId: 'theirs' })])],
  ['waiting', place([said('bob', 'Which cone?')])],
  ['waiting', place([said('newcomer', 'Hello, I am new')])],
  ['talk', place([said('bob', 'Which cone?'), said('eve', 'Ten.')])],
  ['talk', place([said('bob', 'Which cone?', { thread: { count: 1, lastAt: '', authors: [] } })])],
  ['talk', place([said('blocked', `<@${me}> hey?`)])],
  ['talk', place([said('blocked', 'hey')], { direct: true })],
])('%s', (reason, waiting) => {
  expect(reasonFor(waiting)).toBe(reason)
})

test('by reason, then by how many spoke, then the newest', () => {
  const few = place([said('bob', 'a'), said('bob', 'b'), said('bob', 'c')])
  const many = place([said('bob', 'a'), said('eve', 'b')])
  const question = place([said('bob', 'Why?')])
  const called = place([said('bob', `<@${me}>`)])
  const newest = place([said('eve', 'a')])
  const order = byImportance(
    [few, many, question, called, newest].map((each) => ({ each, ...weightOf(each) })),
  )
  expect(order.map(({ each }) => each)).toEqual([called, question, many, newest, few])
})

test('a followed thread matters more to who began it, and stands before what is only talk', () => {
  const thread = (author: string): FollowedThread => ({
    ...said(author, 'Which cone?'),
    thread: { count: 2, lastAt: '2026-11-24T12:00:00.000000Z', authors: ['eve', me] },
    follow: { readAt: '', unread: 1 },
  })
  const [mine, theirs] = [weightOfThread(thread(me), me), weightOfThread(thread('bob'), me)]
  const talk = weightOf(place([said('bob', 'a'), said('eve', 'b'), said('ann', 'c')]))
  expect(mine).toEqual({ reason: 'answer', spoke: 1, last: '2026-11-24T12:00:00.000000Z' })
  expect(byImportance([talk, theirs, mine])).toEqual([mine, theirs, talk])
})
