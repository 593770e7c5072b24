import { expect, test } from 'vitest'
import {
  canAccept,
  canArrange,
  canDelete,
  canEdit,
  canHaveToo,
  canLift,
  canManageCategories,
  canModerate,
  canOpenTopic,
  canPlan,
  canReact,
  canReply,
  canVote,
} from './policy.ts'

const mark = { by: 'ann', at: '2026-11-24T10:00:00.000000Z' }
const at = mark.at as never
const who = (role: 'lead' | 'moderator' | 'member', accepted = true, member = 'somebody') => ({
  ...{ member, role, guidelinesAccepted: accepted },
})
const lead = who('lead')
const moderator = who('moderator')
const member = who('member')
const author = who('member', true, 'author')
const unready = who('lead', false)
const everyone = { lead, moderator, member, author, unready }

/** Who of everyone may. */
const those = (may: (actor: (typeof everyone)['lead']) => boolean) =>
  Object.entries(everyone).flatMap(([name, actor]) => (may(actor) ? [name] : []))

test('opening and replying', () => {
  expect(those((actor) => canOpenTopic(actor, { opening: 'everyone' }))).toEqual([
    'lead',
    'moderator',
    'member',
    'author',
  ])
  expect(those((actor) => canOpenTopic(actor, { opening: 'leads' }))).toEqual(['lead'])
  expect(those((actor) => canReply(actor, { closed: null }))).toEqual([
    'lead',
    'moderator',
    'member',
    'author',
  ])
  expect(those((actor) => canReply(actor, { closed: mark }))).toEqual([])
})

test('posts', () => {
  const standing = { author: 'author', deletedAt: null, moved: null }
  const gone = [
    { ...standing, deletedAt: at },
    { ...standing, moved: { topicId: 'x', number: 1 } },
  ]
  expect(those((actor) => canEdit(actor, standing))).toEqual(['author'])
  expect(those((actor) => canDelete(actor, standing))).toEqual([
    'lead',
    'moderator',
    'author',
    'unready',
  ])
  expect(those((actor) => canReact(actor, standing))).toEqual([
    'lead',
    'moderator',
    'member',
    'author',
  ])
  for (const post of gone)
    for (const can of [canEdit, canDelete, canReact])
      expect(those((actor) => can(actor, post))).toEqual([])
})

test('topics and categories', () => {
  const mine = { author: 'author' }
  expect(those((actor) => canArrange(actor, mine))).toEqual(['lead', 'moderator', 'author'])
  expect(those((actor) => canPlan(actor, mine))).toEqual(['lead', 'author'])
  expect(those((actor) => canLift(actor, mine))).toEqual(['lead', 'moderator', 'author'])
  expect(those(canModerate)).toEqual(['lead', 'moderator'])
  expect(those(canManageCategories)).toEqual(['lead', 'unready'])
})

test('questions', () => {
  const asked = { author: 'author', at: '2026-11-01T10:00:00.000000Z' as never }
  const on = (day: number) => `2026-11-0${day}T10:00:00.000000Z` as never
  expect(those((actor) => canAccept(actor, asked, on(7)))).toEqual(['author'])
  expect(those((actor) => canAccept(actor, asked, on(8)))).toEqual(['lead', 'author'])

  const topic = { kind: 'question', author: 'author' } as const
  const answer = { author: 'author', number: 2, deletedAt: null, moved: null }
  expect(those((actor) => canVote(actor, { topic, post: answer }))).toEqual([
    'lead',
    'moderator',
    'member',
  ])
  for (const post of [
    { ...answer, number: 1 },
    { ...answer, deletedAt: at },
    { ...answer, moved: { topicId: 'x', number: 1 } },
  ])
    expect(those((actor) => canVote(actor, { topic, post }))).toEqual([])
  const story = { ...topic, kind: 'story' } as const
  expect(those((actor) => canVote(actor, { topic: story, post: answer }))).toEqual([])
  expect(those((actor) => canHaveToo(actor, topic))).toEqual(['lead', 'moderator', 'member'])
  expect(those((actor) => canHaveToo(actor, story))).toEqual([])
})
