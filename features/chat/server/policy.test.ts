import { expect, test } from 'vitest'
import type { Role } from '#features/communities/contract.ts'
import { canCallEverybody, canDelete } from './policy.ts'

const actor = (role: Role) => ({ member: 'me', role, guidelinesAccepted: true })

test.each([
  ['member', 'open', 'me', true],
  ['member', 'open', 'other', false],
  ['moderator', 'open', 'other', true],
  ['lead', 'leads', 'other', true],
  ['moderator', 'direct', 'other', false],
  ['lead', 'direct', 'other', false],
  ['lead', 'direct', 'me', true],
] as const)('a %s in a channel that is %s deletes what %s wrote: %s', (role, kind, author, may) => {
  expect(canDelete(actor(role), { author, deletedAt: null }, { kind })).toBe(may)
})

test.each([
  ['member', false],
  ['moderator', true],
  ['lead', true],
] as const)('a %s calls everybody: %s', (role, may) => {
  expect(canCallEverybody(actor(role))).toBe(may)
})
