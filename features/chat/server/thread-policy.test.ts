import { expect, test } from 'vitest'
import type { ThreadPolicy } from '../contract.ts'
import { canAnswer, canAnswerInChannel, canEdit, canPost, canSettle } from './policy.ts'

const actor = (role: 'lead' | 'moderator' | 'member', guidelinesAccepted = true) =>
  ({ member: role, role, guidelinesAccepted }) as const
const channel = (kind: 'open' | 'announcements', threads: ThreadPolicy, archived = false) =>
  ({
    kind,
    threads,
    archivedAt: archived ? ('2026-01-01T00:00:00.000000Z' as never) : null,
  }) as const

/** Who may post, answer, and answer in the channel too: `L` leads, `M` members. */
test.each([
  ['open', 'free', 'LM', 'LM', 'LM'],
  ['open', 'threads', 'LM', 'LM', ''],
  ['open', 'questions', 'L', 'LM', 'L'],
  ['open', 'solved', 'LM', 'LM', 'LM'],
  ['open', 'off', 'LM', '', ''],
  ['announcements', 'free', 'L', 'L', 'L'],
  ['announcements', 'threads', 'L', 'L', ''],
  ['announcements', 'questions', 'L', 'LM', 'L'],
  ['announcements', 'solved', 'L', 'L', 'L'],
  ['announcements', 'off', 'L', '', ''],
] as const)(
  'in %s with %s: posting %s, answering %s, in the channel too %s',
  (kind, threads, ...who) => {
    const both = [actor('lead'), actor('member')]
    const may = (can: typeof canPost, rules = channel(kind, threads)) =>
      both
        .filter((each) => can(each, rules))
        .map(({ role }) => (role === 'lead' ? 'L' : 'M'))
        .join('')
    expect([canPost, canAnswer, canAnswerInChannel].map((can) => may(can))).toEqual(who)
    for (const can of [canPost, canAnswer, canAnswerInChannel]) {
      expect(may(can, channel(kind, threads, true))).toBe('')
      expect(can(actor('lead', false), channel(kind, threads))).toBe(false)
    }
  },
)

test('questions are settled by their author, moderators and leads, where questions are settled', () => {
  const asked = { author: 'member', deletedAt: null, threadId: null } as const
  const rules = channel('open', 'solved')
  expect(canSettle(actor('member'), asked, rules)).toBe(true)
  expect(canSettle(actor('member'), { ...asked, author: 'another' }, rules)).toBe(false)
  expect(canSettle(actor('moderator'), asked, rules)).toBe(true)
  expect(canSettle(actor('lead'), asked, rules)).toBe(true)
  expect(canSettle(actor('lead'), { ...asked, threadId: 'root' }, rules)).toBe(false)
  expect(canSettle(actor('lead', false), asked, rules)).toBe(false)
  expect(canSettle(actor('lead'), asked, channel('open', 'solved', true))).toBe(false)
  for (const threads of ['free', 'threads', 'questions', 'off'] as const)
    expect(canSettle(actor('lead'), asked, channel('open', threads))).toBe(false)
})

test('who may only ask may change the words of their question', () => {
  const words = { author: 'member', deletedAt: null }
  const rules = channel('announcements', 'questions')
  expect(canEdit(actor('member'), { ...words, threadId: 'root' }, rules)).toBe(true)
  expect(canEdit(actor('member'), { ...words, threadId: null }, rules)).toBe(false)
})
