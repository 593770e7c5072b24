import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket as NodeSocket } from 'ws'
import { takeSnapshot } from '#app/snapshot.ts'
import { type Name, type World, world } from '#app/testing/world.ts'
import { postMessages } from '#features/chat/server/post-message.ts'
import { channelNamed } from '#features/chat/server/testing.ts'
import { chatSlice } from '#features/chat/web/replica.ts'
import { messageParcel, messageSender } from '#features/chat/web/sending.ts'
import { communitySlice } from '#features/communities/web/replica.ts'
import { type Id, newId } from '#lib/ids.ts'
import { ApiProblem } from '#platform/web/api/index.ts'
import { type Live, openLive } from '#platform/web/live/index.ts'
import { openOutbox, openReplica, openStorage, type Replica } from '#platform/web/replica/index.ts'

let small: World
let channel: Id
let address: string
const cleaning = new AsyncDisposableStack()

beforeAll(async () => {
  small = cleaning.use(await world())
  channel = await channelNamed(small, 'general')
  const server = createServer((_, response) => response.writeHead(404).end())
  small.gateway.attach(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  address = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/api/live`
  cleaning.defer(() => void server.close())
})
afterAll(() => cleaning.disposeAsync())

test('a replica follows the log, and catches up after the line was down', async () => {
  await using bob = await open('bob')
  await post('ann', 'one')
  await bob.reaches('one')

  bob.away()
  await post('ann', 'two')
  await post('ann', 'three')
  expect(bob.bodies()).not.toContain('three')
  bob.back()
  await bob.reaches('three')
  expect(bob.snapshots()).toBe(1)
  await bob.isFresh()
})

test('one that is too far behind takes a snapshot and goes on', async () => {
  await using bob = await open('bob')
  bob.away()
  await post('ann', ...Array.from({ length: 2_100 }, (_, n) => `number ${n}`))
  bob.back()
  await bob.reaches('number 2099')
  expect(bob.snapshots()).toBe(2)
  await post('ann', 'and on')
  await bob.reaches('and on')
  await bob.isFresh()
})

test('what waits in the outbox goes out in order, and what is refused does not hold up the rest', async () => {
  await using bob = await open('bob')
  const storage = openStorage(small.people.bob)
  const outbox = openOutbox({
    storage,
    senders: { [messageParcel]: messageSender(bob.live, () => bob.replica) },
  })
  bob.away()
  const put = (body: string, channelId = channel) =>
    outbox.put(small.community, messageParcel, { channelId, body })
  put('first')
  const refused = put('nowhere', newId())
  put('second')
  put('third')
  expect(outbox.parcels.get()).toHaveLength(4)
  bob.live.state.watch(() => bob.live.state.get() === 'live' && outbox.wake())
  bob.back()
  await bob.reaches('third')
  expect(bob.bodies().slice(-3)).toEqual(['first', 'second', 'third'])
  await expect.poll(() => outbox.parcels.get().length).toBe(1)
  expect(outbox.parcels.get()[0]).toMatchObject({
    id: refused,
    refused: { code: 'channel.not-found' },
  })
  outbox.discard(refused)
  expect(outbox.parcels.get()).toEqual([])
  outbox.close()
  storage.close()
})

test('a call that is refused says why, one without a line does not wait', async () => {
  await using bob = await open('bob')
  const refused = await bob.live.call('nothing.of-ours', {}).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(ApiProblem)
  expect(refused).toMatchObject({ status: 404, code: 'call.not-found' })
  bob.away()
  await expect(bob.live.call('nothing.of-ours', {})).rejects.toMatchObject({ reason: 'offline' })
})

test('when the session ends the line closes for good', async () => {
  await using eve = await open('eve')
  small.platform.live.endSessions(await sessionsOf('eve'))
  await expect.poll(() => eve.live.state.get()).toBe('signed-out')
  await post('ann', 'not for eve any more')
  eve.live.wake()
  expect(eve.bodies()).not.toContain('not for eve any more')
})

/** A browser of somebody, without the browser. */
async function open(name: Name) {
  const viewer = await small.member(name)
  const cookie = await small.signIn(name)
  const storage = openStorage(small.people[name])
  let reachable = true
  let taken = 0
  let own: NodeSocket | undefined
  const live: Live = openLive({
    url: address,
    openSocket(url) {
      own = new NodeSocket(reachable ? url : 'ws://127.0.0.1:9', { headers: { cookie } })
      own.on('error', () => {})
      return own as unknown as WebSocket
    },
  })
  const replica: Replica = openReplica({
    community: small.community,
    slices: [communitySlice, chatSlice],
    viewerOf: () => viewer,
    live,
    storage,
    async takeSnapshot(community) {
      taken++
      const { seq, ...slices } = await takeSnapshot(small.database, small.people[name], community)
      return { seq, slices }
    },
  })
  await expect.poll(() => replica.state.get().present).not.toEqual([])
  const bodies = () =>
    replica.read(chatSlice)?.channels.flatMap(({ messages }) => messages.map(({ body }) => body)) ??
    []
  return {
    live,
    replica,
    bodies,
    snapshots: () => taken,
    reaches: (body: string) => expect.poll(bodies, { timeout: 8_000 }).toContain(body),
    away() {
      reachable = false
      own?.terminate()
    },
    back() {
      reachable = true
      live.wake()
    },
    /** What it holds is what a snapshot holds that is taken now. */
    async isFresh() {
      const { seq, ...fresh } = await takeSnapshot(
        small.database,
        small.people[name],
        small.community,
      )
      expect(replica.state.get().seq).toBe(seq)
      expect(replica.state.get().slices).toEqual(fresh)
    },
    async [Symbol.asyncDispose]() {
      replica.close()
      live.close()
      storage.close()
    },
  }
}

async function post(name: Name, ...bodies: readonly string[]): Promise<void> {
  const { community, people } = small
  await small.platform.transact((tx) =>
    postMessages(
      tx,
      bodies.map((body) => ({
        id: newId(),
        person: people[name],
        community,
        channelId: channel,
        body,
      })),
    ),
  )
}

async function sessionsOf(name: Name): Promise<Id[]> {
  const { rows } = await small.database.pool.query('select id from session where person_id = $1', [
    small.people[name],
  ])
  return rows.map(({ id }) => id)
}
