import { expect, test } from 'vitest'
import type { Name, World } from '#app/testing/world.ts'
import { memberId } from '#features/communities/server/testing.ts'
import { runJobs } from '#features/files/server/testing.ts'
import type { CreateResource } from '#features/library/contract.ts'
import { type Id, newId } from '#lib/ids.ts'
import { hour } from '#lib/time.ts'
import { mailWorld } from './testing.ts'

const root = '/communities/kiln-circle'

async function announce(kiln: World, input: Partial<CreateResource> = {}): Promise<Id> {
  const id = newId()
  const resource = { id, kind: 'announcement', title: 'Open day', body: 'On **Sunday**.', ...input }
  const answer = await kiln.request('ann', 'post', `${root}/library/resources`, resource)
  if (answer.status !== 200) throw new Error(await answer.text())
  return id
}

async function ring(kiln: World, name: Name): Promise<Id> {
  const id = newId()
  const members = [await memberId(kiln, name)]
  await kiln.request('ann', 'post', `${root}/rings`, { id, name: 'Founders', members })
  return id
}

const ahead = (time: number) => new Date(Date.now() + time).toISOString()

/** As if so much time had gone by for the database. */
const pass = ({ database }: World, time: number) =>
  database.pool.query(`update release_step set at = at - $1 * interval '1 millisecond'`, [time])

const audiences: Record<
  string,
  { plan: (kiln: World) => Promise<CreateResource['plan']>; to: Name[] }
> = {
  'all members': {
    plan: async () => [{ audience: ['members'], from: null }],
    to: ['bob', 'eve', 'mod'],
  },
  'a ring': {
    plan: async (kiln) => [{ audience: [`ring:${await ring(kiln, 'bob')}`], from: null }],
    to: ['bob'],
  },
  'a named member': {
    plan: async (kiln) => [{ audience: [`member:${await memberId(kiln, 'eve')}`], from: null }],
    to: ['eve'],
  },
  leads: { plan: async () => [{ audience: ['leads'], from: null }], to: [] },
  'all, but later': { plan: async () => [{ audience: ['members'], from: ahead(hour) }], to: [] },
}

test.each(Object.entries(audiences))(
  'an announcement for %s is mailed to nobody else',
  async (_, { plan, to }) => {
    await using small = await mailWorld()
    const { kiln, arrive } = small
    const id = await announce(kiln, { plan: await plan(kiln) })
    const mails = await arrive()
    expect(mails.map((mail) => mail.to).sort()).toEqual(to)
    for (const { header, raw } of mails) {
      expect(header('subject')).toBe('[Kiln Circle] Open day')
      expect(header('from')).toBe('"ann (Kiln Circle)" <hamlet@example.org>')
      expect(raw).toContain('On <strong>Sunday</strong>.')
      expect(raw).toContain(`http://localhost:3000/c/kiln-circle/announcements/${id}`)
      // It cannot be answered here, and says so.
      expect(header('reply-to')).toBeUndefined()
      expect(raw).toContain('Nobody reads answers to this mail.')
    }
  },
)

test('each is mailed once: not after a change, not as it opens to others, and not who has read it', async () => {
  await using small = await mailWorld()
  const { kiln, arrive } = small
  const id = await announce(kiln, {
    plan: [
      { audience: [`ring:${await ring(kiln, 'bob')}`], from: null },
      { audience: ['members'], from: ahead(hour) },
    ],
  })
  expect((await arrive()).map(({ to }) => to)).toEqual(['bob'])
  const change = { after: 1, title: 'Open day and sale' }
  await kiln.request('ann', 'patch', `${root}/library/resources/${id}`, change)
  expect(await arrive()).toEqual([])

  await pass(kiln, 2 * hour)
  await runJobs(kiln, 'releases.open')
  await kiln.following.catchUp()
  expect((await kiln.request('mod', 'get', `${root}/library/resources/${id}`)).status).toBe(200)
  await expect
    .poll(async () => (await kiln.database.pool.query('select from library_opening')).rowCount)
    .toBe(1)
  expect((await arrive()).map(({ to }) => to)).toEqual(['eve'])
})

test('not who wants none, nor to an address that nobody has shown to be theirs, nor what is no news any more', async () => {
  await using small = await mailWorld()
  const { kiln, arrive } = small
  await kiln.request('bob', 'patch', '/people/me/mails', { announcements: false })
  expect(await (await kiln.request('bob', 'get', '/people/me/mails')).json()).toEqual({
    ...{ posts: true, reminders: true, surveys: true, announcements: false, sent: true },
  })
  await kiln.database.pool.query('update person set email_verified = false where id = $1', [
    kiln.people.mod,
  ])
  await announce(kiln)
  const [mail, ...more] = await arrive()
  expect([mail?.to, more]).toEqual(['eve', []])
  // The link of the mail stops these and no others.
  const [, token] = /stop\/(a\.[\w-]+)/.exec(mail?.header('list-unsubscribe') ?? '') ?? []
  expect((await kiln.request(null, 'post', '/mails/stop', { token })).status).toBe(204)
  expect(await (await kiln.request('eve', 'get', '/people/me/mails')).json()).toMatchObject({
    ...{ posts: true, announcements: false },
  })
  await announce(kiln)
  expect(await arrive()).toEqual([])
  await kiln.request('eve', 'patch', '/people/me/mails', { announcements: true })
  const id = await announce(kiln)
  await pass(kiln, 30 * hour)
  await kiln.request('ann', 'patch', `${root}/library/resources/${id}`, { after: 1, title: 'Old' })
  expect(await arrive()).toEqual([])
})
