import { expect, test } from 'vitest'
import type { Snapshot } from '#app/snapshot.ts'
import { type Name, type World, world } from '#app/testing/world.ts'
import { applyChat } from '#features/chat/web/replica.ts'
import { accept, codeOf, outcome } from '#features/communities/server/testing.ts'
import { applyCommunity } from '#features/communities/web/replica.ts'
import { type Id, newId } from '#lib/ids.ts'
import { stale } from '#platform/web/replica/index.ts'
import { bring } from '../testing/bring.ts'
import { channel, type ExportFiles, said, teamExport } from '../testing/slack-export.ts'

const past = '/communities/kiln-circle/past'

/** Ann of the export is Bob here: she answers, is called, reacts and pins, and was in the secret channel. */
function withAddress(email: string): ExportFiles {
  return {
    'users.json': [
      { id: 'U1ANN', name: 'ann', real_name: 'Ann Adler', profile: { email } },
      { id: 'U2BOB', name: 'bob', real_name: 'Bob Brook' },
    ],
    'channels.json': [channel('C1', 'talk')],
    'groups.json': [channel('G1', 'secret', { members: ['U1ANN'] })],
    'talk/2016-02-15.json': [
      {
        ...said('U2BOB', '1455563001.000001', 'hey <@U1ANN>'),
        thread_ts: '1455563001.000001',
        reactions: [{ name: 'tada', users: ['U1ANN', 'U2BOB'] }],
        pinned_to: ['C1'],
        pinned_info: { pinned_by: 'U1ANN', pinned_ts: '1455563002' },
      },
      { ...said('U1ANN', '1455563003.000001', 'in the thread'), thread_ts: '1455563001.000001' },
      said('U1ANN', '1455563004.000001', 'in the channel'),
    ],
    'secret/2016-02-15.json': [said('U1ANN', '1455563500.000001', 'between us')],
  }
}

async function shadow(kiln: World, key: string): Promise<Id> {
  const { rows } = await kiln.database.pool.query('select id from member where source = $1', [
    `slack:${key}`,
  ])
  return rows[0].id
}

async function seenBy(kiln: World, name: Name): Promise<Snapshot> {
  return (await kiln.request(name, 'get', `/communities/${kiln.community}/snapshot`)).json()
}

const send = async (kiln: World, name: Name, method: string, path: string, body?: unknown) => {
  const response = await kiln.request(name, method, path, body)
  return { status: response.status, body: response.status === 204 ? null : await response.json() }
}

async function boundCode(kiln: World, shadowId: Id, by: Name = 'ann') {
  const id = newId()
  const body = { id, shadow: shadowId }
  const { status } = await send(kiln, by, 'post', '/communities/kiln-circle/invitations', body)
  return { status, code: status === 200 ? await codeOf(kiln, id) : '' }
}

test('who has the address is asked, and takes over all that the shadow did', async () => {
  await using kiln = await world()
  await bring(kiln, withAddress('Bob@Example.org'))
  const from = await shadow(kiln, 'U1ANN')
  expect((await send(kiln, 'eve', 'get', past)).body).toEqual({ messages: 0, claims: [] })
  const mine = { shadow: from, name: 'Ann Adler', tool: 'slack', messages: 3 }
  expect((await send(kiln, 'bob', 'get', past)).body).toEqual({ messages: 0, claims: [mine] })
  expect((await send(kiln, 'eve', 'post', `${past}/${from}`)).status).toBe(404)
  expect((await send(kiln, 'out', 'post', `${past}/${from}`)).status).toBe(404)

  const claimed = await send(kiln, 'bob', 'post', `${past}/${from}`)
  expect(claimed.body).toEqual({ messages: 3, claims: [] })
  const bob = (await kiln.member('bob')).member
  const seen = await seenBy(kiln, 'bob')
  expect(seen.communities.members.map(({ id }) => id)).not.toContain(from)
  const talk = seen.chat.channels.find((each) => each.channel.name === 'talk')
  const other = await shadow(kiln, 'U2BOB')
  expect(talk?.messages).toMatchObject([
    {
      body: `hey <@${bob}>`,
      reactions: [{ emoji: '🎉', by: [bob, other] }],
      pinned: { by: bob },
      thread: { count: 1, authors: [bob] },
    },
    { author: bob, body: 'in the channel' },
  ])
  expect(JSON.stringify(seen.chat)).not.toContain(from)
  const names = (snapshot: Snapshot) => snapshot.chat.channels.map((each) => each.channel.name)
  expect(names(seen)).toContain('secret')
  expect(names(await seenBy(kiln, 'ann'))).not.toContain('secret')

  const kinds = (await kiln.entries()).slice(-3).map(({ kind }) => kind)
  expect(kinds).toEqual([
    'chat.history-changed',
    'chat.history-changed',
    'communities.shadow-claimed',
  ])
  // An import run again finds whose it is, and adds nothing.
  expect(await bring(kiln, withAddress('bob@example.org'))).toMatchObject({
    people: 0,
    messages: 0,
  })
  expect((await send(kiln, 'bob', 'get', past)).body).toEqual({ messages: 3, claims: [] })
})

test('an address that was not shown to be theirs opens nothing', async () => {
  await using kiln = await world()
  await bring(kiln, withAddress('bob@example.org'))
  await kiln.database.pool.query('update person set email_verified = false where id = $1', [
    kiln.people.bob,
  ])
  expect((await send(kiln, 'bob', 'get', past)).body).toEqual({ messages: 0, claims: [] })
  const from = await shadow(kiln, 'U1ANN')
  expect((await send(kiln, 'bob', 'post', `${past}/${from}`)).status).toBe(404)
})

test('who says that it is not them is not asked again', async () => {
  await using kiln = await world()
  await bring(kiln, withAddress('bob@example.org'))
  const from = await shadow(kiln, 'U1ANN')
  expect((await send(kiln, 'eve', 'delete', `${past}/${from}`)).status).toBe(204)
  expect((await send(kiln, 'bob', 'get', past)).body.claims).toHaveLength(1)
  expect((await send(kiln, 'bob', 'delete', `${past}/${from}`)).status).toBe(204)
  expect((await send(kiln, 'bob', 'get', past)).body.claims).toEqual([])
})

test('a bound invitation claims its shadow, for a newcomer and for a member, once', async () => {
  await using kiln = await world()
  await bring(kiln, withAddress('somebody@else.example'))
  const [ann, bob] = [await shadow(kiln, 'U1ANN'), await shadow(kiln, 'U2BOB')]
  expect((await boundCode(kiln, ann, 'mod')).status).toBe(403)
  expect((await boundCode(kiln, (await kiln.member('eve')).member)).status).toBe(404)

  const first = await boundCode(kiln, ann)
  const spare = await boundCode(kiln, ann)
  const card = await send(kiln, 'out', 'get', `/invitations/${first.code}`)
  expect(card.body).toMatchObject({ claims: 'Ann Adler', standing: 'none' })
  const out = { id: kiln.people.out, name: 'out' } as Parameters<typeof accept>[1]
  expect(await outcome(accept(kiln, out, first.code))).toBe('ok')
  const seen = await seenBy(kiln, 'out')
  const me = seen.communities.me.member
  expect(JSON.stringify(seen.chat)).toContain(`hey <@${me}>`)
  // The address is known and is not theirs, so what was private stays closed.
  expect(seen.chat.channels.map((each) => each.channel.name)).not.toContain('secret')
  for (const { code } of [first, spare])
    expect((await send(kiln, 'eve', 'get', `/invitations/${code}`)).status).toBe(404)
  expect((await boundCode(kiln, ann)).status).toBe(409)

  const second = await boundCode(kiln, bob)
  expect((await send(kiln, 'eve', 'post', `/invitations/${second.code}/accept`, {})).status).toBe(
    200,
  )
  const eve = (await kiln.member('eve')).member
  expect((await seenBy(kiln, 'eve')).communities.members.map(({ id }) => id)).not.toContain(bob)
  expect(JSON.stringify((await seenBy(kiln, 'eve')).chat)).toContain(`"author":"${eve}"`)
})

test('of two who claim at once one gets it', async () => {
  await using kiln = await world()
  await bring(kiln, withAddress('bob@example.org'))
  const from = await shadow(kiln, 'U1ANN')
  const { code } = await boundCode(kiln, from)
  const results = await Promise.all([
    send(kiln, 'bob', 'post', `${past}/${from}`),
    send(kiln, 'bob', 'post', `${past}/${from}`),
    send(kiln, 'eve', 'post', `/invitations/${code}/accept`, {}),
    send(kiln, 'mod', 'post', `/invitations/${code}/accept`, {}),
  ])
  expect(results.filter(({ status }) => status === 200)).toHaveLength(1)
  const claims = (await kiln.entries()).filter(({ kind }) => kind === 'communities.shadow-claimed')
  expect(claims).toHaveLength(1)
})

test('a replica that hears of a claim is what a snapshot would be', async () => {
  await using kiln = await world()
  await bring(kiln, withAddress('bob@example.org'))
  const before = await seenBy(kiln, 'eve')
  const seen = (await kiln.entries()).length
  await send(kiln, 'bob', 'post', `${past}/${await shadow(kiln, 'U1ANN')}`)
  const after = await seenBy(kiln, 'eve')
  const viewer = { member: (await kiln.member('eve')).member, joinedAt: '' }
  const heard = (await kiln.entries()).slice(seen).map(({ json }) => JSON.parse(json))
  const follow = (state: Snapshot['communities'], entry: (typeof heard)[number]) => {
    const next = applyCommunity(state, entry, viewer)
    if (next === stale) throw new Error('stale')
    return next
  }
  expect(heard.reduce(follow, before.communities)).toEqual(after.communities)
  expect(heard.map((entry) => applyChat(before.chat, entry, viewer))).toContain(stale)
})

test('two shadows of one person become one, each emoji once', async () => {
  await using kiln = await world()
  await bring(kiln, withAddress('bob@example.org'))
  const [ann, other] = [await shadow(kiln, 'U1ANN'), await shadow(kiln, 'U2BOB')]
  await send(kiln, 'bob', 'post', `${past}/${ann}`)
  const { code } = await boundCode(kiln, other)
  expect((await send(kiln, 'bob', 'post', `/invitations/${code}/accept`, {})).status).toBe(200)
  const bob = (await kiln.member('bob')).member
  const talk = (await seenBy(kiln, 'bob')).chat.channels.find(
    (each) => each.channel.name === 'talk',
  )
  expect(talk?.messages[0]).toMatchObject({ author: bob, reactions: [{ emoji: '🎉', by: [bob] }] })
})

test('a past is erased for good, and only one’s own', async () => {
  await using kiln = await world()
  await bring(kiln, withAddress('bob@example.org'))
  const from = await shadow(kiln, 'U1ANN')
  await send(kiln, 'bob', 'post', `${past}/${from}`)
  const general = (await seenBy(kiln, 'bob')).chat.channels.find(
    (each) => each.channel.name === 'general',
  )
  const path = `/communities/kiln-circle/channels/${general?.channel.id}/messages`
  await send(kiln, 'bob', 'post', path, { id: newId(), body: 'said here' })

  expect((await send(kiln, 'bob', 'delete', past, { messages: 2 })).status).toBe(409)
  expect((await send(kiln, 'eve', 'delete', past, { messages: 0 })).body).toEqual({ erased: 0 })
  expect((await send(kiln, 'bob', 'delete', past, { messages: 3 })).body).toEqual({ erased: 3 })
  const seen = JSON.stringify((await seenBy(kiln, 'bob')).chat)
  expect(seen).toContain('said here')
  for (const words of ['in the thread', 'in the channel', 'between us'])
    expect(seen).not.toContain(words)
  const { rows } = await kiln.database.pool.query(
    `select body, reactions, thread from chat_message where imported and deleted_at is null`,
  )
  const other = await shadow(kiln, 'U2BOB')
  expect(rows).toMatchObject([{ reactions: [{ emoji: '🎉', by: [other] }], thread: null }])

  await bring(kiln, withAddress('bob@example.org'))
  expect((await send(kiln, 'bob', 'get', past)).body).toEqual({ messages: 0, claims: [] })
})

test('an import mails nobody and claims nothing by itself', async () => {
  await using kiln = await world()
  await bring(kiln, teamExport()) // its Ann has the address of the lead
  const { rows } = await kiln.database.pool.query(
    `select (select count(*)::int from mail_outbox) as mails, (select count(*)::int from member where state = 'merged') as merged`,
  )
  expect(rows).toEqual([{ mails: 0, merged: 0 }])
})
