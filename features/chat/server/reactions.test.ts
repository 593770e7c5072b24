import { expect, test } from 'vitest'
import { type Name, type World, world } from '#app/testing/world.ts'
import { newId } from '#lib/ids.ts'
import { readVisibleLog } from '#platform/server/log/read.ts'
import type { MessageView } from '../contract.ts'
import { mostReactions } from '../limits.ts'
import { changeChannel } from './change-channel.ts'
import { channelNamed, leadsChannel } from './testing.ts'

const root = '/communities/kiln-circle'

async function post(kiln: World, name: Name, channelId: string): Promise<MessageView> {
  const path = `${root}/channels/${channelId}/messages`
  return (await kiln.request(name, 'post', path, { id: newId(), body: 'cone 9' })).json()
}

const reacting =
  (kiln: World, id: string) =>
  (name: Name, emoji: string, method = 'put') =>
    kiln.request(name, method, `${root}/messages/${id}/reactions/${encodeURIComponent(emoji)}`)

test('reacting and taking it back, in one form of the emoji, announced once each', async () => {
  await using kiln = await world()
  const { id } = await post(kiln, 'ann', await channelNamed(kiln, 'general'))
  const react = reacting(kiln, id)
  const [{ member: ann }, { member: bob }] = [await kiln.member('ann'), await kiln.member('bob')]
  await react('ann', '❤')
  const both = await (await react('bob', '❤\uFE0F')).json()
  expect(both.reactions).toEqual([{ emoji: '❤\uFE0F', by: [ann, bob] }])
  expect(await (await react('bob', '❤')).json()).toEqual(both)
  const left = await (await react('ann', '❤', 'delete')).json()
  expect(left.reactions).toEqual([{ emoji: '❤\uFE0F', by: [bob] }])
  expect(await (await react('ann', '❤', 'delete')).json()).toEqual(left)
  expect(await (await react('bob', '❤', 'delete')).json()).not.toHaveProperty('reactions')
  const kinds = (await kiln.entries()).map(({ kind }) => kind)
  expect(kinds).toEqual(['chat.message-posted', ...Array(4).fill('chat.message-changed')])
})

test('what is no emoji, too much, deleted, closed or hidden is refused', async () => {
  await using kiln = await world()
  const channelId = await channelNamed(kiln, 'general')
  const { id } = await post(kiln, 'ann', channelId)
  const react = reacting(kiln, id)
  const refusal = async (answer: Promise<Response>) => {
    const response = await answer
    return [response.status, (await response.json()).code]
  }
  for (const emoji of ['a', '👍👍', '<b>', ':nothing-of-ours:'])
    expect(await refusal(react('bob', emoji))).toEqual([422, 'reaction.unknown'])
  expect(await refusal(react('out', '👍'))).toEqual([404, 'community.not-found'])
  for (let at = 0; at < mostReactions; at++)
    expect((await react('bob', String.fromCodePoint(0x1f400 + at))).status).toBe(200)
  expect(await refusal(react('bob', '🔥'))).toEqual([409, 'reaction.too-many'])
  expect((await react('eve', '\u{1f400}')).status).toBe(200) // one that is there already

  const hidden = reacting(kiln, (await post(kiln, 'ann', await leadsChannel(kiln))).id)
  expect(await refusal(hidden('bob', '👍'))).toEqual([404, 'message.not-found'])
  expect(await refusal(reacting(kiln, newId())('bob', '👍'))).toEqual([404, 'message.not-found'])

  const archive = (archived: boolean) =>
    kiln.as('ann', (tx, ann) => changeChannel(tx, ann, channelId, { archived }))
  await archive(true)
  expect(await refusal(react('eve', '\u{1f401}'))).toEqual([403, 'message.not-changeable'])
  await archive(false)
  await kiln.request('ann', 'delete', `${root}/messages/${id}`)
  expect(await refusal(react('eve', '\u{1f401}'))).toEqual([403, 'message.not-changeable'])
})

test('of many who react at once nobody is lost, and a message deleted meanwhile keeps nothing', async () => {
  await using kiln = await world()
  const channelId = await channelNamed(kiln, 'general')
  const { id } = await post(kiln, 'ann', channelId)
  const react = reacting(kiln, id)
  const people = ['ann', 'mod', 'bob', 'eve'] as const
  await Promise.all(people.flatMap((name) => [react(name, '👍'), react(name, '🔥')]))
  const read = async () => (await kiln.request('bob', 'get', `${root}/messages/${id}`)).json()
  const ids = await Promise.all(people.map(async (name) => (await kiln.member(name)).member))
  const { reactions }: MessageView = await read()
  expect(reactions?.map(({ by }) => by.toSorted())).toEqual([ids.toSorted(), ids.toSorted()])

  await Promise.all([
    ...people.map((name) => react(name, '🎉')),
    kiln.request('ann', 'delete', `${root}/messages/${id}`),
  ])
  expect(await read()).not.toHaveProperty('reactions')
})

test('reactions and pins in a channel for leads reach nobody else', async () => {
  await using kiln = await world()
  const { id } = await post(kiln, 'ann', await leadsChannel(kiln))
  await reacting(kiln, id)('ann', '👍')
  await kiln.request('ann', 'put', `${root}/messages/${id}/pin`)
  const { keys } = await kiln.member('bob')
  const range = { after: 0, upTo: 1_000, limit: 1_000 }
  const seen = await readVisibleLog(kiln.database, kiln.community, keys, range)
  expect(seen.map(({ json }) => json).join()).not.toContain(id)
  expect((await kiln.request('bob', 'get', `${root}/messages/${id}`)).status).toBe(404)
  expect((await kiln.request('ann', 'get', `${root}/messages/${id}`)).status).toBe(200)
})
