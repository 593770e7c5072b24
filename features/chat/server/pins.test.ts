import { expect, test } from 'vitest'
import { type Name, world } from '#app/testing/world.ts'
import { newId } from '#lib/ids.ts'
import { mostPins } from '../limits.ts'
import { changeChannel } from './change-channel.ts'
import { channelNamed, leadsChannel } from './testing.ts'

const root = '/communities/kiln-circle'

test('who may write pins, takes down, and all who read find it', async () => {
  await using kiln = await world()
  const channelId = await channelNamed(kiln, 'general')
  const post = async (body: string) => {
    const path = `${root}/channels/${channelId}/messages`
    return (await (await kiln.request('ann', 'post', path, { id: newId(), body })).json()).id
  }
  const pin = (name: Name, id: string, method = 'put') =>
    kiln.request(name, method, `${root}/messages/${id}/pin`)
  const pins = async (name: Name) => {
    const answer = await kiln.request(name, 'get', `${root}/channels/${channelId}/pins`)
    return (await answer.json()).map(({ body }: { body: string }) => body)
  }
  const [first, second] = [await post('first'), await post('second')]
  const { member: bob } = await kiln.member('bob')
  const pinned = await (await pin('bob', first)).json()
  expect(pinned.pinned).toEqual({ by: bob, at: expect.any(String) })
  expect(await (await pin('eve', first)).json()).toEqual(pinned)
  await pin('eve', second)
  expect(await pins('mod')).toEqual(['second', 'first'])
  expect((await pin('out', second, 'delete')).status).toBe(404)
  expect(await (await pin('mod', second, 'delete')).json()).not.toHaveProperty('pinned')
  await kiln.request('ann', 'delete', `${root}/messages/${first}`)
  expect(await pins('bob')).toEqual([])
  expect((await pin('bob', first)).status).toBe(403)

  await kiln.as('ann', (tx, ann) => changeChannel(tx, ann, channelId, { kind: 'announcements' }))
  expect((await pin('bob', second)).status).toBe(403)
  expect((await pin('ann', second)).status).toBe(200)
  await kiln.as('ann', (tx, ann) => changeChannel(tx, ann, channelId, { archived: true }))
  expect((await pin('ann', second, 'delete')).status).toBe(403)
})

test('a channel holds so many pins, also when many pin at once', async () => {
  await using kiln = await world()
  const channelId = await channelNamed(kiln, 'general')
  const ids = Array.from({ length: mostPins + 3 }, () => newId())
  for (const id of ids) {
    await kiln.request('ann', 'post', `${root}/channels/${channelId}/messages`, { id, body: 'hi' })
  }
  const answers = await Promise.all(
    ids.map((id) => kiln.request('ann', 'put', `${root}/messages/${id}/pin`)),
  )
  expect(answers.filter(({ status }) => status === 409)).toHaveLength(3)
  const hidden = await leadsChannel(kiln)
  const asked = await kiln.request('bob', 'get', `${root}/channels/${hidden}/pins`)
  expect([asked.status, (await asked.json()).code]).toEqual([404, 'channel.not-found'])
})
