import { expect, test } from 'vitest'
import { type Name, type World, world } from '#app/testing/world.ts'
import { newId } from '#lib/ids.ts'
import type { MessagePage, MessageView } from '../contract.ts'
import { channelNamed, leadsChannel } from './testing.ts'

const root = '/communities/kiln-circle'

async function post(
  kiln: World,
  name: Name,
  channelId: string,
  body: string,
): Promise<MessageView> {
  const response = await kiln.request(name, 'post', `${root}/channels/${channelId}/messages`, {
    id: newId(),
    body,
  })
  expect(response.status).toBe(200)
  return response.json()
}

test('an author edits their words, nobody else does, and it shows', async () => {
  await using kiln = await world()
  const { id } = await post(kiln, 'bob', await channelNamed(kiln, 'general'), 'cone 9')
  const edit = (name: Name, body: string) =>
    kiln.request(name, 'patch', `${root}/messages/${id}`, { body })
  expect((await edit('ann', 'no')).status).toBe(403)
  expect((await edit('out', 'no')).status).toBe(404)
  const edited = await (await edit('bob', 'cone 10')).json()
  expect(edited).toMatchObject({
    id,
    body: 'cone 10',
    editedAt: expect.any(String),
    deletedAt: null,
  })
  expect(await (await edit('bob', 'cone 10')).json()).toEqual(edited) // the same words again change nothing
  expect((await kiln.entries()).map(({ kind }) => kind)).toEqual([
    'chat.message-posted',
    'chat.message-edited',
  ])
})

test('deleted words are gone from the table, the log and every replay; moderators may, members may not', async () => {
  await using kiln = await world()
  const { id } = await post(kiln, 'bob', await channelNamed(kiln, 'general'), 'a secret by mistake')
  await kiln.request('bob', 'patch', `${root}/messages/${id}`, { body: 'still a secret' })
  expect((await kiln.request('eve', 'delete', `${root}/messages/${id}`)).status).toBe(403)
  const deleted = await (await kiln.request('mod', 'delete', `${root}/messages/${id}`)).json()
  expect(deleted).toMatchObject({ body: '', deletedAt: expect.any(String) })
  expect(await (await kiln.request('mod', 'delete', `${root}/messages/${id}`)).json()).toEqual(
    deleted,
  )
  const everything = await kiln.database.pool.query(
    `select (select json_agg(l.data) from community_log l) as log, (select json_agg(m) from chat_message m) as messages`,
  )
  expect(JSON.stringify(everything.rows)).not.toContain('secret')
  const entries = await kiln.entries()
  expect(entries.map(({ kind }) => kind)).toEqual([
    'chat.message-posted',
    'chat.message-edited',
    'chat.message-deleted',
  ])
  expect(
    (await kiln.request('bob', 'patch', `${root}/messages/${id}`, { body: 'back' })).status,
  ).toBe(403)
})

test('pages lead through all messages in both directions, each once', async () => {
  await using kiln = await world()
  const channelId = await channelNamed(kiln, 'general')
  const said: string[] = []
  for (let i = 0; i < 23; i++)
    said.push((await post(kiln, i % 2 ? 'bob' : 'ann', channelId, `${i}`)).id)
  const read = async (query: string) => {
    const response = await kiln.request(
      'eve',
      'get',
      `${root}/channels/${channelId}/messages?limit=5${query}`,
    )
    return (await response.json()) as MessagePage
  }
  const place = (message: MessageView | undefined) => `${message?.at}_${message?.id}`
  let page = await read('')
  const backwards = [page.messages]
  while (page.more) {
    page = await read(`&before=${place(page.messages[0])}`)
    backwards.unshift(page.messages)
  }
  expect(backwards.flat().map(({ id }) => id)).toEqual(said)
  let next = await read(`&after=${place(backwards[0]?.[0])}`)
  const forwards = [next.messages]
  while (next.more) {
    next = await read(`&after=${place(next.messages.at(-1))}`)
    forwards.push(next.messages)
  }
  expect(forwards.flat().map(({ id }) => id)).toEqual(said.slice(1))
  const bad = await kiln.request(
    'eve',
    'get',
    `${root}/channels/${channelId}/messages?limit=1000&before=x`,
  )
  expect((await bad.json()).errors.map((error: { path: string }) => error.path).toSorted()).toEqual(
    ['before', 'limit'],
  )
})

test('how far I have read never goes back, never into the future, and is mine', async () => {
  await using kiln = await world()
  const channelId = await channelNamed(kiln, 'general')
  const first = await post(kiln, 'ann', channelId, 'one')
  const second = await post(kiln, 'ann', channelId, 'two')
  const mark = async (upTo: string) =>
    (await kiln.request('bob', 'put', `${root}/channels/${channelId}/read`, { upTo })).json()
  const unread = async (name: Name) => {
    const snapshot = await (await kiln.request(name, 'get', `${root}/snapshot`)).json()
    return snapshot.chat.channels[0].unread
  }
  expect([await unread('bob'), await unread('eve'), await unread('ann')]).toEqual([2, 2, 0])
  expect(await mark(second.at)).toEqual({ channelId, at: second.at })
  expect(await mark(first.at)).toEqual({ channelId, at: second.at })
  expect([await unread('bob'), await unread('eve')]).toEqual([0, 2])
  expect((await mark('2999-01-01T00:00:00.000000Z')).at < '2990').toBe(true)
  const third = await post(kiln, 'ann', channelId, 'three')
  await kiln.request('ann', 'delete', `${root}/messages/${third.id}`)
  expect(await unread('bob')).toBe(0) // what was taken back waits for nobody
  expect(await kiln.entries()).toHaveLength(4) // reading leaves no trace in the log
})

test('channels are opened, renamed and closed by leads', async () => {
  await using kiln = await world()
  const id = newId()
  const open = (name: Name, body: object) => kiln.request(name, 'post', `${root}/channels`, body)
  expect((await open('mod', { id, name: 'glaze-lab' })).status).toBe(403)
  const opened = await open('ann', { id, name: 'glaze-lab', topic: 'Tests' })
  expect(await opened.json()).toMatchObject({
    id,
    name: 'glaze-lab',
    kind: 'open',
    archivedAt: null,
  })
  expect((await open('ann', { id, name: 'glaze-lab' })).status).toBe(200)
  expect((await (await open('ann', { id: newId(), name: 'glaze-lab' })).json()).code).toBe(
    'channel.name-taken',
  )
  expect((await open('ann', { id: newId(), name: 'Has Space' })).status).toBe(422)
  const change = (body: object) => kiln.request('ann', 'patch', `${root}/channels/${id}`, body)
  expect((await change({ name: 'general' })).status).toBe(409)
  expect(await (await change({ archived: true })).json()).toMatchObject({
    archivedAt: expect.any(String),
  })
  const late = await kiln.request('bob', 'post', `${root}/channels/${id}/messages`, {
    id: newId(),
    body: 'late',
  })
  expect([late.status, (await late.json()).code]).toEqual([403, 'channel.posting-closed'])
  expect(await (await change({ archived: false, kind: 'announcements' })).json()).toMatchObject({
    archivedAt: null,
    kind: 'announcements',
  })
  const hidden = await leadsChannel(kiln)
  const widen = await kiln.request('ann', 'patch', `${root}/channels/${hidden}`, { kind: 'open' })
  expect((await widen.json()).code).toBe('channel.audience-fixed')
})

test('a snapshot shows a member nothing that is for leads', async () => {
  await using kiln = await world()
  const hidden = await leadsChannel(kiln)
  await post(kiln, 'ann', hidden, 'about the member')
  const snapshot = async (name: Name) =>
    (await kiln.request(name, 'get', `${root}/snapshot`)).json()
  const [anns, bobs] = [await snapshot('ann'), await snapshot('bob')]
  expect(
    anns.chat.channels.map((each: { channel: { name: string } }) => each.channel.name),
  ).toEqual(['general', 'leads'])
  expect(JSON.stringify(bobs)).not.toMatch(new RegExp(`about the member|${hidden}|leads@`))
  expect(bobs.seq).toBe(anns.seq)
})
