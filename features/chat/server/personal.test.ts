import { expect, test } from 'vitest'
import { takeSnapshot } from '#app/snapshot.ts'
import { type Name, type World, world } from '#app/testing/world.ts'
import { newId } from '#lib/ids.ts'
import { channelNamed, leadsChannel } from './testing.ts'

const root = '/communities/kiln-circle'

test('how somebody keeps a channel is theirs alone, and what they leave out stays', async () => {
  await using kiln = await world()
  const general = await channelNamed(kiln, 'general')
  const hidden = await leadsChannel(kiln)
  const folder = { id: newId(), name: 'Glazes' }
  const set = (body: object, channel = general) =>
    kiln.request('bob', 'put', `${root}/channels/${channel}/preference`, body)
  const before = (await kiln.entries()).length
  expect((await set({ muted: true })).status).toBe(200)
  expect(await (await set({ notify: 'nothing', folderId: folder.id })).json()).toEqual({
    folderId: folder.id,
    muted: true,
    notify: 'nothing',
  })
  expect((await kiln.request('bob', 'put', `${root}/folders`, { folders: [folder] })).status).toBe(
    200,
  )
  expect((await set({ notify: 'loudly' })).status).toBe(422)
  expect((await set({ muted: true }, hidden)).status).toBe(404)

  const { member } = await kiln.member('bob')
  const entries = (await kiln.entries()).slice(before)
  expect(entries.map(({ kind }) => kind)).toEqual([
    'chat.preference-changed',
    'chat.preference-changed',
    'chat.folders-changed',
  ])
  for (const { audience } of entries) expect(audience).toEqual([`member:${member}`])
  expect(await chatOf(kiln, 'bob')).toMatchObject({
    folders: [folder],
    channels: [{ preference: { muted: true, notify: 'nothing', folderId: folder.id } }],
  })
  expect(await chatOf(kiln, 'eve')).toMatchObject({
    folders: [],
    channels: [{ preference: { muted: false, notify: 'mentions', folderId: null } }],
  })
})

test('two changes of one preference at once are both kept', async () => {
  await using kiln = await world()
  const general = await channelNamed(kiln, 'general')
  const set = (body: object) =>
    kiln.request('bob', 'put', `${root}/channels/${general}/preference`, body)
  for (let round = 0; round < 5; round++) {
    const muted = round % 2 === 0
    await Promise.all([set({ muted }), set({ notify: muted ? 'all' : 'nothing' })])
    const [channel] = (await chatOf(kiln, 'bob')).channels
    expect(channel?.preference).toMatchObject({ muted, notify: muted ? 'all' : 'nothing' })
  }
})

test('everything is read in one call, never backwards, and in what one sees only', async () => {
  await using kiln = await world()
  const general = await channelNamed(kiln, 'general')
  const hidden = await leadsChannel(kiln)
  const post = async (body: string) =>
    (
      await kiln.request('ann', 'post', `${root}/channels/${general}/messages`, {
        id: newId(),
        body,
      })
    ).json()
  const [first, second] = [await post('one'), await post('two')]
  const before = await kiln.entries()
  const mark = async (upTo: string) => {
    const reads = [general, hidden, newId(), general].map((channelId) => ({ channelId, upTo }))
    return (await kiln.request('bob', 'put', `${root}/reads`, { reads })).json()
  }
  expect(await mark(second.at)).toEqual([{ channelId: general, at: second.at }])
  expect(await mark(first.at)).toEqual([{ channelId: general, at: second.at }])
  expect((await chatOf(kiln, 'bob')).channels[0]?.unread).toBe(0)
  expect((await chatOf(kiln, 'eve')).channels[0]?.unread).toBe(2)
  expect(await kiln.entries()).toEqual(before)
})

test('leads and moderators call a channel, nobody else does, not by an edit either', async () => {
  await using kiln = await world()
  const general = await channelNamed(kiln, 'general')
  const post = (who: Name, body: string) =>
    kiln.request(who, 'post', `${root}/channels/${general}/messages`, { id: newId(), body })
  for (const who of ['ann', 'mod'] as const)
    expect((await post(who, 'Doors open, <!channel>')).status).toBe(200)
  for (const call of ['<!channel>', 'all <!here>']) {
    const refused = await post('bob', call)
    expect([refused.status, (await refused.json()).code]).toEqual([403, 'message.call-not-allowed'])
  }
  const said = await (await post('bob', 'Hello @channel')).json()
  expect(said.body).toBe('Hello @channel') // words are words
  const edit = await kiln.request('bob', 'patch', `${root}/messages/${said.id}`, {
    body: '<!here>',
  })
  expect([edit.status, (await edit.json()).code]).toEqual([403, 'message.call-not-allowed'])
  expect(await kiln.entries()).toHaveLength(3)
})

test('a channel says more of itself than its topic, and who opened it', async () => {
  await using kiln = await world()
  const id = newId()
  const description = '## House rules\n\nTest tiles only.'
  const opened = await kiln.request('ann', 'post', `${root}/channels`, {
    id,
    name: 'tiles',
    description,
  })
  expect(await opened.json()).toMatchObject({
    description,
    createdBy: (await kiln.member('ann')).member,
    people: null,
  })
  const change = (body: object) => kiln.request('ann', 'patch', `${root}/channels/${id}`, body)
  expect(await (await change({ topic: 'Tiles' })).json()).toMatchObject({
    description,
    topic: 'Tiles',
  })
  expect((await change({ description: 'x'.repeat(2_001) })).status).toBe(422)
  expect(await (await change({ description: '' })).json()).toMatchObject({ description: '' })
})

async function chatOf(kiln: World, who: Name) {
  return (await takeSnapshot(kiln.database, kiln.people[who], kiln.community)).chat
}
