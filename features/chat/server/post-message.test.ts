import { expect, test } from 'vitest'
import { world } from '#app/testing/world.ts'
import { newId } from '#lib/ids.ts'
import { createChannel } from './create-channel.ts'
import { postMessages } from './post-message.ts'
import { channelNamed, leadsChannel } from './testing.ts'

test('posting in a channel', async () => {
  await using kiln = await world()
  const channelId = await channelNamed(kiln, 'general')
  const draft = { id: newId(), body: 'Cone 10 at 17:52.' }
  const send = (name: 'bob' | 'eve' | 'out' | 'ann', body: object, to = channelId) =>
    kiln.request(name, 'post', `/communities/kiln-circle/channels/${to}/messages`, body)

  const first = await (await send('bob', draft)).json()
  expect(first).toMatchObject({ ...draft, channelId, author: (await kiln.member('bob')).member })
  expect(await (await send('bob', draft)).json()).toEqual(first) // a retry answers with the first post
  expect((await kiln.entries()).map((entry) => entry.kind)).toEqual(['chat.message-posted']) // announced once

  const another = await send('eve', draft)
  expect([another.status, (await another.json()).code]).toEqual([409, 'message.id-taken'])
  for (const response of [await send('out', draft), await send('bob', draft, newId())]) {
    expect(response.status).toBe(404)
  }
})

test('what a member can not see answers like what does not exist', async () => {
  await using kiln = await world()
  const hidden = await leadsChannel(kiln)
  const ask = (channel: string) =>
    kiln.request('bob', 'post', `/communities/${kiln.community}/channels/${channel}/messages`, {
      id: newId(),
      body: 'hello',
    })
  const [atHidden, atMissing] = [await ask(hidden), await ask(newId())]
  expect(atHidden.status).toBe(404)
  expect(await atHidden.json()).toEqual(await atMissing.json())
  expect(
    (await kiln.request('ann', 'get', `/communities/kiln-circle/channels/${hidden}/messages`))
      .status,
  ).toBe(200)
})

test('announcements are made by leads, and nobody writes before accepting the guidelines', async () => {
  await using kiln = await world()
  const news = newId()
  await kiln.as('ann', (tx, ann) =>
    createChannel(tx, ann, { id: news, name: 'news', topic: '', kind: 'announcements' }),
  )
  await kiln.database.pool.query('update member set guidelines_accepted = 0 where name = $1', [
    'eve',
  ])
  const general = await channelNamed(kiln, 'general')
  const outcomes = await kiln.as('ann', (tx) =>
    postMessages(tx, [
      {
        person: kiln.people.ann,
        community: kiln.community,
        channelId: news,
        id: newId(),
        body: 'a',
      },
      {
        person: kiln.people.bob,
        community: kiln.community,
        channelId: news,
        id: newId(),
        body: 'b',
      },
      {
        person: kiln.people.eve,
        community: kiln.community,
        channelId: general,
        id: newId(),
        body: 'c',
      },
      {
        person: kiln.people.out,
        community: kiln.community,
        channelId: general,
        id: newId(),
        body: 'd',
      },
    ]),
  )
  expect(
    outcomes.map((outcome) => ('ok' in outcome ? outcome.ok.body : outcome.error)),
  ).toMatchObject([
    'a',
    { code: 'channel.posting-closed' },
    { code: 'guidelines.not-accepted' },
    { code: 'community.not-found' },
  ])
  expect((await kiln.entries()).map((entry) => entry.kind)).toEqual([
    'chat.channel-created',
    'chat.message-posted',
  ])
})

test('one id twice in one batch is one message', async () => {
  await using kiln = await world()
  const channelId = await channelNamed(kiln, 'general')
  const post = {
    person: kiln.people.bob,
    community: kiln.community,
    channelId,
    id: newId(),
    body: 'x',
  }
  const [a, b] = await kiln.as('bob', (tx) => postMessages(tx, [post, post]))
  expect(a).toEqual(b)
  expect(await kiln.entries()).toHaveLength(1)
})

test('fields that do not fit are all named, and nothing is written', async () => {
  await using kiln = await world()
  const channelId = await channelNamed(kiln, 'general')
  const path = `/communities/kiln-circle/channels/${channelId}/messages`
  const response = await kiln.request('bob', 'post', path, { id: 'x', body: 'y'.repeat(8001) })
  expect(response.status).toBe(422)
  const problem = await response.json()
  expect(problem.errors.map((error: { path: string }) => error.path)).toEqual(['id', 'body'])
  expect((await kiln.request('bob', 'post', path, { id: newId(), body: 'a\0b' })).status).toBe(422)
  expect(await kiln.entries()).toEqual([])
})

test('an id in capitals is the same id', async () => {
  await using kiln = await world()
  const channelId = await channelNamed(kiln, 'general')
  const draft = { id: newId(), body: 'x' }
  const path = `/communities/kiln-circle/channels/${channelId}/messages`
  const loud = await kiln.request('bob', 'post', path, { ...draft, id: draft.id.toUpperCase() })
  expect((await loud.json()).id).toBe(draft.id)
  expect((await kiln.request('bob', 'post', path, draft)).status).toBe(200)
  expect(await kiln.entries()).toHaveLength(1)
})

test('a deletion and an edit at once never bring words back', async () => {
  await using kiln = await world()
  const channelId = await channelNamed(kiln, 'general')
  const path = '/communities/kiln-circle'
  for (let i = 0; i < 8; i++) {
    const draft = { id: newId(), body: `secret ${i}` }
    await kiln.request('bob', 'post', `${path}/channels/${channelId}/messages`, draft)
    const message = `${path}/messages/${draft.id}`
    await Promise.all([
      kiln.request('bob', 'patch', message, { body: `secret again ${i}` }),
      kiln.request('mod', 'delete', message),
    ])
  }
  const { rows } = await kiln.database.pool.query(
    'select (select json_agg(body) from chat_message) as bodies, (select json_agg(data) from community_log) as log',
  )
  expect(JSON.stringify(rows)).not.toContain('secret')
})
