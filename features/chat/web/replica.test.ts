import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { takeSnapshot } from '#app/snapshot.ts'
import { type Name, type World, world } from '#app/testing/world.ts'
import { newId } from '#lib/ids.ts'
import type { Bus } from '#platform/server/bus/bus.ts'
import { logHead } from '#platform/server/log/append.ts'
import { type Audience, sees } from '#platform/server/log/audience.ts'
import { readVisibleLog } from '#platform/server/log/read.ts'
import { type Stale, stale, type Viewer } from '#platform/web/replica/index.ts'
import type { ChatSnapshot, MessageView, ReadView } from '../contract.ts'
import { changeChannel } from '../server/change-channel.ts'
import { createChannel } from '../server/create-channel.ts'
import { deleteMessage } from '../server/delete-message.ts'
import { editMessage } from '../server/edit-message.ts'
import { listReads } from '../server/list-reads.ts'
import { markRead } from '../server/mark-read.ts'
import { postMessages } from '../server/post-message.ts'
import { chat } from '../server/tables.ts'
import { applyChat, applyRead, applyReads, applyReply } from './replica.ts'

type Step =
  | { do: 'post'; who: Name; channel: number; times: number }
  | { do: 'edit' | 'delete'; who: Name; message: number }
  | { do: 'read'; who: Name; message: number; heard: boolean }
  | { do: 'create'; kind: 'open' | 'announcements' | 'leads' }
  | { do: 'change'; channel: number; archived: boolean }
  | { do: 'catch-up'; who: Name }

const who = fc.constantFrom<Name>('ann', 'mod', 'bob')
const pick = fc.nat(1_000)
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('post'),
      who,
      channel: pick,
      times: fc.integer({ min: 1, max: 30 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('edit'), who, message: pick }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('delete'), who, message: pick }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('read'), who, message: pick, heard: fc.boolean() }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('create'),
      kind: fc.constantFrom('open', 'announcements', 'leads'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('change'), channel: pick, archived: fc.boolean() }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('catch-up'), who }) },
)

let small: World
beforeAll(async () => {
  small = await world()
})
afterAll(() => small[Symbol.asyncDispose]())

test('an old replica with the entries since is a fresh snapshot, for a lead, a moderator and a member', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
      const followers = new Map<Name, Follower>()
      for (const name of ['ann', 'mod', 'bob'] as const) followers.set(name, await follow(name))
      for (const each of steps) await take(each, followers)
      for (const follower of followers.values()) await converges(follower)
    }),
    { numRuns: 25, endOnFailure: true },
  )
}, 120_000)

test('what only some may see makes no difference to the others', async () => {
  const bob = await follow('bob')
  const ann = await follow('ann')
  const before = bob.state
  const annSaw = ann.state.channels.length
  await take({ do: 'create', kind: 'leads' }, new Map())
  await converges(bob)
  await converges(ann)
  expect(bob.state).toBe(before)
  expect(ann.state.channels).toHaveLength(annSaw + 1)
})

interface Follower {
  name: Name
  viewer: Viewer
  seq: number
  state: ChatSnapshot
  /** Read marks told by a signal, not yet heard. */
  signals: ReadView[]
}

async function follow(name: Name): Promise<Follower> {
  const { member, joinedAt, keys } = await small.member(name)
  const { seq, chat: state } = await snapshotOf(name)
  const follower: Follower = { name, viewer: { member, joinedAt }, seq, state, signals: [] }
  hearSignals(small.bus, (audience, read) => {
    if (sees(keys, audience)) follower.signals.push(read)
  })
  return follower
}

function hearSignals(bus: Bus, heard: (audience: Audience, read: ReadView) => void): void {
  bus.subscribe((message) => {
    if (message.type === 'signal' && message.name === 'chat.read')
      heard(message.audience, message.data as ReadView)
  })
}

/** Compares after everything was delivered and, as after a reconnect, the read marks were asked for. */
async function converges(follower: Follower): Promise<void> {
  await catchUp(follower)
  const reads = await listReads(small.database, await small.member(follower.name))
  await advance(follower, applyReads(follower.state, reads, follower.viewer))
  const fresh = await snapshotOf(follower.name)
  expect(fresh.seq).toBe(follower.seq)
  expect(follower.state).toEqual(fresh.chat)
}

async function catchUp(follower: Follower): Promise<void> {
  const { keys } = await small.member(follower.name)
  const upTo = await logHead(small.database, small.community)
  const range = { after: follower.seq, upTo, limit: 10_000 }
  for (const { json } of await readVisibleLog(small.database, small.community, keys, range)) {
    const entry = JSON.parse(json)
    if (entry.seq <= follower.seq) continue
    follower.seq = entry.seq
    await advance(follower, applyChat(follower.state, entry, follower.viewer))
  }
  follower.seq = Math.max(follower.seq, upTo)
}

async function advance(follower: Follower, next: ChatSnapshot | Stale): Promise<void> {
  if (next !== stale) {
    follower.state = next
    return
  }
  const fresh = await snapshotOf(follower.name)
  Object.assign(follower, { seq: fresh.seq, state: fresh.chat })
}

function snapshotOf(name: Name) {
  return takeSnapshot(small.database, small.people[name], small.community)
}

async function take(step: Step, followers: ReadonlyMap<Name, Follower>): Promise<void> {
  if (step.do === 'post') return post(step)
  if (step.do === 'create') return void (await create(step.kind))
  if (step.do === 'change') return change(step)
  const follower = followers.get(step.who)
  if (step.do === 'catch-up') return follower && catchUp(follower)
  const message = await nth('chat_message', step.message)
  if (!message) return
  if (step.do === 'read') {
    const upTo = message.at
    const call = small.as(step.who, (tx, member) =>
      markRead(tx, small.platform.live, member, message.channelId, { upTo }),
    )
    await refusable(call)
    if (!follower) return
    const heard = follower.signals.splice(0)
    if (step.heard)
      for (const read of heard)
        await advance(follower, applyRead(follower.state, read, follower.viewer))
    return
  }
  const reply = await refusable<MessageView>(
    small.as(step.who, (tx, member) =>
      step.do === 'edit'
        ? editMessage(tx, member, message.id, { body: `edited ${newId()}` })
        : deleteMessage(tx, member, message.id),
    ),
  )
  if (reply && follower) await advance(follower, applyReply(follower.state, reply, follower.viewer))
}

async function post({ who, channel, times }: Extract<Step, { do: 'post' }>): Promise<void> {
  const target = await nth('chat_channel', channel)
  if (!target) return
  const { community, people } = small
  const posts = Array.from({ length: times }, () => ({
    id: newId(),
    person: people[who],
    community,
    channelId: target.id,
    body: 'hello',
  }))
  await small.platform.transact((tx) => postMessages(tx, posts))
}

function create(kind: 'open' | 'announcements' | 'leads') {
  const name = `c${newId().slice(-12)}`
  return small.as('ann', (tx, ann) =>
    createChannel(tx, ann, { id: newId(), name, topic: '', kind }),
  )
}

async function change({ channel, archived }: Extract<Step, { do: 'change' }>): Promise<void> {
  const target = await nth('chat_channel', channel)
  if (!target) return
  await small.as('ann', (tx, ann) =>
    changeChannel(tx, ann, target.id, { topic: `about ${newId()}`, archived }),
  )
}

/** The row that a random number stands for, the newest first. */
async function nth(table: 'chat_channel' | 'chat_message', number: number) {
  const rows =
    table === 'chat_message'
      ? await chat(small.database)
          .selectFrom('chat_message')
          .select(['id', 'channel_id as channelId', 'at'])
          .orderBy('at', 'desc')
          .limit(120)
          .execute()
      : await chat(small.database)
          .selectFrom('chat_channel')
          .select(['id', 'id as channelId', 'created_at as at'])
          .orderBy('id', 'desc')
          .limit(4)
          .execute()
  return rows[number % Math.max(1, rows.length)]
}

/** What a use case answered; undefined when it refused, as it may. */
function refusable<Reply>(call: Promise<Reply>): Promise<Reply | undefined> {
  return call.catch((error) => {
    if (error.status >= 400 && error.status < 500) return undefined
    throw error
  })
}
