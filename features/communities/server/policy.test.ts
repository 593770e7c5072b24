import { expect, test } from 'vitest'
import { roles } from '../contract.ts'
import {
  abilities,
  canChangeCommunity,
  canChangeRoles,
  canDecideApplications,
  canInvite,
  canManageRings,
  canPublishGuidelines,
  canRemove,
  canStepDown,
  hasRoomForLead,
  isLead,
  isModerator,
} from './policy.ts'

const byRole = (rule: (actor: { role: (typeof roles)[number] }) => boolean) =>
  roles.filter((role) => rule({ role })).join(' ')

test('what each role may do', () => {
  const rules = {
    isLead,
    isModerator,
    canChangeCommunity,
    canInvite,
    canDecideApplications,
    canManageRings,
    canPublishGuidelines,
    canChangeRoles,
  }
  expect(Object.entries(rules).map(([name, rule]) => [name, byRole(rule)])).toEqual([
    ['isLead', 'lead'],
    ['isModerator', 'lead moderator'],
    ['canChangeCommunity', 'lead'],
    ['canInvite', 'lead moderator'],
    ['canDecideApplications', 'lead'],
    ['canManageRings', 'lead'],
    ['canPublishGuidelines', 'lead'],
    ['canChangeRoles', 'lead'],
  ])
})

test('who removes whom', () => {
  const removes = roles.flatMap((role) =>
    roles.filter((target) => canRemove({ role }, { role: target })).map((target) => [role, target]),
  )
  expect(removes).toEqual([
    ['lead', 'moderator'],
    ['lead', 'member'],
    ['moderator', 'member'],
  ])
})

test('there is always a lead, and never a fifth', () => {
  expect([1, 2].map((leads) => canStepDown({ role: 'lead' }, leads))).toEqual([false, true])
  expect(canStepDown({ role: 'member' }, 1)).toBe(true)
  expect([1, 3, 4, 5].map(hasRoomForLead)).toEqual([true, true, false, false])
})

test('abilities say the same as the rules', () => {
  expect(abilities({ role: 'lead' }, 1)).toEqual({
    changeCommunity: true,
    invite: true,
    manageMembers: true,
    manageRings: true,
    publishGuidelines: true,
    decideApplications: true,
    leave: false,
  })
  expect(abilities({ role: 'moderator' }, 1)).toMatchObject({
    invite: true,
    manageMembers: false,
    leave: true,
  })
  expect(Object.values(abilities({ role: 'member' }, 1)).filter(Boolean)).toHaveLength(1)
})
