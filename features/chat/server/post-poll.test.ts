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

test('its author asks otherwise until somebody votes; nobody else does, and no replay says what was asked before', async () => {
  await using kiln = await world()
  const general = await channelNamed(kiln, 'general')
  const input = { id: newId(), poll: pollInput({ question: 'Which secret cone?' }) }
  await kiln.request('bob', 'post', `${root}/channels/${general}/polls`, input)
  const [a, b] = input.poll.options
  const change = (name: Name, more: object = {}) =>
    kiln.request(name, 'put', `${root}/messages/${input.id}/poll`, {
      question: 'Which cone?',
      options: [b, { id: newId(), text: 'd' }],
      ...more,
    })
  const refused = async (asked: Promise<Response>) => {
    const answer = await asked
    return [answer.status, (await answer.json()).code]
  }
  expect(await refused(change('eve'))).toEqual([403, 'message.not-yours'])
  expect((await change('out')).status).toBe(404)
  expect((await change('bob', { options: [a] })).status).toBe(422)
  expect((await change('bob', { options: [a, { ...b, text: 'A' }] })).status).toBe(422)

  const changed = await (await change('bob')).json()
  expect(changed).toMatchObject({ body: 'Which cone?', editedAt: expect.any(String) })
  const poll = await (await kiln.request('eve', 'get', `${root}/polls/${input.poll.id}`)).json()
  expect(poll.poll.options.map(({ text }: { text: string }) => text)).toEqual(['b', 'd'])
  const log = JSON.stringify((await kiln.entries()).map(({ data }) => data))
  expect(log).not.toContain('secret')

  const vote = (choices: unknown[]) =>
    kiln.request('eve', 'put', `${root}/polls/${input.poll.id}/vote`, { choices })
  expect((await vote([a?.id])).status).toBe(422) // it is no longer an option
  expect((await vote([b?.id])).status).toBe(200)
  expect(await refused(change('bob', { question: 'Which one?' }))).toEqual([409, 'poll.voted'])
  const plain = { id: newId(), body: 'no poll' }
  await kiln.request('bob', 'post', `${root}/channels/${general}/messages`, plain)
  const asked = kiln.request('bob', 'put', `${root}/messages/${plain.id}/poll`, {
    question: 'Is it?',
    options: input.poll.options,
  })
  expect(await refused(asked)).toEqual([404, 'poll.not-found'])
})

test('of a vote and a change at once one is refused', async () => {
  await using kiln = await world()
  const general = await channelNamed(kiln, 'general')
  const input = { id: newId(), poll: pollInput() }
  await kiln.request('bob', 'post', `${root}/channels/${general}/polls`, input)
  const [a] = input.poll.options
  const fresh = ['d', 'e'].map((text) => ({ id: newId(), text }))
  const [voted, changed] = await Promise.all([
    kiln.request('eve', 'put', `${root}/polls/${input.poll.id}/vote`, { choices: [a?.id] }),
    kiln.request('bob', 'put', `${root}/messages/${input.id}/poll`, {
      question: 'Which?',
      options: fresh,
    }),
  ])
  expect([
    [200, 409],
    [422, 200],
  ]).toContainEqual([voted.status, changed.status])
})

test('a poll is asked in a thread', async () => {
  await using kiln = await world()
  const general = await channelNamed(kiln, 'general')
  const question = { id: newId(), body: 'Shall we vote?' }
  await kiln.request('bob', 'post', `${root}/channels/${general}/messages`, question)
  const input = { id: newId(), poll: pollInput(), threadId: question.id }
  const path = `${root}/channels/${general}/polls`
  const posted = await (await kiln.request('eve', 'post', path, input)).json()
  expect(posted).toMatchObject({ threadId: question.id, pollId: input.poll.id })
  const page = await kiln.request('bob', 'get', `${root}/threads/${question.id}/messages`)
  expect((await page.json()).messages).toEqual([posted])
  const nowhere = { id: newId(), poll: pollInput(), threadId: newId() }
  expect((await kiln.request('eve', 'post', path, nowhere)).status).toBe(404)
  const gone = await kiln.request('eve', 'get', `${root}/polls/${nowhere.poll.id}`)
  expect(gone.status).toBe(404) // nothing is left of what was refused
})
