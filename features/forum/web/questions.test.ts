import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { takeSnapshot } from '#app/snapshot.ts'
import { type Name, type World, world } from '#app/testing/world.ts'
import { memberId } from '#features/communities/server/testing.ts'
import { type Id, newId } from '#lib/ids.ts'
import { logHead } from '#platform/server/log/append.ts'
import { readVisibleLog } from '#platform/server/log/read.ts'
import { stale } from '#platform/web/replica/index.ts'
import type { ForumSnapshot } from '../contract.ts'
import { arrangeTopic } from '../server/arrange-topic.ts'
import { createCategory } from '../server/categories.ts'
import { deletePost } from '../server/delete-post.ts'
import { closeTopic, reopenTopic } from '../server/mark-topic.ts'
import { mergeTopic } from '../server/merge-topic.ts'
import { acceptAnswer, takeAnswerBack } from '../server/questions/accept-answer.ts'
import { askMember } from '../server/questions/ask-member.ts'
import { closeAsDuplicate, undoDuplicate } from '../server/questions/close-duplicate.ts'
import { declineAsk } from '../server/questions/decline-ask.ts'
import { passAskTask } from '../server/questions/pass-ask.ts'
import { haveNoMore, haveToo } from '../server/questions/same-question.ts'
import { setAsking } from '../server/questions/set-asking.ts'
import { takeVoteBack, voteFor } from '../server/questions/vote.ts'
import { removeTopic } from '../server/remove-topic.ts'
import { splitTopic } from '../server/split-topic.ts'
import { replyBy, topicBy } from '../server/testing.ts'
import { applyForum } from './replica.ts'

const seers = ['ann', 'mod', 'bob'] as const
const actions = [
  ...(['open', 'open', 'hide', 'reply', 'reply', 'reply', 'accept', 'accept', 'accept'] as const),
  ...([
    'unaccept',
    'vote',
    'unvote',
    'same',
    'same-not',
    'duplicate',
    'duplicate',
    'undo',
  ] as const),
  ...(['ask', 'ask', 'decline', 'pass', 'seldom', 'usual', 'delete', 'split', 'merge'] as const),
  ...(['remove', 'narrow', 'close', 'reopen', 'discuss', 'catch-up', 'catch-up'] as const),
]
const step = fc.record({
  do: fc.constantFrom(...actions),
  who: fc.constantFrom<Name>(...seers),
  /** So many back from the newest. */
  topic: fc.nat(4),
  other: fc.nat(4),
  post: fc.nat(3),
  whom: fc.constantFrom<Name>(...seers),
})
type Step = typeof step extends fc.Arbitrary<infer Each> ? Each : never

let small: World
let leads: Id
beforeAll(async () => {
  small = await world()
  leads = newId()
  await small.as('ann', (tx, ann) =>
    createCategory(tx, ann, {
      ...{ id: leads, name: 'Leads', description: '', opening: 'everyone' },
      audience: ['leads'],
    }),
  )
})
afterAll(() => small[Symbol.asyncDispose]())

test('whatever is asked, answered and moved: replicas are fresh, one answer is accepted, nothing leads in a circle', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 40 }), async (steps) => {
      const followers = await Promise.all(seers.map(follow))
      for (const each of steps) {
        const follower = followers.find(({ name }) => name === each.who)
        if (each.do === 'catch-up' && follower) await catchUp(follower)
        else await refusable(take(each))
      }
      for (const follower of followers) {
        await catchUp(follower)
        expect(follower.state).toEqual((await follow(follower.name)).state)
      }
      await expectSound()
    }),
    { numRuns: 25, endOnFailure: true },
  )
}, 120_000)

/** What always holds of the tables. */
async function expectSound(): Promise<void> {
  const { rows: wrong } = await small.database.pool.query(`
    select 'answer' as what, t.id from forum_topic t
    where t.answer is not null and (t.kind <> 'question' or not exists (
      select from forum_post p where p.id = (t.answer->>'postId')::uuid and p.topic_id = t.id and p.accepted is not null
        and p.number = (t.answer->>'number')::int and p.number > 1 and p.deleted_at is null and p.moved is null))
    union all
    select 'accepted', p.id from forum_post p
    where p.accepted is not null and not exists (
      select from forum_topic t where t.id = p.topic_id and (t.answer->>'postId')::uuid = p.id)
    union all
    select 'own vote', p.id from forum_post p where p.votes ? p.author_id::text
    union all
    select 'duplicate', t.id from forum_topic t
    where t.merged_into is null and t.duplicate_of is not null and not exists (
      select from forum_topic o where o.id = (t.duplicate_of->>'topicId')::uuid and o.id <> t.id
        and o.merged_into is null and o.duplicate_of is null and t.closed is not null
        and ('members' = any(o.audience) or t.audience <@ o.audience))
    union all
    select 'likeness', t.id from forum_topic t
    where (t.merged_into is null) <> exists (select from forum_likeness l where l.topic_id = t.id and l.title = t.title)
    union all
    select 'ask', a.topic_id from forum_ask a join forum_topic t on t.id = a.topic_id
    where a.answered_at is null and a.over_at is null and (t.kind <> 'question' or t.answer is not null
      or t.closed is not null or t.merged_into is not null)`)
  expect(wrong).toEqual([])
}

interface Follower {
  name: Name
  seq: number
  state: ForumSnapshot
}

async function follow(name: Name): Promise<Follower> {
  const { database, people, community } = small
  const { seq, forum } = await takeSnapshot(database, people[name], community)
  return { name, seq, state: forum }
}

async function catchUp(follower: Follower): Promise<void> {
  const { keys } = await small.member(follower.name)
  const upTo = await logHead(small.database, small.community)
  const range = { after: follower.seq, upTo, limit: 10_000 }
  for (const { json } of await readVisibleLog(small.database, small.community, keys, range)) {
    const entry = JSON.parse(json)
    if (entry.seq <= follower.seq) continue
    follower.seq = entry.seq
    const next = applyForum(follower.state, entry)
    if (next === stale) Object.assign(follower, await follow(follower.name))
    else follower.state = next
  }
  follower.seq = Math.max(follower.seq, upTo)
}

/** What the rules refuse changes nothing, and is part of a history. */
async function refusable(step: Promise<unknown>): Promise<void> {
  await step.catch((error) => {
    if (error.status === undefined) throw error
  })
}

async function take(step: Step): Promise<unknown> {
  if (step.do === 'open' || step.do === 'hide')
    return topicBy(small, step.who, {
      ...{ kind: 'question', tags: ['glaze'] },
      ...(step.do === 'hide' ? { audience: ['leads'] } : {}),
    })
  const [topicId, other] = [await nthTopic(step.topic), await nthTopic(step.other)]
  if (step.do === 'reply') return replyBy(small, step.who, topicId)
  const member = await memberId(small, step.whom)
  if (step.do === 'pass')
    return passAskTask(small.platform.transact)({ community: small.community, topicId, member })
  const postId = await nthPost(topicId, step.post)
  return small.as<unknown>(step.who, (tx, actor) => {
    switch (step.do) {
      case 'accept':
        return acceptAnswer(tx, actor, topicId, { postId })
      case 'unaccept':
        return takeAnswerBack(tx, actor, topicId)
      case 'vote':
        return voteFor(tx, actor, postId)
      case 'unvote':
        return takeVoteBack(tx, actor, postId)
      case 'same':
        return haveToo(tx, actor, topicId)
      case 'same-not':
        return haveNoMore(tx, actor, topicId)
      case 'duplicate':
        return closeAsDuplicate(tx, actor, topicId, { of: other })
      case 'undo':
        return undoDuplicate(tx, actor, topicId)
      case 'ask':
        return askMember(tx, actor, topicId, { member })
      case 'decline':
        return declineAsk(tx, actor, topicId)
      case 'delete':
        return deletePost(tx, actor, postId)
      case 'split':
        return splitTopic(tx, actor, topicId, {
          ...{ id: newId(), title: 'Apart', kind: 'question', tags: [], posts: [postId] },
        })
      case 'merge':
        return mergeTopic(tx, actor, topicId, { into: other })
      case 'remove':
        return removeTopic(tx, actor, topicId)
      case 'narrow':
        return arrangeTopic(tx, actor, topicId, { categoryId: leads })
      case 'close':
        return closeTopic(tx, actor, topicId)
      case 'reopen':
        return reopenTopic(tx, actor, topicId)
      case 'discuss':
        return arrangeTopic(tx, actor, topicId, { kind: 'discussion' })
      default:
        return setAsking(tx, actor, { often: step.do === 'seldom' ? 'seldom' : 'usual' })
    }
  })
}

async function nthTopic(nth: number): Promise<Id> {
  const { rows } = await small.database.pool.query<{ id: Id }>(
    'select id from forum_topic where merged_into is null order by last_at desc limit 8',
  )
  return rows[nth % rows.length]?.id ?? newId()
}

async function nthPost(topicId: Id, nth: number): Promise<Id> {
  const { rows } = await small.database.pool.query<{ id: Id }>(
    'select id from forum_post where topic_id = $1 order by number desc limit 4',
    [topicId],
  )
  return rows[nth % rows.length]?.id ?? newId()
}
