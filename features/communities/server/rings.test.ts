import { expect, test } from 'vitest'
import { world } from '#app/testing/world.ts'
import { newId } from '#lib/ids.ts'
import { kinds, memberId } from './testing.ts'

const path = '/communities/kiln-circle/rings'

test('a ring gives its members a key, and takes it back', async () => {
  await using kiln = await world()
  const [bob, eve, mod] = [
    await memberId(kiln, 'bob'),
    await memberId(kiln, 'eve'),
    await memberId(kiln, 'mod'),
  ]
  const id = newId()
  const keys = async (name: 'bob' | 'eve' | 'mod') =>
    (await kiln.member(name)).keys.has(`ring:${id}`)
  const create = { id, name: 'Founders', members: [bob, eve] }
  const made = await (await kiln.request('ann', 'post', path, create)).json()
  expect(made).toEqual({ ...create, description: '', members: [bob, eve].sort() })
  expect(await (await kiln.request('ann', 'post', path, create)).json()).toEqual(made)
  expect([await keys('bob'), await keys('mod')]).toEqual([true, false])

  await kiln.request('ann', 'patch', `${path}/${id}`, { members: [eve, mod] })
  expect([await keys('bob'), await keys('eve'), await keys('mod')]).toEqual([false, true, true])
  await kiln.request('ann', 'delete', `${path}/${id}`)
  expect([await keys('eve'), await keys('mod')]).toEqual([false, false])

  const touched = (await kiln.entries()).map(({ touches }) => [...(touches ?? [])].sort())
  expect(touched).toEqual([[bob, eve].sort(), [bob, mod].sort(), [eve, mod].sort()])
})

test('rings are for leads to change, and for members who are here', async () => {
  await using kiln = await world()
  const ring = { id: newId(), name: 'Beta' }
  expect((await kiln.request('mod', 'post', path, ring)).status).toBe(403)
  await kiln.request('ann', 'post', path, ring)
  const taken = await kiln.request('ann', 'post', path, { id: newId(), name: 'Beta' })
  expect((await taken.json()).code).toBe('ring.name-taken')
  const stranger = await kiln.request('ann', 'patch', `${path}/${ring.id}`, { members: [newId()] })
  expect((await stranger.json()).code).toBe('member.not-found')
  expect((await kiln.request('ann', 'patch', `${path}/${newId()}`, { name: 'X' })).status).toBe(404)
  expect(await kinds(kiln)).toEqual(['ring-changed'])
})
