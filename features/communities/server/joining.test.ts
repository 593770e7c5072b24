import { expect, test } from 'vitest'
import { world } from '#app/testing/world.ts'
import { newId } from '#lib/ids.ts'
import { addMember } from './add-member.ts'
import { apply } from './apply.ts'
import { changeCommunity } from './change-community.ts'
import { decideApplication } from './decide-application.ts'
import { join } from './join.ts'
import { leave } from './leave.ts'
import { removeMember } from './remove-member.ts'
import { arrange, headcount, kinds, memberId, newcomers, outcome } from './testing.ts'

const url = 'https://hamlet.example'

test('an open community is joined at once, and again after leaving', async () => {
  await using kiln = await world()
  await arrange(kiln, { visibility: 'unlisted', admission: 'open' })
  const joinAs = () => kiln.request('out', 'post', '/communities/kiln-circle/join')
  expect(await (await joinAs()).json()).toMatchObject({ state: 'active' })
  const first = await memberId(kiln, 'out')
  expect((await joinAs()).status).toBe(200)
  expect(await kinds(kiln)).toEqual(['member-joined'])
  expect((await kiln.request('out', 'post', '/communities/kiln-circle/leave')).status).toBe(204)
  await joinAs()
  expect(await memberId(kiln, 'out')).toBe(first)
})

test('the door of each kind of community', async () => {
  await using kiln = await world()
  const [fay] = await newcomers(kiln, ['fay'])
  if (!fay) throw new Error('fay is missing')
  const knock = async (admission: 'open' | 'application' | 'invitation') => {
    await arrange(kiln, { visibility: 'listed', admission })
    const why = 'I fire with wood.'
    return [
      await outcome(
        kiln.platform.transact(async (tx) => {
          await join(tx, fay, 'kiln-circle')
          throw { code: 'ok, undone' }
        }),
      ),
      await outcome(
        kiln.platform.transact(async (tx) => {
          await apply(tx, fay, 'kiln-circle', { why })
          throw { code: 'ok, undone' }
        }),
      ),
    ]
  }
  expect(await knock('open')).toEqual(['ok, undone', 'community.open'])
  expect(await knock('application')).toEqual(['community.by-application', 'ok, undone'])
  expect(await knock('invitation')).toEqual(['community.by-invitation', 'community.by-invitation'])
  expect(await kinds(kiln)).toEqual([])
})

test('whoever was removed does not come back through an open door', async () => {
  await using kiln = await world()
  await arrange(kiln, { visibility: 'listed', admission: 'open' })
  const eve = await memberId(kiln, 'eve')
  await kiln.as('ann', (tx, actor) => removeMember(tx, actor, eve))
  const answer = await kiln.request('eve', 'post', '/communities/kiln-circle/join')
  expect([answer.status, (await answer.json()).code]).toEqual([403, 'community.removed'])
})

test('two people and one seat', async () => {
  await using kiln = await world()
  await arrange(kiln, { visibility: 'listed', admission: 'open', seats: 5 })
  const people = await newcomers(kiln, ['fay', 'gil', 'hua'])
  const ends = await Promise.all(
    people.map((one) => outcome(kiln.platform.transact((tx) => join(tx, one, 'kiln-circle')))),
  )
  expect(ends.sort()).toEqual(['community.full', 'community.full', 'ok'])
  expect(await headcount(kiln)).toEqual({ active: 5, leads: 1 })
})

test('seats are never fewer than those taken, also while somebody joins', async () => {
  await using kiln = await world()
  await arrange(kiln, { visibility: 'listed', admission: 'open' })
  const shrink = (seats: number) =>
    outcome(kiln.as('ann', (tx, actor) => changeCommunity(tx, actor, { seats })))
  expect(await shrink(3)).toBe('community.seats-taken')
  const [fay] = await newcomers(kiln, ['fay'])
  if (!fay) throw new Error('fay is missing')
  const ends = await Promise.all([
    shrink(4),
    outcome(kiln.platform.transact((tx) => join(tx, fay, 'kiln-circle'))),
  ])
  expect([
    ['community.seats-taken', 'ok'],
    ['ok', 'community.full'],
  ]).toContainEqual(ends)
})

test('changing a community is for leads, and is told to all', async () => {
  await using kiln = await world()
  const change = (name: 'ann' | 'mod') =>
    kiln.request(name, 'patch', '/communities/kiln-circle', { hue: 120, meantFor: 'Potters.' })
  expect((await change('mod')).status).toBe(403)
  expect(await (await change('ann')).json()).toMatchObject({
    hue: 120,
    meantFor: 'Potters.',
    name: 'Kiln Circle',
  })
  expect(await kiln.entries()).toMatchObject([
    {
      kind: 'communities.changed',
      audience: ['members'],
      data: { hue: 120, meantFor: 'Potters.' },
    },
  ])
  const empty = await kiln.request('ann', 'patch', '/communities/kiln-circle', {})
  expect(await empty.json()).toMatchObject({ hue: 120 })
})

test('an application: asked once, seen by leads alone, decided once', async () => {
  await using kiln = await world()
  await arrange(kiln, { visibility: 'listed', admission: 'application' })
  const path = '/communities/kiln-circle/applications'
  const ask = (why: string) => kiln.request('out', 'post', path, { why })
  expect(await (await ask('I fire with wood.')).json()).toMatchObject({ state: 'applied' })
  expect(await (await ask('Again.')).json()).toMatchObject({ state: 'applied' })
  const [received, ...others] = await kiln.entries()
  expect(received).toMatchObject({
    kind: 'communities.application-received',
    audience: ['leads'],
    data: { why: 'I fire with wood.' },
  })
  expect(others).toEqual([])

  for (const name of ['mod', 'bob'] as const)
    expect((await kiln.request(name, 'get', path)).status).toBe(403)
  expect((await kiln.request('out', 'get', path)).status).toBe(404)
  const [waiting] = await (await kiln.request('ann', 'get', path)).json()
  expect(waiting).toMatchObject({ name: 'out', why: 'I fire with wood.' })
  const seen = await (await kiln.request('bob', 'get', '/communities/kiln-circle/snapshot')).text()
  expect(seen).not.toContain(waiting.id)
  expect(seen).not.toContain('example.org')

  const decide = (decision: string) =>
    kiln.request('ann', 'post', `${path}/${waiting.id}`, { decision })
  expect((await decide('admit')).status).toBe(204)
  expect((await (await decide('decline')).json()).code).toBe('application.not-found')
  expect(await kinds(kiln)).toEqual([
    'application-received',
    'member-joined',
    'application-decided',
  ])
  expect(await mails(kiln)).toEqual([
    { recipient: 'out@example.org', kind: 'communities.admitted' },
  ])
})

test('a declined applicant hears of it, what they wrote is gone, and they may ask again', async () => {
  await using kiln = await world()
  await arrange(kiln, { visibility: 'listed', admission: 'application' })
  const path = '/communities/kiln-circle/applications'
  await kiln.request('out', 'post', path, { why: 'Secret reason.' })
  const [waiting] = await (await kiln.request('ann', 'get', path)).json()
  await kiln.request('ann', 'post', `${path}/${waiting.id}`, { decision: 'decline' })
  expect(await mails(kiln)).toEqual([
    { recipient: 'out@example.org', kind: 'communities.declined' },
  ])
  expect((await kiln.request('out', 'get', '/communities/kiln-circle/snapshot')).status).toBe(404)
  const kept = await kiln.database.pool.query(
    `select from application union all
     select from community_log where data::text like '%Secret reason%'`,
  )
  expect(kept.rowCount).toBe(0)
  expect((await kiln.request('out', 'post', path, { why: 'Once more.' })).status).toBe(200)
  expect(await headcount(kiln)).toEqual({ active: 4, leads: 1 })
})

test('admitting to the last seat: one of two', async () => {
  await using kiln = await world()
  await arrange(kiln, { visibility: 'listed', admission: 'application', seats: 5 })
  const people = await newcomers(kiln, ['fay', 'gil'])
  for (const one of people)
    await kiln.platform.transact((tx) => apply(tx, one, kiln.community, { why: 'x' }))
  const waiting = await (
    await kiln.request('ann', 'get', '/communities/kiln-circle/applications')
  ).json()
  const ends = await Promise.all(
    waiting.map(({ id }: { id: string }) =>
      outcome(
        kiln.as('ann', (tx, ann) => decideApplication(tx, ann, id, { decision: 'admit' }, url)),
      ),
    ),
  )
  expect(ends.sort()).toEqual(['community.full', 'ok'])
  expect(await mails(kiln)).toHaveLength(1)
})

test('rings and role are gone when somebody comes back', async () => {
  await using kiln = await world()
  const mod = await memberId(kiln, 'mod')
  await kiln.request('ann', 'post', '/communities/kiln-circle/rings', {
    id: newId(),
    name: 'founders',
    members: [mod],
  })
  await kiln.as('mod', leave)
  await kiln.platform.transact((tx) =>
    addMember(tx, {
      community: kiln.community,
      id: newId(),
      person: { id: kiln.people.mod, name: 'mod' },
    }),
  )
  const back = await kiln.member('mod')
  expect([back.member, back.role, [...back.keys].sort()]).toEqual([
    mod,
    'member',
    [`member:${mod}`, 'members'],
  ])
})

async function mails({ database }: Awaited<ReturnType<typeof world>>) {
  const { rows } = await database.pool.query(
    'select recipient, kind from mail_outbox order by created_at',
  )
  return rows
}
