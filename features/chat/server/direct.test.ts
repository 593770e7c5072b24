import { expect, test } from 'vitest'
import { takeSnapshot } from '#app/snapshot.ts'
import { type Name, type World, world } from '#app/testing/world.ts'
import { type Id, newId } from '#lib/ids.ts'
import { sees } from '#platform/server/log/audience.ts'
import type { ChannelView } from '../contract.ts'

const root = '/communities/kiln-circle'

test('two who open a conversation with each other at once are in the same one', async () => {
  await using kiln = await world()
  const opened = await Promise.all([
    open(kiln, 'bob', ['eve']),
    open(kiln, 'eve', ['bob']),
    open(kiln, 'bob', ['eve']),
  ])
  const views = await Promise.all(opened.map((each) => each.json()))
  expect(new Set(views.map(({ id }) => id)).size).toBe(1)
  expect(views[0]).toMatchObject({
    kind: 'direct',
    name: '',
    people: await ids(kiln, 'bob', 'eve'),
  })
  const three = await (await open(kiln, 'bob', ['eve', 'ann'])).json()
  expect(three.id).not.toBe(views[0].id)
})

test('opening a conversation says nothing to the other until the first word', async () => {
  await using kiln = await world()
  const { id } = await begin(kiln, 'bob', ['eve'])
  expect(await directsIn(kiln, 'bob')).toEqual([id])
  expect(await directsIn(kiln, 'eve')).toEqual([])
  expect((await read(kiln, 'eve', id)).status).toBe(404)

  expect((await post(kiln, 'bob', id, 'Are you at the kiln?')).status).toBe(200)
  expect(await directsIn(kiln, 'eve')).toEqual([id])
  const { keys } = await kiln.member('eve')
  const hers = (await kiln.entries()).filter(({ audience }) => sees(keys, audience))
  expect(hers.map(({ kind }) => kind)).toEqual(['chat.channel-created', 'chat.message-posted'])
  expect((await post(kiln, 'eve', id, 'On my way')).status).toBe(200)
})

test('nobody else sees anything of it, whatever they are, by any way', async () => {
  await using kiln = await world()
  const heard: string[] = []
  const leads = (await kiln.member('ann')).keys
  kiln.bus.subscribe((message) => {
    if (message.type === 'signal' && sees(leads, message.audience)) heard.push(message.name)
  })
  const { id } = await begin(kiln, 'bob', ['eve'])
  const said = await (await post(kiln, 'bob', id, 'Between us: the secret recipe')).json()
  const missing = newId()
  const ways = (channel: Id, message: Id) =>
    [
      ['get', `${root}/channels/${channel}/messages`],
      ['post', `${root}/channels/${channel}/messages`, { id: newId(), body: 'x' }],
      ['patch', `${root}/channels/${channel}`, { topic: 'x' }],
      ['put', `${root}/channels/${channel}/read`, { upTo: said.at }],
      ['put', `${root}/channels/${channel}/preference`, { muted: true }],
      ['patch', `${root}/messages/${message}`, { body: 'x' }],
      ['delete', `${root}/messages/${message}`],
    ] as const
  for (const who of ['ann', 'mod', 'out'] as const) {
    const atMissing = ways(missing, missing)
    for (const [at, [method, path, body]] of ways(id, said.id).entries()) {
      const answer = await kiln.request(who, method, path, body)
      const [otherMethod = 'get', otherPath = '', otherBody] = atMissing[at] ?? []
      const other = await kiln.request(who, otherMethod, otherPath, otherBody)
      expect([answer.status, await answer.text()], `${who} ${method} ${path}`).toEqual([
        404,
        await other.text(),
      ])
    }
  }
  for (const who of ['ann', 'mod'] as const) {
    const snapshot = JSON.stringify(
      await takeSnapshot(kiln.database, kiln.people[who], kiln.community),
    )
    expect(snapshot).not.toMatch(new RegExp(`${id}|secret recipe`))
    const marked = await kiln.request(who, 'put', `${root}/reads`, {
      reads: [{ channelId: id, upTo: said.at }],
    })
    expect(await marked.json()).toEqual([])
    const { keys } = await kiln.member(who)
    expect((await kiln.entries()).filter(({ audience }) => sees(keys, audience))).toEqual([])
  }
  // A lead who guesses its id when making a channel learns nothing of it.
  const guess = await kiln.request('ann', 'post', `${root}/channels`, { id, name: 'mine' })
  expect([guess.status, await guess.text()]).toEqual([409, expect.not.stringContaining('people')])
  expect(heard).toEqual([])
  expect((await read(kiln, 'eve', id)).status).toBe(200) // while those in it do see it
})

test('being a lead in it gives no right over the words or the conversation', async () => {
  await using kiln = await world()
  const { id } = await begin(kiln, 'bob', ['ann', 'mod'])
  const said = await (await post(kiln, 'bob', id, 'To the two of you')).json()
  for (const who of ['ann', 'mod'] as const)
    expect((await kiln.request(who, 'delete', `${root}/messages/${said.id}`)).status).toBe(403)
  const change = await kiln.request('ann', 'patch', `${root}/channels/${id}`, { archived: true })
  expect([change.status, (await change.json()).code]).toEqual([403, 'channel.is-direct'])
  expect((await kiln.request('bob', 'delete', `${root}/messages/${said.id}`)).status).toBe(200)
})

test('only members are written to, one to eight of them', async () => {
  await using kiln = await world()
  const ask = (members: Id[]) =>
    kiln.request('bob', 'post', `${root}/directs`, { id: newId(), members })
  expect((await ask([])).status).toBe(422)
  expect((await ask(Array.from({ length: 9 }, newId))).status).toBe(422)
  expect((await ask([newId()])).status).toBe(404)
  const alone = await ask(await ids(kiln, 'bob'))
  expect([alone.status, (await alone.json()).code]).toEqual([409, 'direct.nobody'])
  expect(await kiln.entries()).toEqual([])
})

test('when the last other leaves, the words stay and nobody writes any more', async () => {
  await using kiln = await world()
  const { id } = await begin(kiln, 'bob', ['eve'])
  await post(kiln, 'bob', id, 'See you')
  await begin(kiln, 'bob', ['eve', 'mod']).then((three) => post(kiln, 'bob', three.id, 'All three'))
  const [two = '', three = ''] = await directsIn(kiln, 'bob')
  const [eve = ''] = await ids(kiln, 'eve')
  expect((await kiln.request('ann', 'delete', `${root}/members/${eve}`)).status).toBeLessThan(300)
  expect(await (await read(kiln, 'bob', two)).json()).toMatchObject({
    messages: [{ body: 'See you' }],
  })
  const late = await post(kiln, 'bob', two, 'Still there?')
  expect([late.status, (await late.json()).code]).toEqual([403, 'direct.not-possible'])
  expect((await post(kiln, 'bob', three, 'We two then')).status).toBe(200)
  expect((await read(kiln, 'eve', two)).status).toBe(404)
  // The conversation of the same people is found again, though no new one could be begun.
  const ask = (who: Name) =>
    kiln.request(who, 'post', `${root}/directs`, { id: newId(), members: [eve] })
  expect((await (await ask('bob')).json()).id).toBe(two)
  expect((await ask('mod')).status).toBe(404)
})

test('who is blocked can not write to one alone, is told no more than that, and only the blocker knows', async () => {
  await using kiln = await world()
  const { id } = await begin(kiln, 'bob', ['eve'])
  const said = await (await post(kiln, 'bob', id, 'Hello')).json()
  const group = await begin(kiln, 'bob', ['eve', 'ann'])
  const [bob = ''] = await ids(kiln, 'bob')
  const block = (method: 'put' | 'delete') => kiln.request('eve', method, `${root}/blocks/${bob}`)
  const before = (await kiln.entries()).length
  expect(await (await block('put')).json()).toEqual({ member: bob, blocked: true })
  await block('put') // twice is once
  const [entry, ...more] = (await kiln.entries()).slice(before)
  expect(more).toEqual([])
  expect(entry).toMatchObject({
    kind: 'chat.block-changed',
    audience: [`member:${(await ids(kiln, 'eve'))[0]}`],
  })
  expect(await blockedOf(kiln, 'eve')).toEqual([bob])
  expect(await blockedOf(kiln, 'bob')).toEqual([])

  for (const refused of [
    await post(kiln, 'bob', id, 'Why?'),
    await post(kiln, 'eve', id, 'And I not to you'),
    await kiln.request('bob', 'patch', `${root}/messages/${said.id}`, { body: 'Hello?!' }),
  ])
    expect([refused.status, (await refused.json()).code]).toEqual([403, 'direct.not-possible'])
  expect((await post(kiln, 'bob', group.id, 'To all three')).status).toBe(200)

  expect((await block('delete')).status).toBe(200)
  expect((await post(kiln, 'bob', id, 'Thank you')).status).toBe(200)
  const self = await kiln.request('bob', 'put', `${root}/blocks/${bob}`)
  expect([self.status, (await self.json()).code]).toEqual([409, 'block.oneself'])
  expect((await kiln.request('bob', 'put', `${root}/blocks/${newId()}`)).status).toBe(404)
})

test('a blocked person begins no conversation, and leaves no trace of the try', async () => {
  await using kiln = await world()
  const [bob = ''] = await ids(kiln, 'bob')
  await kiln.request('eve', 'put', `${root}/blocks/${bob}`)
  const refused = await open(kiln, 'bob', ['eve'])
  expect([refused.status, (await refused.json()).code]).toEqual([403, 'direct.not-possible'])
  expect(await directsIn(kiln, 'bob')).toEqual([])
  expect((await kiln.entries()).map(({ kind }) => kind)).toEqual(['chat.block-changed'])
})

test('a message and a block at once: it arrives before, or it is refused', async () => {
  await using kiln = await world()
  const [bob = ''] = await ids(kiln, 'bob')
  const { id } = await begin(kiln, 'bob', ['eve'])
  for (let round = 0; round < 6; round++) {
    const [posted] = await Promise.all([
      post(kiln, 'bob', id, `round ${round}`),
      kiln.request('eve', 'put', `${root}/blocks/${bob}`),
    ])
    const kinds = (await kiln.entries()).map(({ kind }) => kind)
    const afterBlock = kinds.slice(kinds.lastIndexOf('chat.block-changed'))
    expect(afterBlock).not.toContain('chat.message-posted')
    expect(posted.status).toBeOneOf([200, 403])
    await kiln.request('eve', 'delete', `${root}/blocks/${bob}`)
  }
})

function open(kiln: World, who: Name, others: readonly Name[]): Promise<Response> {
  return ids(kiln, ...others).then((members) =>
    kiln.request(who, 'post', `${root}/directs`, { id: newId(), members }),
  )
}

async function begin(kiln: World, who: Name, others: readonly Name[]): Promise<ChannelView> {
  const answer = await open(kiln, who, others)
  expect(answer.status).toBe(200)
  return answer.json()
}

function post(kiln: World, who: Name, channel: Id, body: string): Promise<Response> {
  return kiln.request(who, 'post', `${root}/channels/${channel}/messages`, { id: newId(), body })
}

function read(kiln: World, who: Name, channel: Id): Promise<Response> {
  return kiln.request(who, 'get', `${root}/channels/${channel}/messages`)
}

async function ids(kiln: World, ...names: Name[]): Promise<Id[]> {
  const members = await Promise.all(names.map((name) => kiln.member(name)))
  return members.map(({ member }) => member).sort()
}

async function directsIn(kiln: World, who: Name): Promise<Id[]> {
  const { chat } = await takeSnapshot(kiln.database, kiln.people[who], kiln.community)
  return chat.channels.flatMap(({ channel }) => (channel.kind === 'direct' ? channel.id : []))
}

async function blockedOf(kiln: World, who: Name): Promise<Id[]> {
  return (await takeSnapshot(kiln.database, kiln.people[who], kiln.community)).chat.blocked
}
