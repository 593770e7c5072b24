import { expect, test } from 'vitest'
import { type World, world } from '#app/testing/world.ts'
import { newId } from '#lib/ids.ts'
import type { InvitationView } from '../contract.ts'
import { removeMember } from './remove-member.ts'
import {
  accept,
  arrange,
  codeOf,
  headcount,
  kinds,
  memberId,
  newcomers,
  outcome,
} from './testing.ts'

const path = '/communities/kiln-circle/invitations'

async function invite(kiln: World, input: object = {}, by: 'ann' | 'mod' = 'ann') {
  const response = await kiln.request(by, 'post', path, { id: newId(), ...input })
  const view: InvitationView = await response.json()
  return { ...view, code: await codeOf(kiln, view.id) }
}

test('a link: shown to anyone who has it, joined by who is signed in', async () => {
  await using kiln = await world()
  const { code, id } = await invite(kiln)
  expect(code).toMatch(/^[\w-]{24}$/)
  expect(await (await kiln.request(null, 'get', `/invitations/${code}`)).json()).toMatchObject({
    community: { name: 'Kiln Circle', members: 4, seats: 20 },
    invitedBy: 'ann',
    email: null,
    standing: 'none',
  })
  const answer = await kiln.request('out', 'post', `/invitations/${code}/accept`, {})
  expect(await answer.json()).toMatchObject({ state: 'active', community: { slug: 'kiln-circle' } })
  expect(await kinds(kiln)).toEqual(['invitation-created', 'member-joined'])
  expect((await kiln.entries())[1]).toMatchObject({
    data: { invitedBy: await memberId(kiln, 'ann') },
  })

  await kiln.request('out', 'post', `/invitations/${code}/accept`, {}) // a member again uses nothing up
  const [listed] = await (await kiln.request('ann', 'get', path)).json()
  expect(listed).toMatchObject({ id, code, uses: 1 })
})

test('what does not work any more answers like what never was', async () => {
  await using kiln = await world()
  const [expired, revoked, used] = [
    await invite(kiln),
    await invite(kiln),
    await invite(kiln, { mostUses: 1 }),
  ]
  await kiln.database.pool.query(`update invitation set expires_at = now() where id = $1`, [
    expired.id,
  ])
  expect((await kiln.request('ann', 'delete', `${path}/${revoked.id}`)).status).toBe(204)
  await kiln.request('out', 'post', `/invitations/${used.code}/accept`, {})

  const account = { name: 'Fay', email: 'fay@example.org', password: 'long enough indeed' }
  const answers = await Promise.all(
    [expired.code, revoked.code, used.code, 'A'.repeat(24), "x'%"].flatMap((code) => [
      kiln.request(null, 'get', `/invitations/${encodeURIComponent(code)}`),
      kiln.request('eve', 'post', `/invitations/${encodeURIComponent(code)}/accept`, {}),
      kiln.request(null, 'post', `/invitations/${encodeURIComponent(code)}/accept`, { account }),
    ]),
  )
  const bodies = await Promise.all(answers.map((answer) => answer.text()))
  expect(new Set(bodies)).toEqual(new Set([bodies[0]]))
  expect(JSON.parse(bodies[0] ?? '')).toMatchObject({ status: 404, code: 'invitation.not-found' })
  const { rowCount } = await kiln.database.pool.query(`select from person where name = 'Fay'`)
  expect(rowCount).toBe(0)
})

test('the last use goes to one of many', async () => {
  await using kiln = await world()
  const { code } = await invite(kiln, { mostUses: 2 })
  const people = await newcomers(kiln, ['fay', 'gil', 'hua', 'ida'])
  const ends = await Promise.all(people.map((one) => outcome(accept(kiln, one, code))))
  expect(ends.sort()).toEqual(['invitation.not-found', 'invitation.not-found', 'ok', 'ok'])
  expect((await headcount(kiln)).active).toBe(6)
})

test('a full community refuses, and makes no account', async () => {
  await using kiln = await world()
  const { code } = await invite(kiln)
  await arrange(kiln, { seats: 4 })
  const account = { name: 'Fay', email: 'fay@example.org', password: 'long enough indeed' }
  const answer = await kiln.request(null, 'post', `/invitations/${code}/accept`, { account })
  expect([answer.status, (await answer.json()).code]).toEqual([409, 'community.full'])
  const { rowCount } = await kiln.database.pool.query(`select from person where email = $1`, [
    account.email,
  ])
  expect(rowCount).toBe(0)
})

test('by mail: the code is in the mail alone, and proves the address', async () => {
  await using kiln = await world({ smtpUrl: 'smtp://localhost:1' })
  const { id, code } = await invite(kiln, { email: 'Fay@Example.org' })
  const listed = await (await kiln.request('ann', 'get', path)).text()
  expect(listed).toContain(id)
  expect(listed).not.toContain(code)
  expect(JSON.stringify(await kiln.entries())).not.toContain(code)
  const { rows } = await kiln.database.pool.query('select recipient, text from mail_outbox')
  expect(rows).toMatchObject([{ recipient: 'fay@example.org' }])
  expect(rows[0].text).toContain(`http://localhost:3000/invite/${code}`)

  const account = { name: 'Fay', email: 'fay@EXAMPLE.org', password: 'long enough indeed' }
  const answer = await kiln.request(null, 'post', `/invitations/${code}/accept`, { account })
  expect(await answer.json()).toMatchObject({ state: 'active' })
  const signedIn = await kiln.app.request(
    '/api/auth/sign-in/email',
    {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'http://localhost:3000' },
      body: JSON.stringify({ email: account.email, password: account.password }),
    },
    { incoming: { socket: { remoteAddress: '127.0.0.1' } } },
  )
  expect(signedIn.ok).toBe(true)
})

test('an address nobody has shown to be theirs gets a link first, and nobody joins before it is opened', async () => {
  await using kiln = await world({ smtpUrl: 'smtp://localhost:1' })
  const { code } = await invite(kiln)
  const account = { name: 'Fay', email: 'fay@example.org', password: 'long enough indeed' }
  const answer = await kiln.request(null, 'post', `/invitations/${code}/accept`, { account })
  expect(await answer.json()).toMatchObject({ state: 'mailed' })
  expect((await headcount(kiln)).active).toBe(4)
  const { rows } = await kiln.database.pool.query(
    `select count(*)::int as passwords from account join person on person.id = person_id where email = $1`,
    [account.email],
  )
  expect(rows).toEqual([{ passwords: 0 }])
})

test('without a mail server, who was handed a link is let in with a password', async () => {
  await using kiln = await world()
  const { code } = await invite(kiln)
  const account = { name: 'Fay', email: 'fay@example.org', password: 'long enough indeed' }
  const join = () => kiln.request(null, 'post', `/invitations/${code}/accept`, { account })
  expect(await (await join()).json()).toMatchObject({ state: 'active' })
  const again = await join()
  expect([again.status, (await again.json()).code]).toEqual([409, 'email.taken'])
  expect((await headcount(kiln)).active).toBe(5)
  expect((await kiln.request(null, 'post', `/invitations/${code}/accept`, {})).status).toBe(401)
})

test('whoever was removed comes back by a mailed invitation only', async () => {
  await using kiln = await world()
  const eve = await memberId(kiln, 'eve')
  await kiln.as('ann', (tx, actor) => removeMember(tx, actor, eve))
  const [link, mailed] = [await invite(kiln), await invite(kiln, { email: 'eve@example.org' })]
  const enter = async (code: string) =>
    (await kiln.request('eve', 'post', `/invitations/${code}/accept`, {})).status
  expect([await enter(link.code), await enter(mailed.code)]).toEqual([403, 200])
})

test('moderators see and end their own invitations, leads all, members none', async () => {
  await using kiln = await world()
  const [own, other] = [await invite(kiln, {}, 'mod'), await invite(kiln)]
  const seen = async (name: 'ann' | 'mod') =>
    ((await (await kiln.request(name, 'get', path)).json()) as InvitationView[]).map(({ id }) => id)
  expect(await seen('mod')).toEqual([own.id])
  expect((await seen('ann')).sort()).toEqual([own.id, other.id].sort())
  expect((await kiln.request('bob', 'get', path)).status).toBe(403)
  expect((await kiln.request('bob', 'post', path, { id: newId() })).status).toBe(403)
  expect((await kiln.request('mod', 'delete', `${path}/${other.id}`)).status).toBe(404)
  expect((await kiln.request('ann', 'delete', `${path}/${own.id}`)).status).toBe(204)
  expect((await kiln.entries()).map(({ audience }) => audience)).toEqual([
    ['leads', `member:${await memberId(kiln, 'mod')}`],
    ['leads', `member:${await memberId(kiln, 'ann')}`],
    ['leads', `member:${await memberId(kiln, 'mod')}`],
  ])
})
