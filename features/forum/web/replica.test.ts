import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { takeSnapshot } from '#app/snapshot.ts'
import { type Name, type World, world } from '#app/testing/world.ts'
import { passReleases } from '#features/releases/server/testing.ts'
import { newId } from '#lib/ids.ts'
import { day, now, plus } from '#lib/time.ts'
import { logHead } from '#platform/server/log/append.ts'
import { readVisibleLog } from '#platform/server/log/read.ts'
import { stale } from '#platform/web/replica/index.ts'
import type { ForumSnapshot, OwnSnapshot, Wish } from '../contract.ts'
import { arrangeTopic } from '../server/arrange-topic.ts'
import { createCategory, orderCategories } from '../server/categories.ts'
import { closeDecision } from '../server/decisions/close-decision.ts'
import { reopenDecision, settleDecision } from '../server/decisions/settle-decision.ts'
import { takePosition } from '../server/decisions/take-position.ts'
import { deletePost } from '../server/delete-post.ts'
import { closeTopic, pinTopic, reopenTopic, unpinTopic } from '../server/mark-topic.ts'
import { mergeTopic } from '../server/merge-topic.ts'
import { changeTopicWish } from '../server/own/change-wish.ts'
import { markTopicsRead } from '../server/own/mark-topics-read.ts'
import { listTopicReads } from '../server/own/own-snapshot.ts'
import { planTopic } from '../server/plan-topic.ts'
import { removeTopic } from '../server/remove-topic.ts'
import { splitTopic } from '../server/split-topic.ts'
import { forum } from '../server/tables.ts'
import { firstCategory, replyBy, topicBy } from '../server/testing.ts'
import { applyOwn, withReads } from './own/own-slice.ts'
import { applyForum } from './replica.ts'

const deciding = ['stand', 'settle', 'end', 'again', 'decide', 'discuss'] as const
const moderation = ['pin', 'unpin', 'close', 'reopen', 'remove', 'retitle', 'split'] as const
type Step =
  | { do: 'open'; who: Name; hidden: boolean }
  | { do: 'plan'; who: Name; again: number | null }
  | { do: 'time' }
  | { do: 'reply'; who: Name; topic: number; times: number }
  | { do: 'delete'; who: Name; post: number }
  | { do: (typeof moderation)[number] | (typeof deciding)[number]; who: Name; topic: number }
  | { do: 'merge' | 'move'; who: Name; topic: number; to: number }
  | { do: 'category'; hidden: boolean }
  | { do: 'order'; first: number }
  | { do: 'read'; who: Name; topic: number; upTo: number }
  | { do: 'wish'; who: Name; topic: number; wish: Wish | null }
  | { do: 'catch-up'; who: Name }

const who = fc.constantFrom<Name>('ann', 'mod', 'bob')
const topic = fc.oneof(fc.nat(3), fc.nat(130))
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('open'), who, hidden: fc.boolean() }) },
  {
    weight: 3,
    arbitrary: fc.record({
      ...{ do: fc.constant('plan'), who },
      again: fc.option(fc.nat(9), { nil: null }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('time') }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('reply'),
      who,
      topic,
      times: fc.integer({ min: 1, max: 3 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('delete'), who, post: fc.nat(9) }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constantFrom(...moderation), who, topic }) },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constantFrom(...deciding), who, topic: fc.nat(3) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constantFrom('merge', 'move'), who, topic, to: fc.nat(4) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('category'), hidden: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('order'), first: fc.nat(5) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      ...{ do: fc.constant('read'), who, topic },
      upTo: fc.integer({ min: 1, max: 9 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      ...{ do: fc.constant('wish'), who, topic },
      wish: fc.constantFrom('follow', 'mute', null),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('catch-up'), who }) },
)

let small: World
beforeAll(async () => {
  small = await world()
  // About as many as a replica holds, so that some histories go over the edge of it and some do not.
  for (let n = 0; n < 96; n++) await topicBy(small, 'bob', { title: `${n}` })
})
afterAll(() => small[Symbol.asyncDispose]())

test('an old replica with the entries since is a fresh snapshot, for a lead, a moderator and a member', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      const followers = new Map<Name, Follower>()
      for (const name of ['ann', 'mod', 'bob'] as const) followers.set(name, await follow(name))
      for (const each of steps) {
        if (each.do === 'catch-up') await catchUp(followers.get(each.who))
        else await refusable(take(each))
      }
      for (const follower of followers.values()) {
        await catchUp(follower)
        const fresh = await follow(follower.name)
        expect(follower.state).toEqual(fresh.state)
        expect(follower.own).toEqual(fresh.own)
      }
    }),
    { numRuns: 25, endOnFailure: true },
  )
}, 120_000)

test('what only some may see makes no difference to the others', async () => {
  const bob = await follow('bob')
  const ann = await follow('ann')
  const before = bob.state
  await topicBy(small, 'ann', { audience: ['leads'] })
  await catchUp(bob)
  await catchUp(ann)
  expect(bob.state).toBe(before)
  expect(ann.state).not.toEqual(before)
})

interface Follower {
  name: Name
  seq: number
  state: ForumSnapshot
  own: OwnSnapshot
}

async function follow(name: Name): Promise<Follower> {
  const {
    seq,
    forum: state,
    forumOwn: own,
  } = await takeSnapshot(small.database, small.people[name], small.community)
  return { name, seq, state, own }
}

async function catchUp(follower: Follower | undefined): Promise<void> {
  if (!follower) return
  const member = await small.member(follower.name)
  const { keys } = member
  const upTo = await logHead(small.database, small.community)
  const range = { after: follower.seq, upTo, limit: 10_000 }
  for (const { json } of await readVisibleLog(small.database, small.community, keys, range)) {
    const entry = JSON.parse(json)
    if (entry.seq <= follower.seq) continue
    follower.seq = entry.seq
    follower.own = applyOwn(follower.own, entry)
    const next = applyForum(follower.state, entry)
    if (next === stale) Object.assign(follower, await follow(follower.name))
    else follower.state = next
  }
  follower.seq = Math.max(follower.seq, upTo)
  // How far was read on another device is asked for when the line is there again.
  follower.own = withReads(follower.own, await listTopicReads(small.database, member))
}

/** What the rules refuse changes nothing, and is part of a history. */
async function refusable(step: Promise<unknown>): Promise<void> {
  await step.catch((error) => {
    if (error.status === undefined) throw error
  })
}

async function take(step: Exclude<Step, { do: 'catch-up' }>): Promise<unknown> {
  if (step.do === 'open')
    return topicBy(small, step.who, step.hidden ? { audience: ['leads'] } : {})
  if (step.do === 'plan') return plan(step)
  if (step.do === 'time') return passReleases(small, day)
  if (step.do === 'category') return makeCategory(step.hidden)
  if (step.do === 'order') {
    const ids = [await nthCategory(step.first)]
    return small.as('ann', (tx, ann) => orderCategories(tx, ann, { ids }))
  }
  if (step.do === 'delete') {
    const { id } = await nthPost(step.post)
    return small.as(step.who, (tx, member) => deletePost(tx, member, id))
  }
  const topicId = await nthTopic(step.topic)
  if (step.do === 'reply') {
    for (let n = 0; n < step.times; n++) await replyBy(small, step.who, topicId)
    return
  }
  if (step.do === 'read') {
    const reads = [{ topicId, number: step.upTo }]
    return small.as(step.who, (tx, member) =>
      markTopicsRead(tx, small.platform.live, member, { reads }),
    )
  }
  if (step.do === 'wish')
    return small.as(step.who, (tx, member) => changeTopicWish(tx, member, topicId, step))
  const [into, categoryId] =
    step.do === 'merge' || step.do === 'move'
      ? [await nthTopic(step.to), await nthCategory(step.to)]
      : ['', await firstCategory(small)]
  const posts = step.do === 'split' ? await lastPosts(topicId) : []
  return small.as<unknown>(step.who, (tx, member) => {
    switch (step.do) {
      case 'stand':
        return takePosition(tx, member, topicId, { stance: 'agree', reason: newId() })
      case 'settle':
        return settleDecision(tx, member, topicId, {
          ...{ as: 'adopted', words: newId(), answersBlock: false },
        })
      case 'end':
        return closeDecision(tx, member, topicId)
      case 'again':
        return reopenDecision(tx, member, topicId, { reason: newId(), closesAt: plus(now(), day) })
      case 'decide':
        return arrangeTopic(tx, member, topicId, { kind: 'decision' })
      case 'discuss':
        return arrangeTopic(tx, member, topicId, { kind: 'discussion' })
      case 'pin':
        return pinTopic(tx, member, topicId)
      case 'unpin':
        return unpinTopic(tx, member, topicId)
      case 'close':
        return closeTopic(tx, member, topicId)
      case 'reopen':
        return reopenTopic(tx, member, topicId)
      case 'remove':
        return removeTopic(tx, member, topicId)
      case 'retitle':
        return arrangeTopic(tx, member, topicId, { title: `called ${newId()}` })
      case 'move':
        return arrangeTopic(tx, member, topicId, { categoryId })
      case 'merge':
        return mergeTopic(tx, member, topicId, { into })
      default:
        return splitTopic(tx, member, topicId, {
          ...{ id: newId(), title: 'Apart', kind: 'discussion', tags: [], posts },
        })
    }
  })
}

/** Opens a topic for leads first, and for all a day later; or plans that for one there is. */
async function plan({ who, again }: Extract<Step, { do: 'plan' }>) {
  const later = { audience: ['members' as const], from: plus(now(), day) }
  if (again === null)
    return topicBy(small, who, { plan: [{ audience: ['leads'], from: null }, later] })
  const topicId = await nthTopic(again)
  return small.as(who, (tx, member) => planTopic(tx, member, topicId, { steps: [later] }))
}

function makeCategory(hidden: boolean) {
  const id = newId()
  return small.as('ann', (tx, ann) =>
    createCategory(tx, ann, {
      ...{ id, name: `Category ${id}`, description: '', opening: 'everyone' },
      audience: hidden ? ['leads'] : ['members'],
    }),
  )
}

/** The topic that is so many back from the last active one. */
async function nthTopic(nth: number): Promise<string> {
  const rows = await forum(small.database)
    .selectFrom('forum_topic')
    .select('id')
    .where('merged_into', 'is', null)
    .orderBy('last_at', 'desc')
    .execute()
  return rows[nth % rows.length]?.id ?? ''
}

async function nthCategory(nth: number): Promise<string> {
  const rows = await forum(small.database)
    .selectFrom('forum_category')
    .select('id')
    .orderBy('id')
    .execute()
  return rows[nth % rows.length]?.id ?? ''
}

async function nthPost(nth: number): Promise<{ id: string }> {
  const rows = await forum(small.database)
    .selectFrom('forum_post')
    .select('id')
    .orderBy('at', 'desc')
    .execute()
  return rows[nth % rows.length] ?? { id: '' }
}

async function lastPosts(topicId: string): Promise<string[]> {
  const rows = await forum(small.database)
    .selectFrom('forum_post')
    .select('id')
    .where('topic_id', '=', topicId)
    .orderBy('number', 'desc')
    .limit(2)
    .execute()
  return rows.map(({ id }) => id)
}
