import { expect, test } from 'vitest'
import { instantFrom } from '#lib/time.ts'
import type { MessageView } from '../contract.ts'
import { rowsOf } from './rows.ts'

const message = (author: string, time: string, day = '23'): MessageView => ({
  id: `${author} ${day} ${time}`,
  channelId: 'c',
  author,
  at: `2026-11-${day}T${time}:00.000000Z`,
  body: 'hi',
  editedAt: null,
  deletedAt: null,
})
const parcel = (id: string) => ({ id, community: 'k', kind: 'chat.message', input: {}, at: 0 })

function draw(messages: MessageView[], rest: Partial<Parameters<typeof rowsOf>[0]> = {}) {
  return rowsOf({
    messages,
    older: false,
    outgoing: [],
    me: 'me',
    since: undefined,
    dayOf: (at) => at.slice(0, 10),
    ...rest,
  }).map((row) => (row.kind === 'message' && row.grouped ? `+ ${row.key}` : row.key))
}

test('words of one person stand together until time, another or a day parts them', () => {
  const said = [
    message('ann', '10:00'),
    message('ann', '10:05'),
    message('ann', '10:12'),
    message('bob', '10:13'),
    message('bob', '10:14', '24'),
  ]
  expect(draw(said)).toEqual([
    'start',
    'day ann 23 10:00',
    'ann 23 10:00',
    '+ ann 23 10:05',
    'ann 23 10:12',
    'bob 23 10:13',
    'day bob 24 10:14',
    'bob 24 10:14',
  ])
})

test('a tool that goes by several names says each by itself', () => {
  const bot = (time: string, name: string) => ({
    ...message('hook', time),
    bot: { name, picture: null },
  })
  const said = [bot('10:00', 'CI'), bot('10:01', 'CI'), bot('10:02', 'Deploys')]
  expect(draw(said).slice(2)).toEqual(['hook 23 10:00', '+ hook 23 10:01', 'hook 23 10:02'])
})

test('the line above what is new stands before the first message of another', () => {
  const said = [message('ann', '10:00'), message('me', '10:01'), message('ann', '10:02')]
  const since = instantFrom('2026-11-23T10:00:30.000000Z')
  expect(draw(said, { since }).slice(2)).toEqual([
    'ann 23 10:00',
    'me 23 10:01',
    'new',
    'ann 23 10:02',
  ])
  expect(draw(said.slice(0, 2), { since })).not.toContain('new')
})

test('prepending older messages changes none of the lines that were drawn', () => {
  const all = Array.from({ length: 60 }, (_, n) =>
    message(n % 5 < 3 ? 'ann' : 'bob', `10:${String(n).padStart(2, '0')}`, n < 30 ? '22' : '23'),
  )
  for (const cut of [1, 7, 29, 30, 31, 58]) {
    const before = draw(all.slice(cut), { older: true })
    expect(draw(all, { older: true }).slice(-before.length)).toEqual(before)
    expect(draw(all).slice(-before.length)).toEqual(before)
  }
})

test('what is under way comes last, and goes once it has arrived', () => {
  const mine = message('me', '10:00')
  expect(draw([mine], { outgoing: [parcel('p1'), parcel('p2')] }).slice(-2)).toEqual(['p1', 'p2'])
  expect(draw([mine], { outgoing: [parcel(mine.id)] })).toEqual([
    'start',
    `day ${mine.id}`,
    mine.id,
  ])
})
