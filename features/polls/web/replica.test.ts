import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { takeSnapshot } from '#app/snapshot.ts'
import { type Name, type World, world } from '#app/testing/world.ts'
import { newId } from '#lib/ids.ts'
import { everyMember, leadsOnly } from '#platform/server/log/audience.ts'
import { readVisibleLog } from '#platform/server/log/read.ts'
import { stale } from '#platform/web/replica/index.ts'
import type { PollsSnapshot } from '../contract.ts'
import { pollsWindow } from '../limits.ts'
import { addOption } from '../server/add-option.ts'
import { changePoll } from '../server/change-poll.ts'
import { closePoll } from '../server/close-poll.ts'
import { removePoll } from '../server/remove-poll.ts'
import { polls } from '../server/tables.ts'
import { pollOf } from '../server/testing.ts'
import { vote, withdrawVote } from '../server/vote.ts'
import { applyPolls } from './replica.ts'

const everybody = ['ann', 'mod', 'bob', 'eve'] as const
const who = fc.constantFrom<Name>(...everybody)
const pick = fc.nat(1_000)
const step = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('ask' as const),
      kind: fc.constantFrom('one' as const, 'many' as const, 'ranked' as const),
      results: fc.constantFrom('always' as const, 'voted' as const, 'closed' as const),
      anonymous: fc.boolean(),
      leads: fc.boolean(),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({ do: fc.constant('vote' as const), who, poll: pick, seed: pick }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('withdraw' as const), who, poll: pick }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('add' as const), who, poll: pick }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('close' as const), who, poll: pick }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('change' as const), poll: pick }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), poll: pick }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('catch-up' as const), who }) },
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

let small: World
beforeAll(async () => {
  small = await world()
})
afterAll(() => small[Symbol.asyncDispose]())

test('an old replica with the entries since is a fresh snapshot, for whoever voted or did not', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      const followers = new Map<Name, Follower>()
      for (const name of everybody) followers.set(name, await follow(name))
      for (const each of steps) await take(each, followers)
      for (const follower of followers.values()) await converges(follower)
    }),
    { numRuns: 20, endOnFailure: true },
  )
}, 120_000)

test('beyond the window the newest are held', async () => {
  const eve = await follow('eve')
  for (let count = 0; count < pollsWindow + 3; count++) await pollOf(small)
  await converges(eve)
  expect(eve.state.polls).toHaveLength(pollsWindow)
  expect(eve.state.more).toBe(true)
})

interface Follower {
  name: Name
  seq: number
  state: PollsSnapshot
}

async function follow(name: Name): Promise<Follower> {
  const { seq, polls: state } = await snapshotOf(name)
  return { name, seq, state }
}

function snapshotOf(name: Name) {
  return takeSnapshot(small.database, small.people[name], small.community)
}

async function converges(follower: Follower): Promise<void> {
  await catchUp(follower)
  const fresh = await snapshotOf(follower.name)
  expect(follower.state).toEqual(fresh.polls)
}

async function catchUp(follower: Follower): Promise<void> {
  const { keys } = await small.member(follower.name)
  const fresh = await snapshotOf(follower.name)
  const range = { after: follower.seq, upTo: fresh.seq, limit: 10_000 }
  for (const { json } of await readVisibleLog(small.database, small.community, keys, range)) {
    const next = applyPolls(follower.state, JSON.parse(json))
    follower.state = next === stale ? fresh.polls : next
    if (next === stale) break
  }
  follower.seq = fresh.seq
}

async function take(step: Step, followers: ReadonlyMap<Name, Follower>): Promise<void> {
  if (step.do === 'ask') {
    const { kind, results, anonymous } = step
    const audience = step.leads ? leadsOnly : everyMember
    return void (await pollOf(small, { kind, results, anonymous, additions: true }, audience))
  }
  if (step.do === 'catch-up') {
    const follower = followers.get(step.who)
    return follower && catchUp(follower)
  }
  const poll = await nth(step.poll)
  if (!poll) return
  const { id } = poll
  if (step.do === 'remove')
    return small.platform.transact((tx) => removePoll(tx, small.community, null, id))
  await small
    .as<unknown>('who' in step ? step.who : 'ann', (tx, member) => {
      if (step.do === 'change') return changePoll(tx, member, id, somethingElse())
      if (step.do === 'withdraw') return withdrawVote(tx, member, id)
      if (step.do === 'close') return closePoll(tx, member, id)
      if (step.do === 'add') return addOption(tx, member, id, { id: newId(), text: newId() })
      return vote(tx, member, id, { choices: choicesFrom(poll, step.seed) })
    })
    .catch((error) => {
      if (!(error.status >= 400 && error.status < 500)) throw error
    })
}

function somethingElse() {
  const options = ['d', 'e'].map((text) => ({ id: newId(), text }))
  return { question: `Which ${newId()}?`, options }
}

interface Known {
  id: string
  kind: string
  options: string[]
}

/** Some of the options, in some order. */
function choicesFrom({ kind, options }: Known, seed: number): string[] {
  const turned = options.map((_, at) => options[(at + seed) % options.length] ?? '')
  return turned.slice(0, kind === 'one' ? 1 : 1 + (seed % options.length))
}

/** The poll that a random number stands for, among the newest. */
async function nth(number: number): Promise<Known | undefined> {
  const rows = await polls(small.database)
    .selectFrom('poll')
    .select(['id', 'kind'])
    .orderBy('created_at', 'desc')
    .limit(6)
    .execute()
  const row = rows[number % Math.max(1, rows.length)]
  if (!row) return undefined
  const options = await polls(small.database)
    .selectFrom('poll_option')
    .select('id')
    .where('poll_id', '=', row.id)
    .orderBy('place')
    .execute()
  return { ...row, options: options.map(({ id }) => id) }
}
