import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { takeSnapshot } from '#app/snapshot.ts'
import { type Name, type World, world } from '#app/testing/world.ts'
import { type Id, newId } from '#lib/ids.ts'
import { hour, now, plus } from '#lib/time.ts'
import { logHead } from '#platform/server/log/append.ts'
import { readVisibleLog } from '#platform/server/log/read.ts'
import type { WritingSnapshot } from '../../contract.ts'
import { channelNamed } from '../../server/testing.ts'
import { changeScheduled } from '../../server/writing/change-scheduled.ts'
import { discardScheduled } from '../../server/writing/discard-scheduled.ts'
import { scheduleMessage } from '../../server/writing/schedule-message.ts'
import { sendScheduledNow } from '../../server/writing/send-scheduled.ts'
import { applyWriting } from './replica.ts'

interface Step {
  who: Name
  verb: 'schedule' | 'words' | 'time' | 'send' | 'discard'
  /** Which of a few places or messages, and which of a few moments. */
  which: number
  at: number
}
const step: fc.Arbitrary<Step> = fc.record({
  who: fc.constantFrom<Name>('ann', 'bob'),
  verb: fc.constantFrom('schedule', 'words', 'time', 'send', 'discard'),
  which: fc.nat(3),
  at: fc.nat(20),
})

let small: World
let channel: Id
beforeAll(async () => {
  small = await world()
  channel = await channelNamed(small, 'general')
})
afterAll(() => small[Symbol.asyncDispose]())

test('an old replica with the entries since is a fresh snapshot', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 40 }), async (steps) => {
      const before = { ann: await snapshotOf('ann'), bob: await snapshotOf('bob') }
      const messages = new Map<string, Id>()
      for (const each of steps) await take(each, messages)
      for (const who of ['ann', 'bob'] as const) {
        const { seq, writing } = before[who]
        expect(await caughtUp(who, seq, writing)).toEqual((await snapshotOf(who)).writing)
      }
    }),
    { numRuns: 25, endOnFailure: true },
  )
}, 120_000)

async function take({ who, verb, which, at }: Step, messages: Map<string, Id>): Promise<void> {
  const id = messages.get(`${who} ${which}`) ?? newId()
  if (verb === 'schedule') messages.set(`${who} ${which}`, id)
  await small
    .as(who, async (tx, member) => {
      const body = `words ${newId()}`
      const postAt = plus(now(), hour + at)
      if (verb === 'schedule') await scheduleMessage(tx, member, channel, { id, body, postAt })
      if (verb === 'words') await changeScheduled(tx, member, id, { body })
      if (verb === 'time') await changeScheduled(tx, member, id, { postAt })
      if (verb === 'send') await sendScheduledNow(tx, member, id)
      if (verb === 'discard') await discardScheduled(tx, member, id)
    })
    .catch((error) => {
      if (!(error.status >= 400 && error.status < 500)) throw error
    })
}

async function caughtUp(
  who: Name,
  after: number,
  state: WritingSnapshot,
): Promise<WritingSnapshot> {
  const { keys } = await small.member(who)
  const upTo = await logHead(small.database, small.community)
  const range = { after, upTo, limit: 10_000 }
  const entries = await readVisibleLog(small.database, small.community, keys, range)
  return entries.reduce((held, { json }) => applyWriting(held, JSON.parse(json)), state)
}

function snapshotOf(who: Name) {
  return takeSnapshot(small.database, small.people[who], small.community)
}
