import { expect, test } from 'vitest'
import { type Name, world } from '#app/testing/world.ts'
import { pollInput } from '#features/polls/server/testing.ts'
import { newId } from '#lib/ids.ts'
import { erasePast } from './erase-past.ts'
import { channelNamed, everywhere, leadsChannel } from './testing.ts'

const root = '/communities/kiln-circle'

test('an edit keeps the earlier words for their author and for those who look after the community', async () => {
  await using kiln = await world()
  const general = await channelNamed(kiln, 'general')
  const id = newId()
  await kiln.request('bob', 'post', `${root}/channels/${general}/messages`, { id, body: 'cone 8' })
  const edit = (body: string) =>
    kiln.request('bob', 'patch', `${root}/messages/${id}`, { body }).then((reply) => reply.json())
  const first = await edit('cone 9')
  const second = await edit('cone 10')
  await edit('cone 10') // the same words are no edit
  const edits = (name: Name) => kiln.request(name, 'get', `${root}/messages/${id}/edits`)
  for (const name of ['bob', 'mod', 'ann'] as const)
    expect(await (await edits(name)).json()).toEqual([
      { at: first.at, body: 'cone 8' },
      { at: first.editedAt, body: 'cone 9' },
      { at: second.editedAt, body: 'cone 10' },
    ])
  const refused = await edits('eve')
  expect([refused.status, (await refused.json()).code]).toEqual([403, 'message.edits-closed'])
  expect((await edits('out')).status).toBe(404)

  // Neither a replay nor anything else brings earlier words to others.
  expect(await everywhere(kiln, 'cone 9')).toEqual(['public.chat_message_edit'])
  for (const { json } of await kiln.entries()) expect(json).not.toMatch(/cone [89]/)
})

test('what is hidden has no edits to find', async () => {
  await using kiln = await world()
  const id = newId()
  const leads = await leadsChannel(kiln)
  await kiln.request('ann', 'post', `${root}/channels/${leads}/messages`, { id, body: 'hush' })
  for (const asked of [id, newId()]) {
    const reply = await kiln.request('mod', 'get', `${root}/messages/${asked}/edits`)
    expect([reply.status, (await reply.json()).code]).toEqual([404, 'message.not-found'])
  }
})

test('deleting takes the earlier words too, from everywhere, and says who did it if that was not the author', async () => {
  await using kiln = await world()
  const general = await channelNamed(kiln, 'general')
  const mod = await kiln.member('mod')
  for (const who of ['mod', 'bob'] as const) {
    const id = newId()
    const path = `${root}/messages/${id}`
    const body = 'a blunder'
    await kiln.request('bob', 'post', `${root}/channels/${general}/messages`, { id, body })
    await kiln.request('bob', 'patch', path, { body: 'a second blunder' })
    await kiln.request('bob', 'patch', path, { body: 'a third blunder' })
    const deleted = await (await kiln.request(who, 'delete', path)).json()
    expect(deleted.deletedBy).toBe(who === 'mod' ? mod.member : undefined)
    expect(await everywhere(kiln, 'blunder')).toEqual([])
    expect(await (await kiln.request('mod', 'get', `${path}/edits`)).json()).toEqual([])
  }
})

test('a past that is erased takes its polls and the earlier words of its messages along', async () => {
  await using kiln = await world()
  const general = await channelNamed(kiln, 'general')
  const poll = pollInput({ question: 'A blunder?' })
  const id = newId()
  const path = `${root}/channels/${general}`
  await kiln.request('bob', 'post', `${path}/messages`, { id, body: 'a blunder' })
  await kiln.request('bob', 'patch', `${root}/messages/${id}`, { body: 'a second blunder' })
  await kiln.request('bob', 'post', `${path}/polls`, { id: newId(), poll })
  await kiln.database.pool.query('update chat_message set imported = true')
  expect(await everywhere(kiln, 'blunder')).toContain('public.poll')
  expect(await kiln.as('bob', erasePast)).toBe(2)
  expect(await everywhere(kiln, 'blunder')).toEqual([])
})

test('an edit and a deletion at once leave no words behind', async () => {
  await using kiln = await world()
  const general = await channelNamed(kiln, 'general')
  for (let round = 0; round < 5; round++) {
    const id = newId()
    const path = `${root}/messages/${id}`
    const body = `blunder ${round}`
    await kiln.request('bob', 'post', `${root}/channels/${general}/messages`, { id, body })
    await Promise.all([
      kiln.request('bob', 'patch', path, { body: `worse blunder ${round}` }),
      kiln.request('mod', 'delete', path),
    ])
    expect(await everywhere(kiln, 'blunder')).toEqual([])
  }
})
