import { expect, test } from 'vitest'
import { listen } from '#app/testing/sockets.ts'
import { type Name, type World, world } from '#app/testing/world.ts'
import { createChannel } from '#features/chat/server/create-channel.ts'
import { channelNamed, leadsChannel } from '#features/chat/server/testing.ts'
import { newId } from '#lib/ids.ts'
import { logHead } from '../log/append.ts'
import { onlyMembers, ringOnly } from '../log/audience.ts'
import { closeCodes } from './protocol.ts'

async function say(kiln: World, name: Name, body: string, channel?: string): Promise<void> {
  const channelId = channel ?? (await channelNamed(kiln, 'general'))
  const path = `/communities/kiln-circle/channels/${channelId}/messages`
  expect((await kiln.request(name, 'post', path, { id: newId(), body })).status).toBe(200)
}

test('a member hears what is said, live and after a gap, each entry once', async () => {
  await using kiln = await world()
  await using live = await listen(kiln.gateway)
  const start = await logHead(kiln.database, kiln.community)
  using bob = await live.connect(await kiln.signIn('bob'))
  await bob.follow(kiln.community, start)
  await say(kiln, 'ann', 'one')
  await say(kiln, 'eve', 'two')
  await bob.reach(start + 2)
  expect(bob.entries().map((entry) => (entry.data as { body: string }).body)).toEqual([
    'one',
    'two',
  ])

  bob.socket.terminate()
  await bob.closed
  await say(kiln, 'ann', 'three')
  using again = await live.connect(await kiln.signIn('bob'))
  await again.follow(kiln.community, start + 2)
  await say(kiln, 'ann', 'four')
  await again.reach(start + 4)
  expect(again.entries().map((entry) => entry.seq)).toEqual([start + 3, start + 4])
})

test('what is for leads reaches leads only, live and in a replay', async () => {
  await using kiln = await world()
  await using live = await listen(kiln.gateway)
  const hidden = await leadsChannel(kiln)
  const start = await logHead(kiln.database, kiln.community)
  using ann = await live.connect(await kiln.signIn('ann'))
  using bob = await live.connect(await kiln.signIn('bob'))
  await Promise.all([ann.follow(kiln.community, start), bob.follow(kiln.community, start)])
  await say(kiln, 'ann', 'between us', hidden)
  await say(kiln, 'ann', 'for all')
  await Promise.all([ann.reach(start + 2), bob.reach(start + 2)])
  expect(ann.entries()).toHaveLength(2)
  expect(bob.entries().map((entry) => entry.seq)).toEqual([start + 2])
  using late = await live.connect(await kiln.signIn('eve'))
  await late.follow(kiln.community, start)
  expect(late.entries().map((entry) => entry.seq)).toEqual([start + 2])
  expect(JSON.stringify([bob.heard, late.heard])).not.toContain('between us')
})

test('what is for a ring or for named people reaches them only', async () => {
  await using kiln = await world()
  await using live = await listen(kiln.gateway)
  const ring = newId()
  const [bobs, eves] = [await kiln.member('bob'), await kiln.member('eve')]
  const input = { id: ring, name: 'founders', description: '', members: [bobs.member] }
  expect((await kiln.request('ann', 'post', '/communities/kiln-circle/rings', input)).status).toBe(
    200,
  )
  const start = await logHead(kiln.database, kiln.community)
  using bob = await live.connect(await kiln.signIn('bob'))
  using eve = await live.connect(await kiln.signIn('eve'))
  await Promise.all([bob.follow(kiln.community, start), eve.follow(kiln.community, start)])
  await kiln.as('ann', async (tx, { community, member }) => {
    const entry = { community, by: member, kind: 'test.said', data: {} }
    tx.log({ ...entry, audience: ringOnly(ring) })
    tx.log({ ...entry, audience: onlyMembers([eves.member]) })
    tx.log({ ...entry, audience: onlyMembers([bobs.member, eves.member]) })
  })
  await Promise.all([bob.reach(start + 3), eve.reach(start + 3)])
  expect(bob.entries().map((entry) => entry.seq - start)).toEqual([1, 3])
  expect(eve.entries().map((entry) => entry.seq - start)).toEqual([2, 3])
  using late = await live.connect(await kiln.signIn('bob'))
  await late.follow(kiln.community, start)
  expect(late.entries()).toEqual(bob.entries())
})

test('the end of a membership is the end of delivery, at once', async () => {
  await using kiln = await world()
  await using live = await listen(kiln.gateway)
  const start = await logHead(kiln.database, kiln.community)
  using bob = await live.connect(await kiln.signIn('bob'))
  using eve = await live.connect(await kiln.signIn('eve'))
  await Promise.all([bob.follow(kiln.community, start), eve.follow(kiln.community, start)])
  await kiln.as('bob', async (tx, { community, member }) => {
    await tx.prepared(
      'end',
      `update member set state = 'left' where community_id = $1 and id = $2`,
      [community, member],
    )
    const entry = {
      community,
      by: member,
      kind: 'test.left',
      audience: ['members'],
      data: {},
    } as const
    tx.log({ ...entry, touches: [member] })
  })
  for (let i = 0; i < 20; i++) await say(kiln, 'ann', `after ${i}`)
  await bob.until((message) => message.type === 'ended')
  await eve.reach(start + 21)
  expect(JSON.stringify(bob.heard)).not.toContain('after')
  expect(eve.entries()).toHaveLength(21)
})

test('who gains access takes a snapshot anew', async () => {
  await using kiln = await world()
  await using live = await listen(kiln.gateway)
  const start = await logHead(kiln.database, kiln.community)
  using bob = await live.connect(await kiln.signIn('bob'))
  await bob.follow(kiln.community, start)
  await kiln.as('bob', async (tx, { community, member }) => {
    await tx.prepared(
      'rise',
      `update member set role = 'lead' where community_id = $1 and id = $2`,
      [community, member],
    )
    const entry = {
      community,
      by: null,
      kind: 'test.changed',
      audience: ['members'],
      data: {},
    } as const
    tx.log({ ...entry, touches: [member] })
  })
  expect(await bob.until((message) => message.type === 'stale')).toMatchObject({
    community: kiln.community,
  })
})

test('a stranger is told the same of a private community and of none', async () => {
  await using kiln = await world()
  await using live = await listen(kiln.gateway)
  using out = await live.connect(await kiln.signIn('out'))
  const missing = newId()
  for (const community of [kiln.community, missing])
    out.send({ type: 'subscribe', community, after: 0 })
  // Communities do not wait for each other, so either may be told first.
  await out.until(() => out.heard.length === 2)
  expect(out.heard).toHaveLength(2)
  expect(out.heard).toContainEqual({ type: 'ended', community: kiln.community })
  expect(out.heard).toContainEqual({ type: 'ended', community: missing })
  const input = {
    community: kiln.community,
    channelId: await channelNamed(kiln, 'general'),
    id: newId(),
    body: 'x',
  }
  const inPrivate = await out.call('chat.post-message', input)
  const inNone = await out.call('chat.post-message', { ...input, community: missing })
  expect(inPrivate.problem).toEqual(inNone.problem)
})

test('nobody gets a socket without a session, from another site or for another path', async () => {
  await using kiln = await world()
  await using live = await listen(kiln.gateway)
  const cookie = await kiln.signIn('bob')
  await expect(live.connect('')).rejects.toThrow('401')
  await expect(live.connect('hamlet.session_token=guess.x')).rejects.toThrow('401')
  await expect(live.connect(cookie, { origin: 'https://evil.example' })).rejects.toThrow('401')
  using own = await live.connect(cookie, { origin: 'http://localhost:3000' })
  expect(own.socket.readyState).toBe(own.socket.OPEN)
})

test.each([
  ['no JSON', 'hello'],
  ['an array', '[]'],
  ['an unknown type', '{"type":"dance"}'],
  ['a community that is no id', '{"type":"subscribe","community":"x","after":0}'],
  ['a negative seq', `{"type":"subscribe","community":"${newId()}","after":-1}`],
  ['a binary frame', Buffer.from([1, 2, 3])],
])('a frame that is %s closes its socket with a reason, and the server lives', async (_, frame) => {
  await using kiln = await world()
  await using live = await listen(kiln.gateway)
  using bob = await live.connect(await kiln.signIn('bob'))
  bob.socket.send(frame)
  expect(await bob.closed).toEqual({
    code: closeCodes.notOurs,
    reason: expect.stringContaining('not a frame'),
  })
  using next = await live.connect(await kiln.signIn('bob'))
  await next.follow(kiln.community, 0)
})

test('an upgrade to a path that is no address is refused, and the server lives', async () => {
  await using kiln = await world()
  await using live = await listen(kiln.gateway)
  for (const path of ['//', '/api/live/', '/%', 'http://'])
    expect(await live.upgrade(path)).toContain('404')
  using bob = await live.connect(await kiln.signIn('bob'))
  await bob.follow(kiln.community, 0)
})

test('a call that does not fit is answered with what is wrong', async () => {
  await using kiln = await world()
  await using live = await listen(kiln.gateway)
  using bob = await live.connect(await kiln.signIn('bob'))
  expect(await bob.call('chat.dance', {})).toMatchObject({ problem: { code: 'call.not-found' } })
  expect(await bob.call('constructor', {})).toMatchObject({ problem: { code: 'call.not-found' } })
  const problem = await bob.call('chat.post-message', { id: 'x', body: '' })
  expect(problem).toMatchObject({ problem: { status: 422, errors: { length: 4 } } })
})

test('a slow reader is cut off, and comes back with its cursor', async () => {
  await using kiln = await world({}, { mostUnreadBytes: 200_000 })
  await using live = await listen(kiln.gateway)
  const start = await logHead(kiln.database, kiln.community)
  using slow = await live.connect(await kiln.signIn('bob'))
  await slow.follow(kiln.community, start)
  slow.socket.pause()
  const body = 'x'.repeat(7_900)
  const channelId = await channelNamed(kiln, 'general')
  const post = () =>
    kiln.request('ann', 'post', `/communities/kiln-circle/channels/${channelId}/messages`, {
      id: newId(),
      body,
    })
  for (let i = 0; i < 30; i++) await post()
  // The system's own buffers take megabytes before anything piles up here.
  for (let i = 0; i < 500 && kiln.gateway.counts().sockets > 0; i++) {
    kiln.platform.live.signal(kiln.community, ['members'], 'test.filler', body.repeat(20))
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  expect(kiln.gateway.counts().sockets).toBe(0)
  for (let i = 0; i < 25; i++) await post()
  slow.socket.resume()
  await slow.closed
  const have = slow.entries().at(-1)?.seq ?? start
  using back = await live.connect(await kiln.signIn('bob'))
  await back.follow(kiln.community, have)
  await back.reach(start + 55)
  const seqs = [...slow.entries(), ...back.entries()].map((entry) => entry.seq)
  expect(seqs).toEqual(Array.from({ length: 55 }, (_, i) => start + 1 + i))
})

test('too far behind is told to take a snapshot', async () => {
  await using kiln = await world()
  await using live = await listen(kiln.gateway)
  await kiln.as('ann', async (tx, { community }) => {
    for (let n = 0; n < 2_100; n++)
      tx.log({ community, by: null, kind: 'test.said', audience: ['members'], data: { n } })
  })
  using bob = await live.connect(await kiln.signIn('bob'))
  bob.send({ type: 'subscribe', community: kiln.community, after: 1 })
  await bob.until((message) => message.type === 'stale')
  const ahead = (await logHead(kiln.database, kiln.community)) + 10
  using eve = await live.connect(await kiln.signIn('eve'))
  eve.send({ type: 'subscribe', community: kiln.community, after: ahead })
  await eve.until((message) => message.type === 'stale')
})

test('ended sessions lose their sockets, on every node', async () => {
  await using kiln = await world()
  await using live = await listen(kiln.gateway)
  using bob = await live.connect(await kiln.signIn('bob'))
  await bob.follow(kiln.community, 0)
  const { rows } = await kiln.database.pool.query(
    'delete from session where person_id = $1 returning id',
    [kiln.people.bob],
  )
  kiln.platform.live.endSessions(rows.map((row) => row.id))
  expect((await bob.closed).code).toBe(closeCodes.signedOut)
})

test('who is here is told to those who are, and typing only to those who see the channel', async () => {
  await using kiln = await world()
  await using live = await listen(kiln.gateway)
  using ann = await live.connect(await kiln.signIn('ann'))
  using bob = await live.connect(await kiln.signIn('bob'))
  await Promise.all([ann.follow(kiln.community, 0), bob.follow(kiln.community, 0)])
  const both = [(await kiln.member('ann')).member, (await kiln.member('bob')).member].sort()
  const here = (message: unknown) => JSON.stringify(message).includes(JSON.stringify(both))
  await Promise.all([ann.until(here), bob.until(here)])

  const hidden = newId()
  await kiln.as('ann', (tx, lead) =>
    createChannel(tx, lead, { id: hidden, name: 'leads', topic: '', kind: 'leads' }),
  )
  await ann.call('chat.typing', { community: kiln.community, channelId: hidden })
  await ann.call('chat.typing', {
    community: kiln.community,
    channelId: await channelNamed(kiln, 'general'),
  })
  await bob.until((message) => message.type === 'signal' && message.name === 'chat.typing')
  expect(JSON.stringify(bob.heard)).not.toContain(hidden)
  bob.socket.close()
  await ann.until(
    (message) =>
      message.type === 'present' && message.members.length === 1 && ann.heard.indexOf(message) > 2,
  )
})
