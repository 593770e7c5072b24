import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { takeSnapshot } from '#app/snapshot.ts'
import { type Name, type World, world } from '#app/testing/world.ts'
import { pollInput } from '#features/polls/server/testing.ts'
import { newId } from '#lib/ids.ts'
import type { Bus } from '#platform/server/bus/bus.ts'
import { logHead } from '#platform/server/log/append.ts'
import { type Audience, sees } from '#platform/server/log/audience.ts'
import { readVisibleLog } from '#platform/server/log/read.ts'
import { type Stale, stale, type Viewer } from '#platform/web/replica/index.ts'
import {
  type ChatSnapshot,
  type MessageView,
  type ReadView,
  type ThreadPolicy,
  type ThreadReadView,
  threadPolicies,
} from '../contract.ts'
import { snapshotWindow } from '../limits.ts'
import { blockMember } from '../server/block-member.ts'
import { changeChannel } from '../server/change-channel.ts'
import { createChannel } from '../server/create-channel.ts'
import { deleteMessage } from '../server/delete-message.ts'
import { editMessage } from '../server/edit-message.ts'
import { followThread, leaveThread } from '../server/follow-thread.ts'
import { listReads } from '../server/list-reads.ts'
import { markAllRead } from '../server/mark-all-read.ts'
import { markRead } from '../server/mark-read.ts'
import { listThreadReads, markThreadRead } from '../server/mark-thread-read.ts'
import { openDirect } from '../server/open-direct.ts'
import { pinMessage, unpinMessage } from '../server/pin-message.ts'
import { postMessages } from '../server/post-message.ts'
import { postPoll } from '../server/post-poll.ts'
import { react, takeReactionBack } from '../server/react.ts'
import { setFolders } from '../server/set-folders.ts'
import { setPreference } from '../server/set-preference.ts'
import { settleQuestion } from '../server/settle-question.ts'
import { chat } from '../server/tables.ts'
import { channelNamed } from '../server/testing.ts'
import { applyChat, applyRead, applyReads, applyReply } from './replica.ts'
import { applyThreadRead, applyThreadReads } from './threads-held.ts'

type Step =
  | { do: 'post'; who: Name; channel: number; times: number }
  | { do: 'ask'; who: Name; channel: number }
  | { do: 'edit'; who: Name; message: number; mentions: Name }
  | { do: 'delete' | 'pin' | 'unpin'; who: Name; message: number }
  | { do: 'react' | 'take-back'; who: Name; message: number; emoji: string }
  | { do: 'answer'; who: Name; message: number; times: number; mentions: Name; inChannel: boolean }
  | { do: 'follow' | 'leave' | 'settle'; who: Name; message: number }
  | { do: 'read-thread'; who: Name; message: number; heard: boolean }
  | { do: 'read'; who: Name; message: number; heard: boolean }
  | { do: 'create'; kind: 'open' | 'announcements' | 'leads' }
  | { do: 'change'; channel: number; archived: boolean; threads: ThreadPolicy }
  | { do: 'catch-up'; who: Name }
  | { do: 'direct'; who: Name; with: Name[] }
  | { do: 'read-all'; who: Name; message: number }
  | { do: 'prefer'; who: Name; channel: number; muted: boolean }
  | { do: 'folders'; who: Name; count: number }
  | { do: 'block'; who: Name; whom: Name; blocked: boolean }

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
  { weight: 1, arbitrary: fc.record({ do: fc.constant('ask'), who, channel: pick }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('edit'), who, message: pick, mentions: who }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('delete'), who, message: pick }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('react', 'react', 'take-back'),
      who,
      message: fc.nat(6),
      emoji: fc.constantFrom('👍', '❤', '🔥'),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('pin', 'unpin'), who, message: fc.nat(60) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('read'), who, message: pick, heard: fc.boolean() }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('answer'),
      who,
      message: fc.nat(12),
      times: fc.integer({ min: 1, max: 4 }),
      mentions: who,
      inChannel: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('follow', 'leave', 'settle'),
      who,
      message: fc.nat(30),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('read-thread'),
      who,
      message: fc.nat(30),
      heard: fc.boolean(),
    }),
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
    arbitrary: fc.record({
      do: fc.constant('change'),
      channel: pick,
      archived: fc.boolean(),
      threads: fc.constantFrom(...threadPolicies),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('catch-up'), who }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('direct'), who, with: fc.array(who, { maxLength: 2 }) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('read-all'), who, message: pick }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('prefer'), who, channel: pick, muted: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('folders'), who, count: fc.nat(3) }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('block'), who, whom: who, blocked: fc.boolean() }),
  },
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

test('what becomes of a deleted message beyond the window changes no count', async () => {
  await using kiln = await world()
  const general = await channelNamed(kiln, 'general')
  const say = (name: Name, body: string, threadId?: string) =>
    kiln.platform.transact(async (tx) => {
      const place = { community: kiln.community, channelId: general, person: kiln.people[name] }
      const [said] = await postMessages(tx, [{ ...place, id: newId(), body, threadId }])
      if (!said || !('ok' in said)) throw new Error('refused')
      return said.ok
    })
  const root = await say('ann', 'Which cone?')
  const answer = await say('mod', 'Ten', root.id)
  await kiln.as('ann', (tx, ann) => deleteMessage(tx, ann, root.id))
  for (let count = 0; count <= snapshotWindow; count++) await say('ann', `${count}`)
  const read = async () => {
    const { seq, chat: state } = await takeSnapshot(kiln.database, kiln.people.bob, kiln.community)
    return { seq, state }
  }
  const before = await read()
  await kiln.as('mod', (tx, mod) => deleteMessage(tx, mod, answer.id)) // tells of the tombstone anew
  const after = await read()
  const { member, joinedAt, keys } = await kiln.member('bob')
  const range = { after: before.seq, upTo: after.seq, limit: 100 }
  const entries = await readVisibleLog(kiln.database, kiln.community, keys, range)
  const followed = entries.reduce<ChatSnapshot | Stale>(
    (state, { json }) =>
      state === stale ? stale : applyChat(state, JSON.parse(json), { member, joinedAt }),
    before.state,
  )
  expect(followed).toEqual(after.state)
  expect(after.state.channels[0]?.unread).toBe(snapshotWindow + 1)
})

test('of many threads the newest and those that wait are held, of the others it is known that they are followed', async () => {
  await using kiln = await world()
  const channelId = await channelNamed(kiln, 'general')
  const told = await tellMany(kiln, channelId, 56)
  const { member, joinedAt } = await kiln.member('bob')
  const viewer = { member, joinedAt }
  const fresh = async () =>
    (await takeSnapshot(kiln.database, kiln.people.bob, kiln.community)).chat
  const before = await fresh()
  expect([before.threads.length, before.otherThreads.length]).toEqual([56, 0]) // all wait
  const reads: ThreadReadView[] = []
  for (const { id } of told) {
    const upTo = before.threads.find((each) => each.id === id)?.thread?.lastAt ?? ''
    reads.push(
      await kiln.as('bob', (tx, bob) => markThreadRead(tx, kiln.platform.live, bob, id, { upTo })),
    )
  }
  const after = await fresh()
  expect([after.threads.length, after.otherThreads.length]).toEqual([50, 6])
  expect(applyThreadReads(before, reads)).toEqual(after)
  const [other = ''] = after.otherThreads
  const entry = { seq: 1, at: '', by: null, kind: 'chat.message-posted' }
  const answer = { ...told[0], id: newId(), threadId: other, author: newId() }
  expect(applyChat(after, { ...entry, data: answer } as never, viewer)).toBe(stale)
  expect(
    applyChat(after, { ...entry, data: { ...answer, threadId: newId() } } as never, viewer),
  ).toBe(after)
})

/** Messages of bob that ann has answered. */
async function tellMany(kiln: World, channelId: string, count: number): Promise<MessageView[]> {
  const { community, people } = kiln
  const ids = Array.from({ length: count }, () => newId())
  const post = { community, channelId, body: 'x' }
  const outcomes = await kiln.platform.transact((tx) =>
    postMessages(
      tx,
      ids.map((id) => ({ ...post, id, person: people.bob })),
    ),
  )
  await kiln.platform.transact((tx) =>
    postMessages(
      tx,
      ids.map((threadId) => ({ ...post, id: newId(), person: people.ann, threadId })),
    ),
  )
  return outcomes.flatMap((outcome) => ('ok' in outcome ? [outcome.ok] : []))
}

interface Follower {
  name: Name
  viewer: Viewer
  seq: number
  state: ChatSnapshot
  /** Read marks told by a signal, not yet heard. */
  signals: ReadView[]
  threadSignals: ThreadReadView[]
}

async function follow(name: Name): Promise<Follower> {
  const { member, joinedAt, keys } = await small.member(name)
  const { seq, chat: state } = await snapshotOf(name)
  const follower: Follower = {
    name,
    viewer: { member, joinedAt },
    seq,
    state,
    signals: [],
    threadSignals: [],
  }
  hearSignals<ReadView>(small.bus, 'chat.read', (audience, read) => {
    if (sees(keys, audience)) follower.signals.push(read)
  })
  hearSignals<ThreadReadView>(small.bus, 'chat.thread-read', (audience, read) => {
    if (sees(keys, audience)) follower.threadSignals.push(read)
  })
  return follower
}

function hearSignals<Data>(
  bus: Bus,
  name: string,
  heard: (audience: Audience, data: Data) => void,
): void {
  bus.subscribe((message) => {
    if (message.type === 'signal' && message.name === name)
      heard(message.audience, message.data as Data)
  })
}

/** Compares after everything was delivered and, as after a reconnect, the read marks were asked for. */
async function converges(follower: Follower): Promise<void> {
  await catchUp(follower)
  const reads = await listReads(small.database, await small.member(follower.name))
  await advance(follower, applyReads(follower.state, reads, follower.viewer))
  const threadReads = await listThreadReads(small.database, await small.member(follower.name))
  await advance(follower, applyThreadReads(follower.state, threadReads))
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
  if (step.do === 'ask') return ask(step)
  if (step.do === 'create') return void (await create(step.kind))
  if (step.do === 'change') return change(step)
  const follower = followers.get(step.who)
  if (step.do === 'catch-up') return follower && catchUp(follower)
  if (isPersonal(step)) return void (await refusable(takePersonal(step)))
  const message = await nth('chat_message', step.message)
  if (!message) return
  if (step.do === 'answer') return answer(step, message)
  if (step.do === 'read-thread') return readThread(step, message, follower)
  if (step.do === 'follow' || step.do === 'leave' || step.do === 'settle') {
    const call = small.as(step.who, async (tx, member) => {
      if (step.do === 'settle')
        return settleQuestion(tx, member, message.id, message.solved === null)
      return (step.do === 'follow' ? followThread : leaveThread)(tx, member, message.id)
    })
    return void (await refusable<unknown>(call))
  }
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
  const mentioned = step.do === 'edit' ? (await small.member(step.mentions)).member : ''
  const reply = await refusable<MessageView>(
    small.as(step.who, (tx, member) => {
      switch (step.do) {
        case 'edit':
          return editMessage(tx, member, message.id, { body: `edited ${newId()}, <@${mentioned}>` })
        case 'pin':
          return pinMessage(tx, member, message.id)
        case 'unpin':
          return unpinMessage(tx, member, message.id)
        case 'react':
          return react(tx, member, message.id, step.emoji)
        case 'take-back':
          return takeReactionBack(tx, member, message.id, step.emoji)
        default:
          return deleteMessage(tx, member, message.id)
      }
    }),
  )
  if (reply && follower) await advance(follower, applyReply(follower.state, reply, follower.viewer))
}

type Personal = Extract<Step, { do: 'direct' | 'read-all' | 'prefer' | 'folders' | 'block' }>

function isPersonal(step: Step): step is Personal {
  return ['direct', 'read-all', 'prefer', 'folders', 'block'].includes(step.do)
}

/** What somebody does that is theirs, or among a few. */
function takePersonal(step: Personal): Promise<unknown> {
  return small.as(step.who, async (tx, member) => {
    const idOf = async (name: Name) => (await small.member(name)).member
    if (step.do === 'direct') {
      const members = await Promise.all(step.with.map(idOf))
      return openDirect(tx, member, { id: newId(), members })
    }
    if (step.do === 'read-all') {
      const message = await nth('chat_message', step.message)
      if (!message) return
      const reads = [{ channelId: message.channelId, upTo: message.at }]
      return markAllRead(tx, small.platform.live, member, { reads })
    }
    if (step.do === 'prefer') {
      const channel = await nth('chat_channel', step.channel)
      return channel && setPreference(tx, member, channel.channelId, { muted: step.muted })
    }
    if (step.do === 'block') return blockMember(tx, member, await idOf(step.whom), step.blocked)
    const folders = Array.from({ length: step.count }, (_, at) => ({ id: newId(), name: `f${at}` }))
    return setFolders(tx, member, { folders })
  })
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

type Row = NonNullable<Awaited<ReturnType<typeof nth>>>

async function answer(
  { who, times, mentions, inChannel }: Extract<Step, { do: 'answer' }>,
  { id, channelId }: Row,
): Promise<void> {
  const { community, people } = small
  const { member } = await small.member(mentions)
  const posts = Array.from({ length: times }, (_, place) => ({
    id: newId(),
    person: people[place % 2 ? 'eve' : who],
    community,
    channelId,
    body: place === 1 ? `what says <@${member}>?` : 'an answer',
    threadId: id,
    inChannel,
  }))
  await small.platform.transact((tx) => postMessages(tx, posts))
}

async function readThread(
  { who, heard }: Extract<Step, { do: 'read-thread' }>,
  { id, at: upTo }: Row,
  follower: Follower | undefined,
): Promise<void> {
  await refusable(
    small.as(who, (tx, member) => markThreadRead(tx, small.platform.live, member, id, { upTo })),
  )
  const told = follower?.threadSignals.splice(0) ?? []
  if (!follower || !heard) return
  for (const read of told) await advance(follower, applyThreadRead(follower.state, read))
}

async function ask({ who, channel }: Extract<Step, { do: 'ask' }>): Promise<void> {
  const target = await nth('chat_channel', channel)
  if (!target) return
  const input = { id: newId(), poll: pollInput() }
  await refusable(small.as(who, (tx, member) => postPoll(tx, member, target.id, input)))
}

function create(kind: 'open' | 'announcements' | 'leads') {
  const name = `c${newId().slice(-12)}`
  return small.as('ann', (tx, ann) =>
    createChannel(tx, ann, { id: newId(), name, topic: '', kind }),
  )
}

async function change({
  channel,
  archived,
  threads,
}: Extract<Step, { do: 'change' }>): Promise<void> {
  const target = await nth('chat_channel', channel)
  if (!target) return
  await refusable(
    small.as('ann', (tx, ann) =>
      changeChannel(tx, ann, target.id, { topic: `about ${newId()}`, archived, threads }),
    ),
  )
}

/** The row that a random number stands for, the newest first. */
async function nth(table: 'chat_channel' | 'chat_message', number: number) {
  const rows =
    table === 'chat_message'
      ? await chat(small.database)
          .selectFrom('chat_message')
          .select(['id', 'channel_id as channelId', 'at', 'solved'])
          .orderBy('at', 'desc')
          .limit(120)
          .execute()
      : await chat(small.database)
          .selectFrom('chat_channel')
          .select(['id', 'id as channelId', 'created_at as at', sql<null>`null`.as('solved')])
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
