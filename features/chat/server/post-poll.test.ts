import { expect, test } from 'vitest'
import { type Name, world } from '#app/testing/world.ts'
import { pollInput } from '#features/polls/server/testing.ts'
import { newId } from '#lib/ids.ts'
import { changeChannel } from './change-channel.ts'
import { channelNamed, everywhere, leadsChannel } from './testing.ts'

const root = '/communities/kiln-circle'

test('a poll and its message come together, once, for those who read the channel', async () => {
  await using kiln = await world()
  const [general, leads] = [await channelNamed(kiln, 'general'), await leadsChannel(kiln)]
  const input = { id: newId(), poll: pollInput() }
  const ask = (name: Name, channel: string, body: object = input) =>
    kiln.request(name, 'post', `${root}/channels/${channel}/polls`, body)
  const posted = await (await ask('bob', general)).json()
  expect(posted).toMatchObject({ id: input.id, body: 'Which cone?', pollId: input.poll.id })
  expect(await (await ask('bob', general)).json()).toEqual(posted) // a retry
  const kinds = async () => (await kiln.entries()).map(({ kind }) => kind)
  const once = ['chat.channel-created', 'polls.created', 'chat.message-posted']
  expect(await kinds()).toEqual(once)

  expect((await ask('out', general)).status).toBe(404)
  expect((await ask('eve', leads)).status).toBe(404)
  expect((await ask('eve', general)).status).toBe(409) // somebody else's ids
  // One poll does not stand in two messages, nor in a channel that others read.
  expect((await ask('bob', general, { ...input, id: newId() })).status).toBe(409)
  await kiln.as('ann', (tx, ann) => changeChannel(tx, ann, general, { kind: 'announcements' }))
  const fresh = { id: newId(), poll: pollInput() }
  expect((await ask('bob', general, fresh)).status).toBe(403)
  expect((await kiln.request('bob', 'get', `${root}/polls/${fresh.poll.id}`)).status).toBe(404)
  const secret = { id: newId(), poll: pollInput() }
  expect((await ask('ann', leads, secret)).status).toBe(200)
  expect((await kiln.request('bob', 'get', `${root}/polls/${secret.poll.id}`)).status).toBe(404)
  expect(await kinds()).toEqual([
    ...once,
    'chat.channel-changed',
    'polls.created',
    'chat.message-posted',
  ])
})

test('with its message a poll goes, words and votes', async () => {
  await using kiln = await world()
  const general = await channelNamed(kiln, 'general')
  const poll = pollInput({
    question: 'Is it secret?',
    options: ['a secret', 'no secret'].map((text) => ({ id: newId(), text })),
  })
  const message = { id: newId(), poll }
  await kiln.request('bob', 'post', `${root}/channels/${general}/polls`, message)
  const choices = [poll.options[0]?.id]
  await kiln.request('eve', 'put', `${root}/polls/${poll.id}/vote`, { choices })
  const path = `${root}/messages/${message.id}`
  const edited = await kiln.request('bob', 'patch', path, { body: 'Is it a secret?' })
  expect([edited.status, (await edited.json()).code]).toEqual([409, 'message.poll-stays'])
  expect((await kiln.request('eve', 'delete', path)).status).toBe(403)
  expect(await everywhere(kiln, 'secret')).not.toEqual([])

  const deleted = await (await kiln.request('bob', 'delete', path)).json()
  expect(deleted).toMatchObject({ body: '', deletedAt: expect.any(String) })
  expect(deleted.pollId).toBeUndefined()
  expect((await kiln.request('eve', 'get', `${root}/polls/${poll.id}`)).status).toBe(404)
  expect(await everywhere(kiln, 'secret')).toEqual([])
  const votes = await everywhere(kiln, String(choices[0]))
  expect(votes).toEqual([])
})
