import { expect, test } from 'vitest'
import {
  canArrange,
  canDelete,
  canEdit,
  canLift,
  canManageCategories,
  canModerate,
  canOpenTopic,
  canReact,
  canReply,
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
  expect(those((actor) => canLift(actor, mine))).toEqual(['lead', 'moderator', 'author'])
  expect(those(canModerate)).toEqual(['lead', 'moderator'])
  expect(those(canManageCategories)).toEqual(['lead', 'unready'])
})
