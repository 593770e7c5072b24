import { describe, expect, test } from 'vitest'
import { hour, type Instant, instantFrom, plus } from '#lib/time.ts'
import type { MessageView, ThreadPolicy } from '../../contract.ts'
import type { StreamRow } from '../rows.ts'
import { goesTo } from '../sending.ts'
import { waitingFirst } from '../threads-held.ts'
import type { Closed } from '../use-channel.ts'
import { answeringIn } from './answering.ts'
import { policiesOf } from './policy-field.tsx'
import { threadRows } from './thread-rows.ts'
import { wordsOf } from './words-of.ts'

const closedFor = (threads: ThreadPolicy, closed: Closed, accepted = true) =>
  answeringIn({ threads }, closed, accepted)

describe('answering', () => {
  test.each<[ThreadPolicy, boolean]>([
    ['free', true],
    ['solved', true],
    ['threads', false],
    ['questions', true],
  ])('where one may post and threads are %s, an answer in the channel too: %s', (policy, also) => {
    expect(closedFor(policy, undefined)).toEqual({ closed: undefined, inChannel: also })
  })

  test('where leads post and others ask, one answers in threads alone, once the guidelines are accepted', () => {
    expect(closedFor('questions', 'questions')).toEqual({ closed: undefined, inChannel: false })
    expect(closedFor('questions', 'questions', false).closed).toBe('guidelines')
  })

  test('what closes a channel closes its threads', () => {
    expect(closedFor('free', 'archived')).toEqual({ closed: 'archived', inChannel: false })
    expect(closedFor('off', 'announcements').closed).toBe('announcements')
    expect(closedFor('off', undefined).closed).toBe('threads-off')
  })

  test('announcements are asked about, or not', () => {
    expect(policiesOf('announcements')).toEqual(['questions', 'off'])
    expect(policiesOf('open')).toContain('free')
  })
})

test('an answer under way stands in its thread, and in the channel only if it is sent there', () => {
  const said = { channelId: 'one', body: 'hello' }
  expect(goesTo(said, 'one')).toBe(true)
  expect(goesTo(said, 'two')).toBe(false)
  expect(goesTo({ ...said, threadId: 'root' }, 'one')).toBe(false)
  expect(goesTo({ ...said, threadId: 'root', inChannel: true }, 'one')).toBe(true)
})

describe('the lines of a thread', () => {
  const at = '2026-11-24T10:00:00.000000Z'
  const message = (id: string, more = {}): MessageView => ({
    id,
    channelId: 'one',
    author: 'ann',
    at,
    body: id,
    editedAt: null,
    deletedAt: null,
    ...more,
  })
  const root = message('root', { thread: { count: 1, lastAt: at, authors: ['bob'] } })
  const line: StreamRow = {
    kind: 'message',
    key: 'a',
    message: message('a', { threadId: 'root' }),
    grouped: false,
  }

  const start: StreamRow = { kind: 'start', key: 'start', empty: false }
  const utcDay = (at: Instant) => at.slice(0, 10)

  test('begin with what was answered', () => {
    const rows = threadRows(root, [start, line], utcDay)
    expect(rows.map(({ key }) => key)).toEqual(['root', 'answers', 'a'])
  })

  test('name the day of the first answer where it is another one for the reader', () => {
    const late = instantFrom('2026-11-24T23:30:00.000000Z')
    const early = instantFrom('2026-11-25T00:30:00.000000Z')
    const rows: StreamRow[] = [start, { kind: 'day', key: 'day a', at: early }, line]
    const keys = (dayOf: typeof utcDay) =>
      threadRows({ ...root, at: late }, rows, dayOf).map(({ key }) => key)
    expect(keys(utcDay)).toEqual(['root', 'answers', 'day a', 'a'])
    expect(keys((at) => utcDay(plus(at, hour)))).toEqual(['root', 'answers', 'a']) // an hour east it is one day
  })

  test('are the answers alone where earlier ones are still to come', () => {
    expect(threadRows(root, [line], utcDay)).toEqual([line])
  })

  test('threads in which something waits come first', () => {
    const followed = (id: string, unread: number) => ({
      ...message(id),
      follow: { readAt: at, unread },
    })
    const threads = [followed('a', 0), followed('b', 2), followed('c', 0), followed('d', 1)]
    expect(waitingFirst(threads).map(({ id }) => id)).toEqual(['b', 'd', 'a', 'c'])
  })
})

test.each([
  ['**Bold** and `code`', 'Bold and code'],
  ['See [the kiln](https://kiln.example)\n\nand more', 'See the kiln and more'],
  ['> quoted\nsnake_case stays', 'quoted snake_case stays'],
  ['a'.repeat(100), `${'a'.repeat(79)}…`],
])('the first words of %s', (body, words) => {
  expect(wordsOf(body)).toBe(words)
})
