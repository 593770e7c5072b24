import { expect, test } from 'vitest'
import { world } from '#app/testing/world.ts'
import { newId } from '#lib/ids.ts'
import { publishGuidelines } from './publish-guidelines.ts'
import { memberId, outcome } from './testing.ts'

const path = '/communities/kiln-circle/guidelines'

test('a new version asks everybody again, but who published it', async () => {
  await using kiln = await world()
  const snapshot = await (
    await kiln.request('bob', 'get', '/communities/kiln-circle/snapshot')
  ).json()
  const channel = snapshot.chat.channels[0].channel.id
  const post = (name: 'ann' | 'bob') =>
    kiln.request(name, 'post', `/communities/kiln-circle/channels/${channel}/messages`, {
      id: newId(),
      body: 'hello',
    })
  expect((await post('bob')).status).toBe(200)

  const publish = (name: 'ann' | 'mod', after: number) =>
    kiln.request(name, 'post', path, { body: 'Be kind, and bring glazes.', after })
  expect((await publish('mod', 1)).status).toBe(403)
  expect(await (await publish('ann', 1)).json()).toMatchObject({ version: 2 })
  expect((await (await publish('ann', 1)).json()).code).toBe('guidelines.changed-meanwhile')

  expect((await (await post('bob')).json()).code).toBe('guidelines.not-accepted')
  expect((await post('ann')).status).toBe(200)
  const accept = (version: number) =>
    kiln.request('bob', 'post', `${path}/acceptances`, { version })
  for (const version of [1, 3])
    expect((await (await accept(version)).json()).code).toBe('guidelines.not-current')
  const first = await (await accept(2)).json()
  expect(await (await accept(2)).json()).toEqual(first) // twice is once
  expect((await post('bob')).status).toBe(200)

  const bob = await memberId(kiln, 'bob')
  const accepted = (await kiln.entries()).filter(({ kind }) => kind.endsWith('guidelines-accepted'))
  expect(accepted).toMatchObject([
    { data: { version: 2 } },
    { audience: ['leads', `member:${bob}`], data: { member: bob, version: 2 } },
  ])
})

test('who accepted what is for leads; what was published is for all', async () => {
  await using kiln = await world()
  await kiln.request('ann', 'post', path, { body: 'Second.', after: 1 })
  const versions = await (await kiln.request('bob', 'get', path)).json()
  expect(versions.map(({ version }: { version: number }) => version)).toEqual([2, 1])
  expect((await kiln.request('bob', 'get', `${path}/acceptances`)).status).toBe(403)
  const acceptances = await (await kiln.request('ann', 'get', `${path}/acceptances`)).json()
  expect(acceptances[0]).toMatchObject({ member: await memberId(kiln, 'ann'), version: 2 })
  expect(acceptances.filter(({ version }: { version: number }) => version === 1)).toHaveLength(4)
})

test('of two leads who publish at once one reads the other first', async () => {
  await using kiln = await world()
  const publish = (body: string) =>
    outcome(kiln.as('ann', (tx, ann) => publishGuidelines(tx, ann, { body, after: 1 })))
  expect((await Promise.all([publish('A'), publish('B')])).sort()).toEqual([
    'guidelines.changed-meanwhile',
    'ok',
  ])
})
