import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { takeSnapshot } from '#app/snapshot.ts'
import { type Name, type World, world } from '#app/testing/world.ts'
import { deleteMessage } from '#features/chat/server/delete-message.ts'
import { editMessage } from '#features/chat/server/edit-message.ts'
import { postMessages } from '#features/chat/server/post-message.ts'
import { channelNamed, leadsChannel } from '#features/chat/server/testing.ts'
import { arrangeTopic } from '#features/forum/server/arrange-topic.ts'
import { createCategory } from '#features/forum/server/categories.ts'
import { deletePost } from '#features/forum/server/delete-post.ts'
import { editPost } from '#features/forum/server/edit-post.ts'
import { mergeTopic } from '#features/forum/server/merge-topic.ts'
import { removeTopic } from '#features/forum/server/remove-topic.ts'
import { replyBy, topicBy } from '#features/forum/server/testing.ts'
import { type Id, newId } from '#lib/ids.ts'
import { hour, now, plus } from '#lib/time.ts'
import { logHead } from '#platform/server/log/append.ts'
import { readVisibleLog } from '#platform/server/log/read.ts'
import { stale } from '#platform/web/replica/index.ts'
import type { SavedSnapshot } from '../contract.ts'
import { mostDone } from '../limits.ts'
import { changeSaved } from '../server/change-saved.ts'
import { remindTask } from '../server/remind.ts'
import { removeSaved } from '../server/remove-saved.ts'
import { saveItem } from '../server/save-item.ts'
import { applySaved } from './replica.ts'

const verbs = ['save', 'remind', 'due', 'note', 'done', 'open', 'remove', 'edit', 'delete'] as const
interface Step {
  who: Name
  verb: (typeof verbs)[number]
  message: number
}
const step: fc.Arbitrary<Step> = fc.record({
  who: fc.constantFrom<Name>('ann', 'bob'),
  verb: fc.constantFrom(...verbs),
  message: fc.nat(6),
})

let small: World
let channels: Id[]
beforeAll(async () => {
  small = await world()
  channels = [await channelNamed(small, 'general'), await leadsChannel(small)]
})
afterAll(() => small[Symbol.asyncDispose]())

test('an old replica with the entries since is a fresh snapshot, whoever sees what', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 40 }), async (steps) => {
      const messages = await say(7)
      const before = { ann: await snapshotOf('ann'), bob: await snapshotOf('bob') }
      for (const each of steps) await take(each, messages)
      for (const name of ['ann', 'bob'] as const) {
        const { seq, saved } = before[name]
        expect(await caughtUp(name, seq, saved)).toEqual((await snapshotOf(name)).saved)
      }
    }),
    { numRuns: 25, endOnFailure: true },
  )
}, 120_000)

test('of what is done the newest stay, in the replica as in a snapshot', async () => {
  const messages = await say(mostDone + 3)
  const { seq, saved } = await snapshotOf('ann')
  for (const id of messages) {
    await small.as('ann', (tx, ann) => saveItem(tx, ann, id, {}))
    await small.as('ann', (tx, ann) => changeSaved(tx, ann, id, { done: true }))
  }
  const after = await caughtUp('ann', seq, saved)
  expect(after).toEqual((await snapshotOf('ann')).saved)
  expect(after.items.filter(({ doneAt }) => doneAt !== null)).toHaveLength(mostDone)
}, 60_000)

const postVerbs = ['save', 'remind', 'remove', 'edit', 'delete', 'merge', 'narrow', 'gone'] as const
const postStep = fc.record({
  who: fc.constantFrom<Name>('ann', 'bob'),
  verb: fc.constantFrom(...postVerbs),
  topic: fc.nat(2),
  post: fc.nat(2),
})

test('posts are kept alike, whatever becomes of their topics', async () => {
  const leads = newId()
  const category = { id: leads, description: '', opening: 'everyone', audience: ['leads'] } as const
  await small.as('ann', (tx, ann) =>
    createCategory(tx, ann, { ...category, name: 'Leads', audience: ['leads'] }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(postStep, { minLength: 3, maxLength: 25 }), async (steps) => {
      const topics = await writeTopics()
      const before = { ann: await snapshotOf('ann'), bob: await snapshotOf('bob') }
      for (const each of steps) {
        const topic = topics[each.topic]
        const id = topic?.posts[each.post] ?? ''
        const into = topics[(each.topic + 1) % topics.length]?.id ?? ''
        await refusable(
          small.as<unknown>(each.who, (tx, member) => {
            if (each.verb === 'save') return saveItem(tx, member, id, { kind: 'post' })
            if (each.verb === 'remind')
              return saveItem(tx, member, id, { kind: 'post', remindAt: plus(now(), hour) })
            if (each.verb === 'remove') return removeSaved(tx, member, id)
            if (each.verb === 'edit') return editPost(tx, member, id, { body: newId() })
            if (each.verb === 'delete') return deletePost(tx, member, id)
            if (each.verb === 'merge') return mergeTopic(tx, member, topic?.id ?? '', { into })
            if (each.verb === 'gone') return removeTopic(tx, member, topic?.id ?? '')
            return arrangeTopic(tx, member, topic?.id ?? '', { categoryId: leads })
          }),
        )
      }
      for (const name of ['ann', 'bob'] as const) {
        const { seq, saved } = before[name]
        expect(await caughtUp(name, seq, saved)).toEqual((await snapshotOf(name)).saved)
      }
    }),
    { numRuns: 20, endOnFailure: true },
  )
}, 120_000)

test('what one keeps of a topic stays known to oneself alone when fewer read it, and loses its words', async () => {
  const leads = newId()
  const category = { id: leads, name: 'Few', description: '', opening: 'everyone' } as const
  await small.as('ann', (tx, ann) => createCategory(tx, ann, { ...category, audience: ['leads'] }))
  const topic = await topicBy(small, 'ann')
  const post = await replyBy(small, 'ann', topic.id, 'Only between us')
  const { seq } = await snapshotOf('bob')
  for (const name of ['ann', 'bob'] as const)
    await small.as(name, (tx, member) => saveItem(tx, member, post.id, { kind: 'post' }))
  await small.as('ann', (tx, ann) => arrangeTopic(tx, ann, topic.id, { categoryId: leads }))
  for (const name of ['bob', 'eve'] as const) {
    const { keys } = await small.member(name)
    const upTo = await logHead(small.database, small.community)
    const range = { after: seq, upTo, limit: 10_000 }
    const seen = await readVisibleLog(small.database, small.community, keys, range)
    const mine = seen.filter(({ json }) => json.includes('saved.changed'))
    expect(mine).toHaveLength(name === 'bob' ? 1 : 0)
    expect(JSON.stringify(seen)).not.toContain('Only between us')
  }
  expect((await snapshotOf('bob')).saved.items[0]).toMatchObject({ post: null, body: '' })
  expect((await snapshotOf('ann')).saved.items[0]).toMatchObject({ body: 'Only between us' })
})

async function writeTopics() {
  const topics = []
  for (let n = 0; n < 3; n++) {
    const { id } = await topicBy(small, 'ann')
    const posts = []
    for (const name of ['ann', 'bob', 'ann'] as const)
      posts.push((await replyBy(small, name, id, `said ${newId()}`)).id)
    topics.push({ id, posts })
  }
  return topics
}

async function refusable(step: Promise<unknown>): Promise<void> {
  await step.catch((error) => {
    if (!(error.status >= 400 && error.status < 500)) throw error
  })
}

async function say(count: number): Promise<Id[]> {
  const posts = Array.from({ length: count }, (_, n) => ({
    id: newId(),
    person: small.people.ann,
    community: small.community,
    channelId: channels[n % 2] ?? '',
    body: `said ${n}`,
  }))
  await small.platform.transact((tx) => postMessages(tx, posts))
  return posts.map(({ id }) => id)
}

async function take({ who, verb, message }: Step, messages: readonly Id[]): Promise<void> {
  const id = messages[message] ?? ''
  const remindAt = plus(now(), hour)
  await small
    .as(who, async (tx, member) => {
      if (verb === 'save') await saveItem(tx, member, id, {})
      if (verb === 'remind' || verb === 'due') await saveItem(tx, member, id, { remindAt })
      if (verb === 'note') await changeSaved(tx, member, id, { note: newId() })
      if (verb === 'done' || verb === 'open')
        await changeSaved(tx, member, id, { done: verb === 'done' })
      if (verb === 'remove') await removeSaved(tx, member, id)
      if (verb === 'edit') await editMessage(tx, member, id, { body: newId() })
      if (verb === 'delete') await deleteMessage(tx, member, id)
    })
    .catch((error) => {
      if (!(error.status >= 400 && error.status < 500)) throw error
    })
  if (verb !== 'due') return
  const noted = { person: small.people[who], community: small.community, itemId: id, remindAt }
  await remindTask(small.platform.transact)(noted)
}

async function caughtUp(name: Name, after: number, state: SavedSnapshot): Promise<SavedSnapshot> {
  const { keys } = await small.member(name)
  const upTo = await logHead(small.database, small.community)
  const range = { after, upTo, limit: 10_000 }
  const entries = await readVisibleLog(small.database, small.community, keys, range)
  let held = state
  let seq = after
  for (const { json } of entries) {
    const entry = JSON.parse(json)
    if (entry.seq <= seq) continue
    const next = applySaved(held, entry)
    if (next !== stale) {
      held = next
      continue
    }
    const fresh = await snapshotOf(name)
    held = fresh.saved
    seq = fresh.seq
  }
  return held
}

function snapshotOf(name: Name) {
  return takeSnapshot(small.database, small.people[name], small.community)
}
