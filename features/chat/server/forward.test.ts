import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Name, world } from '#app/testing/world.ts'
import { isWithin } from '#lib/audience.ts'
import { newId } from '#lib/ids.ts'
import { type AudienceKey, sees } from '#platform/server/log/audience.ts'
import { channelNamed, leadsChannel } from './testing.ts'

const root = '/communities/kiln-circle'

test('a message is passed on to no more people than it was said to', async () => {
  await using kiln = await world()
  const [general, leads] = [await channelNamed(kiln, 'general'), await leadsChannel(kiln)]
  const post = (name: Name, channelId: string, input: object) =>
    kiln.request(name, 'post', `${root}/channels/${channelId}/messages`, { id: newId(), ...input })
  const said = await (await post('bob', general, { body: 'for all' })).json()
  const secret = await (await post('ann', leads, { body: 'for leads' })).json()

  const passed = await post('ann', leads, { body: 'look', forwards: said.id })
  expect(await passed.json()).toMatchObject({
    body: 'look',
    forwards: { channelId: general, messageId: said.id },
  })
  const again = await post('eve', general, { body: '', forwards: said.id })
  expect(await again.json()).toMatchObject({ body: '', forwards: { messageId: said.id } })

  const refusal = async (answer: Promise<Response>) => {
    const response = await answer
    return [response.status, (await response.json()).code]
  }
  const before = (await kiln.entries()).length
  expect(await refusal(post('ann', general, { body: 'x', forwards: secret.id }))).toEqual([
    403,
    'message.not-for-them',
  ])
  const hidden = [404, 'message.not-found']
  expect(await refusal(post('bob', general, { body: 'x', forwards: secret.id }))).toEqual(hidden)
  expect(await refusal(post('bob', general, { body: 'x', forwards: newId() }))).toEqual(hidden)
  expect(await refusal(post('bob', general, { body: ' ' }))).toEqual([422, 'input.invalid'])
  expect((await kiln.entries()).length).toBe(before)
  await kiln.request('bob', 'delete', `${root}/messages/${said.id}`)
  expect(await refusal(post('ann', leads, { body: 'x', forwards: said.id }))).toEqual(hidden)
})

test('whoever sees what is within an audience sees that audience', () => {
  const key = fc.constantFrom<AudienceKey>('members', 'leads', 'ring:a', 'member:b', 'member:c')
  const audience = fc.uniqueArray(key, { minLength: 1 })
  fc.assert(
    fc.property(audience, audience, fc.uniqueArray(key), (inner, outer, held) => {
      const keys = new Set<AudienceKey>(['members', ...held])
      if (isWithin(inner, outer) && sees(keys, inner)) expect(sees(keys, outer)).toBe(true)
    }),
  )
  expect(isWithin(['members'], ['leads'])).toBe(false)
  expect(isWithin(['leads'], ['members'])).toBe(true)
})
