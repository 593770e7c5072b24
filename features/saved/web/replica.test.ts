import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { takeSnapshot } from '#app/snapshot.ts'
import { type Name, type World, world } from '#app/testing/world.ts'
import { deleteMessage } from '#features/chat/server/delete-message.ts'
import { editMessage } from '#features/chat/server/edit-message.ts'
import { postMessages } from '#features/chat/server/post-message.ts'
import { channelNamed, leadsChannel } from '#features/chat/server/testing.ts'
import { type Id, newId } from '#lib/ids.ts'
import { hour, now, plus } from '#lib/time.ts'
import { logHead } from '#platform/server/log/append.ts'
import { readVisibleLog } from '#platform/server/log/read.ts'
import type { SavedSnapshot } from '../contract.ts'
import { mostDone } from '../limits.ts'
import { changeSaved } from '../server/change-saved.ts'
import { remindTask } from '../server/remind.ts'
import { removeSaved } from '../server/remove-saved.ts'
import { saveMessage } from '../server/save-message.ts'
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
    await small.as('ann', (tx, ann) => saveMessage(tx, ann, id, {}))
    await small.as('ann', (tx, ann) => changeSaved(tx, ann, id, { done: true }))
  }
  const after = await caughtUp('ann', seq, saved)
  expect(after).toEqual((await snapshotOf('ann')).saved)
  expect(after.items.filter(({ doneAt }) => doneAt !== null)).toHaveLength(mostDone)
}, 60_000)

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
      if (verb === 'save') await saveMessage(tx, member, id, {})
      if (verb === 'remind' || verb === 'due') await saveMessage(tx, member, id, { remindAt })
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
  const noted = { person: small.people[who], community: small.community, messageId: id, remindAt }
  await remindTask(small.platform.transact)(noted)
}

async function caughtUp(name: Name, after: number, state: SavedSnapshot): Promise<SavedSnapshot> {
  const { keys } = await small.member(name)
  const upTo = await logHead(small.database, small.community)
  const range = { after, upTo, limit: 10_000 }
  const entries = await readVisibleLog(small.database, small.community, keys, range)
  return entries.reduce((held, { json }) => applySaved(held, JSON.parse(json)), state)
}

function snapshotOf(name: Name) {
  return takeSnapshot(small.database, small.people[name], small.community)
}
