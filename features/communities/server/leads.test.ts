import { expect, test } from 'vitest'
import { type Name, type World, world } from '#app/testing/world.ts'
import { addMember } from './add-member.ts'
import { changeRole } from './change-role.ts'
import { handOver } from './hand-over.ts'
import { leave } from './leave.ts'
import { removeMember } from './remove-member.ts'
import { headcount, kinds, memberId, newcomers, outcome } from './testing.ts'

const promote = (kiln: World, by: Name, who: Name) =>
  kiln.as(by, async (tx, actor) =>
    changeRole(tx, actor, await memberId(kiln, who), { role: 'lead' }),
  )

test('the last lead can neither leave, nor step down, nor be removed', async () => {
  await using kiln = await world()
  const ann = await memberId(kiln, 'ann')
  expect(await outcome(kiln.as('ann', leave))).toBe('community.last-lead')
  expect(
    await outcome(kiln.as('ann', (tx, actor) => changeRole(tx, actor, ann, { role: 'member' }))),
  ).toBe('community.last-lead')
  expect(await outcome(kiln.as('mod', (tx, actor) => removeMember(tx, actor, ann)))).toBe(
    'community.last-lead',
  )
  expect(await kinds(kiln)).toEqual([])
  expect(await headcount(kiln)).toEqual({ active: 4, leads: 1 })
})

test('handing the lead over is one step', async () => {
  await using kiln = await world()
  const bob = await memberId(kiln, 'bob')
  const view = await kiln.as('ann', (tx, actor) => handOver(tx, actor, { to: bob, stay: false }))
  expect(view).toMatchObject({ id: bob, role: 'lead' })
  const [given, taken] = await kiln.entries()
  expect([given, taken]).toMatchObject([
    { kind: 'communities.member-changed', touches: [bob], data: { role: 'lead' } },
    { kind: 'communities.member-changed', data: { name: 'ann', role: 'member' } },
  ])
  expect(
    await outcome(kiln.as('ann', (tx, actor) => handOver(tx, actor, { to: bob, stay: true }))),
  ).toBe('community.leads-hand-over')
  expect(await headcount(kiln)).toEqual({ active: 4, leads: 1 })
})

test('somebody leads beside me when I stay', async () => {
  await using kiln = await world()
  const [ann, bob] = [await memberId(kiln, 'ann'), await memberId(kiln, 'bob')]
  await kiln.as('ann', (tx, actor) => handOver(tx, actor, { to: bob, stay: true }))
  expect(await headcount(kiln)).toEqual({ active: 4, leads: 2 })
  expect(
    await outcome(kiln.as('ann', (tx, actor) => handOver(tx, actor, { to: ann, stay: true }))),
  ).toBe('community.hand-over-to-other')
})

test('of two leads who leave at once one stays', async () => {
  await using kiln = await world()
  await promote(kiln, 'ann', 'bob')
  const ends = await Promise.all([outcome(kiln.as('ann', leave)), outcome(kiln.as('bob', leave))])
  expect(ends.sort()).toEqual(['community.last-lead', 'ok'])
  expect(await headcount(kiln)).toEqual({ active: 3, leads: 1 })
})

test('of two leads who demote each other at once one stays', async () => {
  await using kiln = await world()
  await promote(kiln, 'ann', 'bob')
  const [ann, bob] = [await memberId(kiln, 'ann'), await memberId(kiln, 'bob')]
  const demote = (by: Name, who: string) =>
    outcome(kiln.as(by, (tx, actor) => changeRole(tx, actor, who, { role: 'member' })))
  const ends = await Promise.all([demote('ann', bob), demote('bob', ann)])
  expect(ends.sort()).toEqual(['member.leads-give-roles', 'ok'])
  expect((await headcount(kiln)).leads).toBe(1)
})

test('a fifth lead is refused, also when two are named at once', async () => {
  await using kiln = await world()
  await promote(kiln, 'ann', 'bob')
  await promote(kiln, 'ann', 'mod')
  const [fay] = await newcomers(kiln, ['fay'])
  if (!fay) throw new Error('fay is missing')
  const { id } = await kiln.platform.transact((tx) =>
    addMember(tx, { community: kiln.community, id: fay.id, person: fay }),
  )
  const eve = await memberId(kiln, 'eve')
  const name = (by: Name, who: string) =>
    outcome(kiln.as(by, (tx, actor) => changeRole(tx, actor, who, { role: 'lead' })))
  expect((await Promise.all([name('ann', eve), name('bob', id)])).sort()).toEqual([
    'community.leads-full',
    'ok',
  ])
  expect((await headcount(kiln)).leads).toBe(4)
})

test('a role is given by leads, and to members who are here', async () => {
  await using kiln = await world()
  const eve = await memberId(kiln, 'eve')
  const give = (by: Name, who: string) =>
    outcome(kiln.as(by, (tx, actor) => changeRole(tx, actor, who, { role: 'moderator' })))
  expect(await give('mod', eve)).toBe('member.leads-give-roles')
  await kiln.as('eve', leave)
  expect(await give('ann', eve)).toBe('member.not-found')
  expect(await kinds(kiln)).toEqual(['member-ended'])
})

test('a moderator removes members, not leads or moderators; whoever is removed sees nothing more', async () => {
  await using kiln = await world()
  const eve = await memberId(kiln, 'eve')
  const remove = async (by: Name, who: Name) => {
    const target = await memberId(kiln, who)
    return outcome(kiln.as(by, (tx, actor) => removeMember(tx, actor, target)))
  }
  expect(await remove('bob', 'eve')).toBe('member.not-yours-to-remove')
  expect(await remove('mod', 'eve')).toBe('ok')
  const [entry] = await kiln.entries()
  expect(entry).toMatchObject({ touches: [eve], data: { state: 'removed', role: 'member' } })
  expect((await kiln.request('eve', 'get', '/communities/kiln-circle/snapshot')).status).toBe(404)
})
